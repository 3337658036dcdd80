import { messageSet } from './message-set.ts';

export const library = messageSet({
  sv: {
    'library.title': 'Botar',
    'library.new': 'Ny bot',
    'library.openFile': 'Öppna fil',
    'library.fromSample': 'Börja från exempel',
    'library.welcome': 'Här ritar du botar som förbereder ärenden',
  },
  en: {
    'library.title': 'Bots',
    'library.new': 'New bot',
    'library.openFile': 'Open file',
    'library.fromSample': 'Start from a sample',
    'library.welcome': 'Here you draw bots that prepare cases',
  },
});
