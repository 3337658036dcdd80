import { messageSet } from './message-set.ts';

/** Documents that are read into cases. Why one cannot be is said by the room that reads them. */
export const intake = messageSet({
  sv: {
    'intake.read': 'Läs in fakturor …',
    'intake.drop': 'Släpp fakturorna för att läsa in dem som testfall',
    'intake.progress': '{{done}} av {{total}} lästa',
    'intake.title': 'Inlästa fakturor',
    'intake.added_one': 'En fil blev ett testfall.',
    'intake.added_other': '{{count}} filer blev testfall.',
    'intake.noneAdded': 'Ingen fil blev ett testfall.',
    'intake.unread_one': 'En fil gick inte att läsa:',
    'intake.unread_other': '{{count}} filer gick inte att läsa:',
    'intake.noted': 'Att titta på:',
    'intake.moreFiles_one': '… och en till',
    'intake.moreFiles_other': '… och {{count}} till',
    'intake.undoable': 'Ångra tar bort alla testfallen på en gång.',
  },
  en: {
    'intake.read': 'Read invoices …',
    'intake.drop': 'Drop the invoices to read them as test cases',
    'intake.progress': '{{done}} of {{total}} read',
    'intake.title': 'Invoices read',
    'intake.added_one': 'One file became a test case.',
    'intake.added_other': '{{count}} files became test cases.',
    'intake.noneAdded': 'No file became a test case.',
    'intake.unread_one': 'One file could not be read:',
    'intake.unread_other': '{{count}} files could not be read:',
    'intake.noted': 'To look at:',
    'intake.moreFiles_one': '… and one more',
    'intake.moreFiles_other': '… and {{count}} more',
    'intake.undoable': 'Undo removes all the test cases at once.',
  },
});
