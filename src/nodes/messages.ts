import { messageSet } from '#i18n/catalogue/message-set.ts';

/** What every kind may say: the names of exits, and what is wrong with a mention of a field. */
export const sharedNodeMessages = messageSet({
  sv: {
    'port.out': 'Vidare',
    'port.ok': 'Svar',
    'port.failed': 'Misslyckas',
    'port.otherwise': 'Annars',
    'port.unanswered': 'Uppgift saknas',
    'problem.unknownField':
      'Uppgiften {{field}} finns inte. Välj en annan eller lägg till den bland uppgifterna.',
  },
  en: {
    'port.out': 'Onwards',
    'port.ok': 'Answer',
    'port.failed': 'Fails',
    'port.otherwise': 'Otherwise',
    'port.unanswered': 'Value missing',
    'problem.unknownField': 'There is no value called {{field}}. Choose another or add it to the values.',
  },
});
