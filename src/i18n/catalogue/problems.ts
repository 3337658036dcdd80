import { messageSet } from './message-set.ts';

export const problems = messageSet({
  sv: {
    'problems.title': 'Att rätta',
  },
  en: {
    'problems.title': 'To put right',
  },
});
