import { messageSet } from './message-set.ts';

export const standing = messageSet({
  sv: {
    'standing.draft': 'utkast',
    'standing.proposed': 'föreslagen',
    'standing.approved': 'godkänd',
    'standing.inUse': 'i bruk',
    'standing.retired': 'ur bruk',
    'standing.notNext':
      'Version {{number}} kan inte bli {{state}} nu. Den kan ha ändrats i en annan flik. Se efter hur den står, och välj igen.',
    'standing.wrongDay':
      'Den dagen går inte. Välj i dag, eller en kommande dag för en version som ska tas i bruk.',
    'standing.planned':
      'Version {{number}} ska redan tas i bruk {{from}}. Ångra det först, eller vänta till dess.',
  },
  en: {
    'standing.draft': 'a draft',
    'standing.proposed': 'proposed',
    'standing.approved': 'approved',
    'standing.inUse': 'in use',
    'standing.retired': 'retired',
    'standing.notNext':
      'Version {{number}} cannot become {{state}} now. It may have been changed in another tab. See how it stands, and choose again.',
    'standing.wrongDay':
      'That day will not do. Choose today, or a day to come for a version to be put in use.',
    'standing.planned':
      'Version {{number}} is already to be put in use {{from}}. Undo that first, or wait until then.',
  },
});
