import { messageSet } from './message-set.ts';

/** A version and the draft put together. */
export const merge = messageSet({
  sv: {
    'merge.title': 'Slå ihop version {{number}} med utkastet',
    'merge.about':
      'Båda kommer från version {{base}}. Det som bara den ena har ändrat tas med. Där båda har ändrat väljer du.',
    'merge.reading': 'Jämför …',
    'merge.nothing':
      'Utkastet har redan allt som är nytt i version {{number}}. Det finns inget att slå ihop.',
    'merge.noBase':
      'Utkastet och version {{number}} kommer inte från samma version. Jämför dem i stället, och gör ändringarna för hand.',
    'merge.both_one': 'Båda har ändrat {{count}} sak',
    'merge.both_other': 'Båda har ändrat {{count}} saker',
    'merge.keepDraft': 'Utkastets',
    'merge.takeVersion': 'Version {{number}}:s',
    'merge.unchanged': 'Ingen ändring i ord',
    'merge.someLeft': 'Välj vilken som ska gälla',
    'merge.choose_one': '{{count}} val är kvar att göra.',
    'merge.choose_other': '{{count}} val är kvar att göra.',
    'merge.brings_one': 'Från version {{number}} kommer {{count}} ändring',
    'merge.brings_other': 'Från version {{number}} kommer {{count}} ändringar',
    'merge.bringsNothing': 'Från version {{number}} kommer inget mer',
    'merge.keeps_one': 'I utkastet finns {{count}} ändring kvar',
    'merge.keeps_other': 'I utkastet finns {{count}} ändringar kvar',
    'merge.keepsNothing': 'I utkastet finns inget eget',
    'merge.lost': 'Det här kommer inte med',
    'merge.undoable': 'Det du har nu finns kvar som en version, och du kan ångra.',
    'merge.do': 'Slå ihop',
    'merge.done': 'Version {{number}} är hopslagen med utkastet, och sparad som version {{merged}}.',
    'merge.notDone': 'Det är inte hopslaget',
    'merge.draftChanged': 'Utkastet har ändrats sedan du öppnade rutan. Slå ihop en gång till.',
    'merge.before': 'Sparad av sig själv, innan version {{number}} slogs ihop med utkastet',
    'merge.suggested': 'Version {{number}} hopslagen med utkastet',
  },
  en: {
    'merge.title': 'Merge version {{number}} into the draft',
    'merge.about':
      'Both come from version {{base}}. What only one of them has changed is taken. Where both have, you choose.',
    'merge.reading': 'Comparing …',
    'merge.nothing':
      'The draft already has everything that is new in version {{number}}. There is nothing to merge.',
    'merge.noBase':
      'The draft and version {{number}} do not come from the same version. Compare them instead, and make the changes by hand.',
    'merge.both_one': 'Both have changed {{count}} thing',
    'merge.both_other': 'Both have changed {{count}} things',
    'merge.keepDraft': 'The draft’s',
    'merge.takeVersion': 'Version {{number}}’s',
    'merge.unchanged': 'No change in words',
    'merge.someLeft': 'Choose which shall hold',
    'merge.choose_one': '{{count}} choice is left to make.',
    'merge.choose_other': '{{count}} choices are left to make.',
    'merge.brings_one': 'From version {{number}} comes {{count}} change',
    'merge.brings_other': 'From version {{number}} come {{count}} changes',
    'merge.bringsNothing': 'From version {{number}} comes nothing more',
    'merge.keeps_one': 'In the draft {{count}} change stays',
    'merge.keeps_other': 'In the draft {{count}} changes stay',
    'merge.keepsNothing': 'In the draft there is nothing of its own',
    'merge.lost': 'This does not come along',
    'merge.undoable': 'What you have now is kept as a version, and you can undo.',
    'merge.do': 'Merge',
    'merge.done': 'Version {{number}} is merged into the draft, and saved as version {{merged}}.',
    'merge.notDone': 'It is not merged',
    'merge.draftChanged': 'The draft has changed since you opened this. Merge once more.',
    'merge.before': 'Saved by itself, before version {{number}} was merged into the draft',
    'merge.suggested': 'Version {{number}} merged into the draft',
  },
});
