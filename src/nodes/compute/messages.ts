import { messageSet } from '#i18n/catalogue/message-set.ts';

export const computeMessages = messageSet({
  sv: {
    'compute.kind': 'Beräkna',
    'compute.newName': 'Räkna ut',
    'compute.empty': 'Steget räknar inte ut något. Lägg till en uppgift att räkna ut.',
    'compute.noExpression': '{{name}} har inget att räknas ut av. Välj vad den ska räknas ut av.',
    'compute.nothing': 'Inget att räkna ut än',
    'compute.sentence_one': '{{field}}',
    'compute.sentence_other': '{{field}} med flera',
  },
  en: {
    'compute.kind': 'Calculate',
    'compute.newName': 'Work out',
    'compute.empty': 'The step works nothing out. Add a value to work out.',
    'compute.noExpression': '{{name}} has nothing to be worked out from. Choose what.',
    'compute.nothing': 'Nothing to work out yet',
    'compute.sentence_one': '{{field}}',
    'compute.sentence_other': '{{field}} and more',
  },
});
