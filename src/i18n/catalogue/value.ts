import { messageSet } from './message-set.ts';

/** The words for values that have no text of their own. */
export const value = messageSet({
  sv: {
    'value.yes': 'ja',
    'value.no': 'nej',
    'value.missing': 'saknas',
    'value.emptyText': '(tomt)',
    'value.emptyList': 'inget angivet',
    'value.emptyRecord': 'inga uppgifter',
  },
  en: {
    'value.yes': 'yes',
    'value.no': 'no',
    'value.missing': 'missing',
    'value.emptyText': '(empty)',
    'value.emptyList': 'nothing given',
    'value.emptyRecord': 'no details',
  },
});
