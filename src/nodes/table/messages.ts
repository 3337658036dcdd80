import { messageSet } from '#i18n/catalogue/message-set.ts';

export const tableMessages = messageSet({
  sv: {
    'table.kind': 'Beslutstabell',
    'table.newName': 'Vad gäller?',
    'table.rows_one': '{{count}} rad',
    'table.rows_other': '{{count}} rader',
    'table.noRowPort': 'Ingen rad',
    'table.empty': 'Tabellen är tom. Öppna den och lägg till kolumner och rader.',
    'table.unreadRow': 'Rad {{row}} har en ruta som inte går att läsa. Rätta den i tabellen.',
    'table.conflict':
      '{{node}} kan inte avgöras: rad {{a}} och rad {{b}} gäller båda, men bara en rad får gälla. Ändra en av dem.',
  },
  en: {
    'table.kind': 'Decision table',
    'table.newName': 'What applies?',
    'table.rows_one': '{{count}} row',
    'table.rows_other': '{{count}} rows',
    'table.noRowPort': 'No row',
    'table.empty': 'The table is empty. Open it and add columns and rows.',
    'table.unreadRow': 'Row {{row}} has a cell that cannot be read. Correct it in the table.',
    'table.conflict':
      '{{node}} cannot be decided: row {{a}} and row {{b}} both apply, but only one may. Change one of them.',
  },
});
