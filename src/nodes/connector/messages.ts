import { messageSet } from '#i18n/catalogue/message-set.ts';

export const connectorMessages = messageSet({
  sv: {
    'connector.kind': 'System',
    'connector.newName': 'Hämta uppgifter',
    'connector.noSystem': 'Steget saknar system. Välj vilket system det ska använda.',
    'connector.noOperation': 'Steget saknar åtgärd. Välj vad systemet ska göra.',
    'connector.inputNotSent': '{{input}} skickas inte till systemet.',
    'connector.unknownInput': '{{operation}} tar inte emot något som heter {{input}}.',
    'connector.sendAs': 'Skicka det som {{input}}',
    'connector.keepInstead': 'Spara {{output}} i stället',
    'connector.unknownOutput':
      '{{operation}} ger inte tillbaka något som heter {{output}}. Ta bort det eller välj ett annat värde.',
    'connector.writeCard': 'Skriv övertagandekort',
    'connector.cardWithoutWho': 'Övertagandekortet säger inte vem som tar över.',
    'connector.cardWithoutWhere': 'Övertagandekortet säger inte i vilket system och på vilken skärm.',
    'connector.writesTwice':
      'Åtgärden skriver i systemet. Ett nytt försök kan skriva en gång till, om det första gick fram ändå.',
    'connector.tooSlow': 'Svaret tog {{seconds}} s. Steget väntar högst {{limit}} s.',
    'connector.answerLacks': '{{output}} finns inte i svaret.',
    'connector.answerDiffers': '{{output}} ser inte ut som avtalat: {{value}}.',
  },
  en: {
    'connector.kind': 'System',
    'connector.newName': 'Fetch values',
    'connector.noSystem': 'The step has no system. Choose which system it shall use.',
    'connector.noOperation': 'The step has nothing to do. Choose what the system shall do.',
    'connector.inputNotSent': '{{input}} is not sent to the system.',
    'connector.unknownInput': '{{operation}} takes in nothing that is called {{input}}.',
    'connector.sendAs': 'Send it as {{input}}',
    'connector.keepInstead': 'Keep {{output}} instead',
    'connector.unknownOutput':
      '{{operation}} gives nothing back that is called {{output}}. Remove it or choose another value.',
    'connector.writeCard': 'Write a takeover card',
    'connector.cardWithoutWho': 'The takeover card does not say who takes over.',
    'connector.cardWithoutWhere': 'The takeover card does not say in which system and on which screen.',
    'connector.writesTwice':
      'The operation writes in the system. Another try may write once more, if the first got through after all.',
    'connector.tooSlow': 'The answer took {{seconds}} s. The step waits {{limit}} s at most.',
    'connector.answerLacks': '{{output}} is not in the answer.',
    'connector.answerDiffers': '{{output}} is not as was agreed: {{value}}.',
  },
});
