import { messageSet } from './message-set.ts';

/** Why a bot could not be read, from a file or from what is saved in the browser. */
export const file = messageSet({
  sv: {
    'file.tooLarge':
      'Filen är större än {{limit}} MB och har inte lästs. En bot är mycket mindre: kontrollera att det är rätt fil.',
    'file.tooDeep':
      'Innehållet är inte en bot: på rad {{line}} ligger mer än {{limit}} nivåer i varandra. Kontrollera att det är rätt fil.',
    'file.notJson':
      'Innehållet är avklippt eller skadat, och gick bara att läsa till rad {{line}}. Hämta filen på nytt där den kom ifrån.',
    'file.forbiddenKey':
      'Innehållet har ett namn som inte är tillåtet, vid {{place}}. Sådana namn kan skada programmet. Hämta filen på nytt från någon du litar på.',
    'file.numberTooLarge': 'Ett tal är för stort för att räkna med, vid {{place}}. Skriv ett mindre tal där.',
    'file.empty': 'Filen är tom. Hämta den på nytt där den kom ifrån.',
    'file.notBot': 'Innehållet är inte en bot. Välj en fil som slutar på .bot.json.',
    'file.newerFormat':
      'Boten är sparad i en nyare Botverkstad (format {{format}}, här läses upp till {{current}}). Läs in sidan igen för att få den senaste.',
    'file.wrongShape':
      'Innehållet ser inte ut som en bot ska, vid {{place}}: {{detail}}. Hämta filen på nytt, eller rätta den på det stället.',
    'file.wrongCases':
      'Innehållet är ingen lista med testfall, vid {{place}}: {{detail}}. Rätta filen på det stället.',
    'file.fault.missing': 'något saknas där',
    'file.fault.text': 'där ska det stå en text',
    'file.fault.number': 'där ska det stå ett tal',
    'file.fault.yesNo': 'där ska det stå ja eller nej (true eller false)',
    'file.fault.list': 'där ska det vara en lista',
    'file.fault.group': 'där ska det vara en grupp av uppgifter',
    'file.fault.notAllowed': 'det som står där är inte tillåtet',
    'file.unknownKind':
      'Boten har ett steg av en sort som inte finns här, ”{{kind}}”, vid {{place}}. Läs in sidan igen för att få den senaste Botverkstad.',
    'file.repeated':
      'Två delar av boten har samma beteckning, ”{{id}}”, vid {{place}}. Rätta filen där, eller hämta den på nytt.',
    'file.lostEdge':
      'En väg i boten leder till eller från ett steg som inte finns, ”{{id}}”, vid {{place}}. Rätta filen där, eller hämta den på nytt.',
    'file.unreadable':
      'Filen gick inte att läsa. Den kan ha flyttats eller vara öppen i ett annat program. Välj den igen.',
    'file.damaged': 'Innehållet är skadat.',
  },
  en: {
    'file.tooLarge':
      'The file is larger than {{limit}} MB and has not been read. A bot is much smaller: check that it is the right file.',
    'file.tooDeep':
      'The content is not a bot: on line {{line}} more than {{limit}} levels lie inside one another. Check that it is the right file.',
    'file.notJson':
      'The content is cut off or damaged, and could only be read to line {{line}}. Get the file again from where it came.',
    'file.forbiddenKey':
      'The content has a name that is not allowed, at {{place}}. Such names can harm the program. Get the file again from someone you trust.',
    'file.numberTooLarge': 'A number is too large to count with, at {{place}}. Write a smaller number there.',
    'file.empty': 'The file is empty. Get it again from where it came.',
    'file.notBot': 'The content is not a bot. Choose a file that ends in .bot.json.',
    'file.newerFormat':
      'The bot was saved in a newer Botverkstad (format {{format}}, up to {{current}} can be read here). Reload the page to get the latest.',
    'file.wrongShape':
      'The content does not look as a bot should, at {{place}}: {{detail}}. Get the file again, or put it right in that place.',
    'file.wrongCases':
      'The content is no list of test cases, at {{place}}: {{detail}}. Put the file right in that place.',
    'file.fault.missing': 'something is missing there',
    'file.fault.text': 'a text should stand there',
    'file.fault.number': 'a number should stand there',
    'file.fault.yesNo': 'yes or no (true or false) should stand there',
    'file.fault.list': 'a list should stand there',
    'file.fault.group': 'a group of values should stand there',
    'file.fault.notAllowed': 'what stands there is not allowed',
    'file.unknownKind':
      'The bot has a step of a kind that does not exist here, “{{kind}}”, at {{place}}. Reload the page to get the latest Botverkstad.',
    'file.repeated':
      'Two parts of the bot have the same designation, “{{id}}”, at {{place}}. Put the file right there, or get it again.',
    'file.lostEdge':
      'A path in the bot leads to or from a step that does not exist, “{{id}}”, at {{place}}. Put the file right there, or get it again.',
    'file.unreadable':
      'The file could not be read. It may have been moved or be open in another program. Choose it again.',
    'file.damaged': 'The content is damaged.',
  },
});
