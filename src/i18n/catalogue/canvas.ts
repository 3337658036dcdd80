import { messageSet } from './message-set.ts';

export const canvas = messageSet({
  sv: {
    'canvas.title': 'Ritytan',
  },
  en: {
    'canvas.title': 'The canvas',
  },
});
