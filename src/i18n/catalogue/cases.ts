import { messageSet } from './message-set.ts';

export const cases = messageSet({
  sv: {
    'cases.title': 'Testfall',
  },
  en: {
    'cases.title': 'Test cases',
  },
});
