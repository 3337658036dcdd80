import { messageSet } from '#i18n/catalogue/message-set.ts';
import type { LeftOutKind } from './left-out.ts';

/** What is said of a description of an API. Registered by whoever shows it: few ever read one. */
export const openApiMessages = messageSet({
  sv: {
    'openapi.tooLarge':
      'Beskrivningen är större än {{limit}} MB och har inte lästs. Kontrollera att det är rätt fil, eller ta bort det som inte behövs ur den.',
    'openapi.unreadable':
      'Filen gick inte att läsa. Den kan ha flyttats eller vara öppen i ett annat program. Välj den igen.',
    'openapi.died': 'Läsningen avbröts. Försök igen, eller ladda om sidan.',
    'openapi.empty': 'Beskrivningen är tom. Hämta den på nytt där den kom ifrån.',
    'openapi.tooDeep':
      'Innehållet har för många nivåer i varandra för att vara en beskrivning. Kontrollera att det är rätt fil.',
    'openapi.broken':
      'Beskrivningen är avklippt eller skadad, och gick bara att läsa till rad {{line}}. Hämta den på nytt där den kom ifrån.',
    'openapi.severalDocuments':
      'Filen har flera dokument efter varandra, skilda av ---. Spara det som ska läsas i en egen fil.',
    'openapi.aliases':
      'Beskrivningen upprepar delar av sig själv (med & och *) för ofta, eller delar som inte finns. Hämta den på nytt från någon du litar på.',
    'openapi.notOpenApi':
      'Innehållet är ingen OpenAPI-beskrivning: uppgiften openapi saknas. Välj en fil i OpenAPI 3.0 eller 3.1.',
    'openapi.swagger': 'Filen är Swagger {{version}}. Spara om den som OpenAPI 3.',
    'openapi.otherVersion': 'Filen är OpenAPI {{version}}. Spara om den som OpenAPI 3.0 eller 3.1.',
    'openapi.noOperations':
      'Beskrivningen har inga åtgärder (paths). Kontrollera att filen är hel och att det är rätt fil.',
    'openapi.leftOut.alternatives': 'Värden som kan vara av olika slag (oneOf, anyOf), i det som skiljer',
    'openapi.leftOut.answerNotJson': 'Svar som inte är JSON',
    'openapi.leftOut.anyValue': 'Värden som det inte står något slag för',
    'openapi.leftOut.bodyNotJson': 'Innehåll att skicka som inte är JSON',
    'openapi.leftOut.brokenRef': 'Hänvisningar till delar som saknas; filen kan vara avklippt',
    'openapi.leftOut.callbacks': 'Svar som kommer i efterhand (callbacks)',
    'openapi.leftOut.circular': 'Delar som innehåller sig själva; de är med en gång',
    'openapi.leftOut.cookie': 'Kakor (cookies)',
    'openapi.leftOut.errorContent': 'Innehållet i felsvar; vilket fel det blev är med',
    'openapi.leftOut.forbiddenName': 'Värden med namn som kan skada programmet',
    'openapi.leftOut.freeKeys': 'Vad som står i värden med fria namn',
    'openapi.leftOut.limits': 'Krav på längd, storlek och mönster hos det som skickas',
    'openapi.leftOut.links': 'Länkar mellan svar (links)',
    'openapi.leftOut.malformed': 'Delar som inte ser ut som en beskrivning ska',
    'openapi.leftOut.merge': 'Delar som läggs in med << i YAML',
    'openapi.leftOut.method': 'Anrop med HEAD, OPTIONS och TRACE',
    'openapi.leftOut.otherAnswer': 'Andra lyckade svar än det första',
    'openapi.leftOut.remoteRef': 'Hänvisningar till andra filer och adresser; inget hämtas',
    'openapi.leftOut.responseHeader': 'Uppgifter i svarets huvud (headers)',
    'openapi.leftOut.security': 'Inloggning',
    'openapi.leftOut.tooDeep': 'Vad som ligger för djupt inuti andra värden',
    'openapi.leftOut.tooMany': 'En del av värdena: de är fler än som får plats',
    'openapi.leftOut.tooManyOperations': 'Åtgärder efter de 2 000 första',
    'openapi.leftOut.webhooks': 'Anrop från systemet (webhooks)',
  },
  en: {
    'openapi.tooLarge':
      'The description is larger than {{limit}} MB and has not been read. Check that it is the right file, or take away what is not needed in it.',
    'openapi.unreadable':
      'The file could not be read. It may have been moved or be open in another program. Choose it again.',
    'openapi.died': 'The reading was broken off. Try again, or reload the page.',
    'openapi.empty': 'The description is empty. Get it again from where it came.',
    'openapi.tooDeep':
      'The content has too many levels inside one another to be a description. Check that it is the right file.',
    'openapi.broken':
      'The description is cut off or damaged, and could only be read to line {{line}}. Get it again from where it came.',
    'openapi.severalDocuments':
      'The file has several documents after one another, parted by ---. Save the one to be read in a file of its own.',
    'openapi.aliases':
      'The description repeats parts of itself (with & and *) too often, or parts that do not exist. Get it again from someone you trust.',
    'openapi.notOpenApi':
      'The content is no OpenAPI description: it lacks openapi. Choose a file in OpenAPI 3.0 or 3.1.',
    'openapi.swagger': 'The file is Swagger {{version}}. Save it again as OpenAPI 3.',
    'openapi.otherVersion': 'The file is OpenAPI {{version}}. Save it again as OpenAPI 3.0 or 3.1.',
    'openapi.noOperations':
      'The description has no operations (paths). Check that the file is whole and the right one.',
    'openapi.leftOut.alternatives': 'Values that may be of different kinds (oneOf, anyOf), in what differs',
    'openapi.leftOut.answerNotJson': 'Answers that are not JSON',
    'openapi.leftOut.anyValue': 'Values of which no kind is said',
    'openapi.leftOut.bodyNotJson': 'Content to send that is not JSON',
    'openapi.leftOut.brokenRef': 'References to parts that are missing; the file may be cut off',
    'openapi.leftOut.callbacks': 'Answers that come afterwards (callbacks)',
    'openapi.leftOut.circular': 'Parts that contain themselves; they are there once',
    'openapi.leftOut.cookie': 'Cookies',
    'openapi.leftOut.errorContent': 'The content of failures; which failure it was is there',
    'openapi.leftOut.forbiddenName': 'Values with names that can harm the program',
    'openapi.leftOut.freeKeys': 'What stands in values with free names',
    'openapi.leftOut.limits': 'Demands on length, size and pattern of what is sent',
    'openapi.leftOut.links': 'Links between answers',
    'openapi.leftOut.malformed': 'Parts that do not look as a description should',
    'openapi.leftOut.merge': 'Parts put in with << in YAML',
    'openapi.leftOut.method': 'Calls with HEAD, OPTIONS and TRACE',
    'openapi.leftOut.otherAnswer': 'Other good answers than the first',
    'openapi.leftOut.remoteRef': 'References to other files and addresses; nothing is fetched',
    'openapi.leftOut.responseHeader': 'Values in the head of the answer (headers)',
    'openapi.leftOut.security': 'Login',
    'openapi.leftOut.tooDeep': 'What lies too deep inside other values',
    'openapi.leftOut.tooMany': 'Some of the values: they are more than there is room for',
    'openapi.leftOut.tooManyOperations': 'Operations after the first 2,000',
    'openapi.leftOut.webhooks': 'Calls from the system (webhooks)',
  },
} satisfies Record<
  'sv' | 'en',
  Readonly<Record<`openapi.leftOut.${LeftOutKind}`, string>> & Record<string, string>
>);
