import { messageSet } from '#i18n/catalogue/message-set.ts';

/** Why a document cannot be read, and what is odd in one. Registered where documents are read: not before, since a visit may read none. */
export const intakeMessages = messageSet({
  sv: {
    'intake.tooLarge': 'Filen är större än {{limit}} MB och har inte lästs. En faktura är mycket mindre.',
    'intake.encoding':
      'Filen säger att den är skriven i teckenkodningen {{name}}, som inte går att läsa. Spara den som UTF-8.',
    'intake.notXml': 'Filen är inte XML. En PDF, bild eller text är ingen e-faktura.',
    'intake.docType':
      'Filen har en dokumenttyp (DOCTYPE). Sådana kan hämta eller mångdubbla innehåll och läses inte. En e-faktura har ingen: hämta filen på nytt från avsändaren.',
    'intake.cutOff': 'Filen är avklippt på rad {{line}}. Hämta den på nytt där den kom ifrån.',
    'intake.brokenXml': 'Filen är inte riktig XML, vid rad {{line}}. Hämta den på nytt där den kom ifrån.',
    'intake.tooMany': 'Filen har fler än {{limit}} element och har inte lästs.',
    'intake.tooDeep': 'Filen har fler än {{limit}} nivåer i varandra och har inte lästs.',
    'intake.otherRoot': 'Filen är XML men ingen faktura eller kreditnota i UBL 2.1: den är ”{{name}}”.',
    'intake.badPath':
      'Boten läser ”{{label}}” från {{path}}, som inte är skrivet som det ska. Rätta det i systemets text.',
    'intake.notValue': 'Vid {{path}} ska det stå ett värde, men där ligger elementet {{child}}.',
    'intake.longValue': 'Vid {{path}} står en text som är för lång för att vara ett värde.',
    'intake.wrongType': 'Vid {{path}} står ”{{text}}”, som inte går att läsa som {{label}}.',
    'intake.several': '{{label}}: {{count}} olika värden vid {{path}} ({{written}}). Inget av dem är valt.',
    'intake.died':
      'Webbläsaren stoppade läsningen innan den var klar. Inget lades till. Försök med färre filer.',
    'intake.tooManyFiles': 'Det är {{count}} filer. Läs in högst {{limit}} åt gången.',
  },
  en: {
    'intake.tooLarge':
      'The file is larger than {{limit}} MB and has not been read. An invoice is much smaller.',
    'intake.encoding':
      'The file says that it is written in the encoding {{name}}, which cannot be read. Save it as UTF-8.',
    'intake.notXml': 'The file is no XML. A PDF, a picture or a text is no e-invoice.',
    'intake.docType':
      'The file has a document type (DOCTYPE). Such can fetch or multiply content and are not read. An e-invoice has none: get the file again from its sender.',
    'intake.cutOff': 'The file is cut off on line {{line}}. Get it again from where it came.',
    'intake.brokenXml': 'The file is no proper XML, near line {{line}}. Get it again from where it came.',
    'intake.tooMany': 'The file has more than {{limit}} elements and has not been read.',
    'intake.tooDeep': 'The file has more than {{limit}} levels inside one another and has not been read.',
    'intake.otherRoot': 'The file is XML but no invoice or credit note in UBL 2.1: it is “{{name}}”.',
    'intake.badPath':
      'The bot reads “{{label}}” from {{path}}, which is not written as it should be. Put it right in the system’s text.',
    'intake.notValue': 'At {{path}} a value should stand, but the element {{child}} lies there.',
    'intake.longValue': 'At {{path}} stands a text that is too long to be a value.',
    'intake.wrongType': 'At {{path}} stands “{{text}}”, which cannot be read as {{label}}.',
    'intake.several':
      '{{label}}: {{count}} different values at {{path}} ({{written}}). None of them is chosen.',
    'intake.died':
      'The browser stopped the reading before it was done. Nothing was added. Try with fewer files.',
    'intake.tooManyFiles': 'There are {{count}} files. Read at most {{limit}} at a time.',
  },
});
