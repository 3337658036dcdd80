import { messageSet } from '#i18n/catalogue/message-set.ts';

export const startMessages = messageSet({
  sv: {
    'start.kind': 'Start',
    'start.newName': 'Ärendet kommer in',
    'start.sentence_one': '{{count}} uppgift kommer med',
    'start.sentence_other': '{{count}} uppgifter kommer med',
  },
  en: {
    'start.kind': 'Start',
    'start.newName': 'The case comes in',
    'start.sentence_one': '{{count}} value comes with it',
    'start.sentence_other': '{{count}} values come with it',
  },
});
