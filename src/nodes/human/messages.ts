import { messageSet } from '#i18n/catalogue/message-set.ts';

export const humanMessages = messageSet({
  sv: {
    'human.kind': 'Handläggare',
    'human.newName': 'Granska ärendet',
    'human.noInstruction': 'Steget säger inte vad handläggaren ska göra. Skriv en instruktion.',
    'human.deadline_one': '{{count}} dag',
    'human.deadline_other': '{{count}} dagar',
  },
  en: {
    'human.kind': 'Caseworker',
    'human.newName': 'Review the case',
    'human.noInstruction': 'The step does not say what the caseworker shall do. Write an instruction.',
    'human.deadline_one': '{{count}} day',
    'human.deadline_other': '{{count}} days',
  },
});
