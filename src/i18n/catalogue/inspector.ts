import { messageSet } from './message-set.ts';

export const inspector = messageSet({
  sv: {
    'inspector.title': 'Detaljer om steget',
  },
  en: {
    'inspector.title': 'Details of the step',
  },
});
