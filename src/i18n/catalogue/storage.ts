import { messageSet } from './message-set.ts';

export const storage = messageSet({
  sv: {
    'storage.title': 'Sparat i webbläsaren',
  },
  en: {
    'storage.title': 'Kept in the browser',
  },
});
