import { messageSet } from './message-set.ts';

export const simulate = messageSet({
  sv: {
    'simulate.title': 'Simulera',
  },
  en: {
    'simulate.title': 'Simulate',
  },
});
