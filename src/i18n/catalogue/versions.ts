import { messageSet } from './message-set.ts';

export const versions = messageSet({
  sv: {
    'versions.title': 'Versioner',
  },
  en: {
    'versions.title': 'Versions',
  },
});
