import { messageSet } from './message-set.ts';

/** The test bench: its tabs, and what they have in common. */
export const bench = messageSet({
  sv: {
    'bench.tabs': 'Provets delar',
    'bench.tab.overview': 'Översikt',
    'bench.tab.cases': 'Testfall',
    'bench.tab.coverage': 'Täckning',
    'bench.tab.decisions': 'Andra beslut',
    'bench.tab.runs': 'Tidigare körningar',
  },
  en: {
    'bench.tabs': 'Parts of the test bench',
    'bench.tab.overview': 'Overview',
    'bench.tab.cases': 'Test cases',
    'bench.tab.coverage': 'Coverage',
    'bench.tab.decisions': 'Other decisions',
    'bench.tab.runs': 'Earlier runs',
  },
});
