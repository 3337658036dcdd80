import { messageSet } from './message-set.ts';

export const simulate = messageSet({
  sv: {
    'simulate.title': 'Simulera',
    'simulate.cardValue': '{{label}}: {{value}}',
    'simulate.cardValues': '{{a}}, {{b}}',
    'simulate.cardAgainst': '{{a}} mot {{b}}',
  },
  en: {
    'simulate.title': 'Simulate',
    'simulate.cardValue': '{{label}}: {{value}}',
    'simulate.cardValues': '{{a}}, {{b}}',
    'simulate.cardAgainst': '{{a}} against {{b}}',
  },
});
