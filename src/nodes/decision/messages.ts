import { messageSet } from '#i18n/catalogue/message-set.ts';

export const decisionMessages = messageSet({
  sv: {
    'decision.kind': 'Vägval',
    'decision.newName': 'Vad avgör?',
    'decision.noBranch': 'Vägvalet har ingen gren. Lägg till en gren med ett villkor.',
    'decision.sentence_one': '{{count}} gren, den första som stämmer',
    'decision.sentence_other': '{{count}} grenar, den första som stämmer',
  },
  en: {
    'decision.kind': 'Choice',
    'decision.newName': 'What decides?',
    'decision.noBranch': 'The choice has no branch. Add a branch with a condition.',
    'decision.sentence_one': '{{count}} branch, the first that holds',
    'decision.sentence_other': '{{count}} branches, the first that holds',
  },
});
