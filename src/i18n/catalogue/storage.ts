import { messageSet } from './message-set.ts';

export const storage = messageSet({
  sv: {
    'storage.full':
      'Webbläsarens lagring är full. Ladda ner boten som fil, och ta bort botar som du inte behöver.',
    'storage.unavailable':
      'Det går inte att spara i den här webbläsaren. Det kan bero på ett privat fönster eller på inställningarna. Öppna Botverkstad i ett vanligt fönster.',
    'storage.newerDatabase':
      'Det som är sparat här kommer från en nyare Botverkstad, och lämnas orört. Läs in sidan igen för att få den nya.',
    'storage.closed':
      'Kontakten med det sparade bröts, troligen för att Botverkstad har uppdaterats i en annan flik. Läs in sidan igen.',
    'storage.failed':
      'Webbläsaren kunde inte utföra det: {{detail}} Det som redan är sparat är som förut. Försök igen.',
    'storage.missingBot': 'Boten finns inte längre. Den kan ha tagits bort i en annan flik.',
    'storage.missingVersion': 'Versionen finns inte. Läs in sidan igen för att se vilka som finns.',
    'storage.conflict':
      'Boten har ändrats i en annan flik, så det här är inte sparat. Läs in sidan igen för att se det nyaste, eller ladda ner ditt som fil först.',
    'storage.editedElsewhere':
      'Det går inte att ändra här just nu. Välj Redigera här, högst upp, för att göra det i den här fliken.',
    'storage.lastMoment': 'det sista innan sidan stängdes',
    'storage.corruptDraft': 'Det sparade utkastet går inte att läsa, och är lämnat som det är. {{reason}}',
    'storage.corruptVersion': 'Version {{number}} går inte att läsa, och är lämnad som den är. {{reason}}',
    'storage.unchanged': 'Ingenting har ändrats sedan version {{number}}, så ingen ny version behövs.',
    'storage.beforeRestore': 'Utkastet som det var innan version {{number}} återställdes',
    'storage.cameWith': 'Kom med boten {{bot}}',
    'storage.missingSystem': 'Systemet finns inte i registret. Det kan ha tagits bort i en annan flik.',
    'storage.contractConflict':
      'Kontraktsversion {{number}} har sparats på annat håll sedan du började, så det här är inte sparat. Hämta den och gör om dina ändringar.',
    'storage.corruptContract': 'Kontraktet går inte att läsa, och är lämnat som det är.',
    'storage.missingSet': 'Fallen finns inte längre. De kan ha tagits bort i en annan flik.',
    'storage.setConflict':
      'Fallen har ändrats i en annan flik, så det här är inte sparat. Ladda ner ditt som fil, och öppna dem sedan igen.',
    'storage.partMissing': 'En del av dem saknas.',
    'storage.partDamaged': 'En del av dem är skadad.',
    'storage.corruptSet': 'Fallen går inte att läsa, och är lämnade som de är. {{reason}}',
    'storage.systemInUse': 'Det används av {{bots}}. Ta bort det där först.',
  },
  en: {
    'storage.full':
      'The browser’s storage is full. Download the bot as a file, and delete bots you do not need.',
    'storage.unavailable':
      'Nothing can be saved in this browser. The cause may be a private window or the settings. Open Botverkstad in an ordinary window.',
    'storage.newerDatabase':
      'What is saved here comes from a newer Botverkstad, and is left untouched. Reload the page to get the new one.',
    'storage.closed':
      'The contact with what is saved was broken, probably because Botverkstad was updated in another tab. Reload the page.',
    'storage.failed':
      'The browser could not do it: {{detail}} What was already saved is as before. Try again.',
    'storage.missingBot': 'The bot is no longer there. It may have been deleted in another tab.',
    'storage.missingVersion': 'The version does not exist. Reload the page to see which there are.',
    'storage.conflict':
      'The bot has been changed in another tab, so this is not saved. Reload the page to see the latest, or download yours as a file first.',
    'storage.editedElsewhere':
      'Nothing can be changed here at the moment. Choose Edit here, at the top, to do it in this tab.',
    'storage.lastMoment': 'the last before the page was closed',
    'storage.corruptDraft': 'The saved draft cannot be read, and is left as it is. {{reason}}',
    'storage.corruptVersion': 'Version {{number}} cannot be read, and is left as it is. {{reason}}',
    'storage.unchanged': 'Nothing has changed since version {{number}}, so no new version is needed.',
    'storage.beforeRestore': 'The draft as it was before version {{number}} was restored',
    'storage.cameWith': 'Came with the bot {{bot}}',
    'storage.missingSystem': 'The system is not in the register. It may have been deleted in another tab.',
    'storage.contractConflict':
      'Contract version {{number}} has been saved elsewhere since you began, so this is not saved. Fetch it and make your changes again.',
    'storage.corruptContract': 'The contract cannot be read, and is left as it is.',
    'storage.missingSet': 'The cases are no longer there. They may have been removed in another tab.',
    'storage.setConflict':
      'The cases have been changed in another tab, so this is not saved. Download yours as a file, then open them again.',
    'storage.partMissing': 'A part of them is missing.',
    'storage.partDamaged': 'A part of them is damaged.',
    'storage.corruptSet': 'The cases cannot be read, and are left as they are. {{reason}}',
    'storage.systemInUse': 'It is used by {{bots}}. Remove it there first.',
  },
});
