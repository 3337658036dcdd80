import { messageSet } from '#i18n/catalogue/message-set.ts';

export const noteMessages = messageSet({
  sv: { 'note.kind': 'Anteckning', 'note.newName': 'Anteckning' },
  en: { 'note.kind': 'Note', 'note.newName': 'Note' },
});
