import { messageSet } from './message-set.ts';

export const cases = messageSet({
  sv: {
    'cases.title': 'Testfall',
    'cases.batchDied': 'Webbläsaren stoppade körningen innan den var klar. Försök igen, gärna med färre fall.',
  },
  en: {
    'cases.title': 'Test cases',
    'cases.batchDied': 'The browser stopped the run before it was done. Try again, perhaps with fewer cases.',
  },
});
