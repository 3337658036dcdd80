import { messageSet } from './message-set.ts';

/** Records that cannot be read. */
export const rotten = messageSet({
  sv: {
    'rotten.title_one': 'Något som är sparat här går inte att läsa',
    'rotten.title_other': '{{count}} saker som är sparade här går inte att läsa',
    'rotten.why':
      'Det är lämnat som det är, och allt annat fungerar som vanligt. Exportera det om någon ska försöka rädda innehållet.',
    'rotten.export': 'Exportera',
    'rotten.exportWhat': 'Exportera: {{name}}',
    'rotten.exportDraft': 'Exportera utkastet som det är',
    'rotten.notExported': 'Det gick inte att exportera',
    'rotten.record.bots': 'Uppgifterna om boten {{key}}',
    'rotten.record.drafts': 'Utkastet till boten {{bot}}',
    'rotten.record.versions': 'Uppgifterna om version {{number}} av boten {{bot}}',
    'rotten.record.versionBodies': 'Innehållet i version {{number}} av boten {{bot}}',
    'rotten.record.systems': 'Uppgifterna om systemet {{key}}',
    'rotten.record.systemVersions': 'Kontrakt {{number}} för systemet {{key}}',
    'rotten.record.caseSets': 'Uppgifterna om en samling fall till boten {{bot}}',
    'rotten.record.caseSetParts': 'En del av en samling fall ({{key}})',
    'rotten.record.journal': 'En ändring att ångra i boten {{bot}}',
    'rotten.record.comments': 'En kommentar till boten {{bot}}',
    'rotten.record.runs': 'En körning av boten {{bot}}',
  },
  en: {
    'rotten.title_one': 'Something that is saved here cannot be read',
    'rotten.title_other': '{{count}} things that are saved here cannot be read',
    'rotten.why':
      'It is left as it is, and everything else works as usual. Export it if someone is to try to save the content.',
    'rotten.export': 'Export',
    'rotten.exportWhat': 'Export: {{name}}',
    'rotten.exportDraft': 'Export the draft as it is',
    'rotten.notExported': 'It could not be exported',
    'rotten.record.bots': 'The facts about the bot {{key}}',
    'rotten.record.drafts': 'The draft of the bot {{bot}}',
    'rotten.record.versions': 'The facts about version {{number}} of the bot {{bot}}',
    'rotten.record.versionBodies': 'The content of version {{number}} of the bot {{bot}}',
    'rotten.record.systems': 'The facts about the system {{key}}',
    'rotten.record.systemVersions': 'Contract {{number}} of the system {{key}}',
    'rotten.record.caseSets': 'The facts about a set of cases of the bot {{bot}}',
    'rotten.record.caseSetParts': 'A part of a set of cases ({{key}})',
    'rotten.record.journal': 'An edit to undo in the bot {{bot}}',
    'rotten.record.comments': 'A comment on the bot {{bot}}',
    'rotten.record.runs': 'A run of the bot {{bot}}',
  },
});
