import { messageSet } from './message-set.ts';

/** Why a version may not go to a state. */
export const versionState = messageSet({
  sv: {
    'versionState.notDraft':
      'Version {{number}} är inte föreslagen, så det finns inget förslag att ta tillbaka.',
    'versionState.notProposed': 'Version {{number}} är redan föreslagen eller har kommit längre.',
    'versionState.notApproved': 'Version {{number}} måste vara föreslagen för att kunna godkännas.',
    'versionState.notInUse': 'Version {{number}} måste vara godkänd för att kunna tas i drift.',
    'versionState.notRetired': 'Version {{number}} är inte i drift, så den kan inte avslutas.',
    'versionState.past': 'Dagen har redan varit. Välj i dag eller en senare dag.',
    'versionState.later': 'Bara när en version tas i drift går det att välja en senare dag.',
    'versionState.otherComing':
      'Version {{number}} ska tas i drift {{from}}. Ta tillbaka det innan en annan version tas i drift.',
  },
  en: {
    'versionState.notDraft': 'Version {{number}} is not proposed, so there is no proposal to withdraw.',
    'versionState.notProposed': 'Version {{number}} is already proposed, or has come further.',
    'versionState.notApproved': 'Version {{number}} must be proposed before it can be approved.',
    'versionState.notInUse': 'Version {{number}} must be approved before it can be put in use.',
    'versionState.notRetired': 'Version {{number}} is not in use, so it cannot be retired.',
    'versionState.past': 'That day has already been. Choose today or a later day.',
    'versionState.later': 'Only when a version is put in use can a later day be chosen.',
    'versionState.otherComing':
      'Version {{number}} is to be put in use {{from}}. Call that off before another version is put in use.',
  },
});
