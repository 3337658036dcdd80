import { messageSet } from './message-set.ts';

export const build = messageSet({
  sv: {
    'build.run': 'Kör',
    'build.saveVersion': 'Spara version',
    'build.saved': 'Sparat {{time}}',
    'build.savedNow': 'Sparat nyss',
    'build.draft': 'Utkast',
    'build.draftAfter': 'Utkast efter version {{number}}',
  },
  en: {
    'build.run': 'Run',
    'build.saveVersion': 'Save version',
    'build.saved': 'Saved {{time}}',
    'build.savedNow': 'Saved just now',
    'build.draft': 'Draft',
    'build.draftAfter': 'Draft after version {{number}}',
  },
});
