import { messageSet } from '#i18n/catalogue/message-set.ts';

export const decisionMessages = messageSet({
  sv: {
    'decision.kind': 'Vägval',
    'decision.branch': 'Gren {{number}}',
    'decision.newName': 'Vad avgör?',
    'decision.noBranch': 'Vägvalet har ingen gren. Lägg till en gren med ett villkor.',
    'decision.noCondition': 'Grenen ”{{name}}” saknar villkor. Välj när den ska gälla.',
    'decision.sentence_one': '{{count}} gren',
    'decision.sentence_other': '{{count}} grenar',
  },
  en: {
    'decision.kind': 'Choice',
    'decision.branch': 'Branch {{number}}',
    'decision.newName': 'What decides?',
    'decision.noBranch': 'The choice has no branch. Add a branch with a condition.',
    'decision.noCondition': 'The branch “{{name}}” has no condition. Choose when it shall hold.',
    'decision.sentence_one': '{{count}} branch',
    'decision.sentence_other': '{{count}} branches',
  },
});
