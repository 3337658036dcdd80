import { messageSet } from '#i18n/catalogue/message-set.ts';

/** Why a run stopped. */
export const runMessages = messageSet({
  sv: {
    'run.noStart': 'Boten har ingen start. Lägg till en start och dra en väg från den.',
    'run.severalStarts': 'Boten har flera startsteg. Behåll ett.',
    'run.noWay': 'Här slutar vägen: {{node}} har ingen väg från {{port}}. Dra en väg till nästa steg.',
    'run.takenOver': '{{node}}: {{port}}. En person tar över enligt kortet.',
    'run.tooManySteps':
      'Körningen stoppades efter {{bound}} steg, vid {{node}}. Vägen går troligen runt utan slut.',
    'run.unanswered': '{{node}} kan inte avgöras, eftersom {{fields}} saknas eller inte går att använda.',
    'run.brokenNode': '{{node}} kan inte köras. {{reason}}',
    'run.unknownField': 'Uppgiften {{field}} finns inte.',
    'run.cannotWait': '{{node}} kan inte ta emot ett svar.',
    'run.cannotEnter': '{{node}} är en anteckning och kan inte köras.',
    'run.noOperation': '{{node}} saknar system eller åtgärd.',
    'run.noOutcome': '{{node}} saknar utfall. Välj vad ärendet slutar i.',
    'run.noAnswer': '{{node}} väntar på ett svar som testfallet inte har.',
    'run.unknownAnswer': '{{node}} har inget svar som heter {{answer}}.',
  },
  en: {
    'run.noStart': 'The bot has no start. Add a start and draw a path from it.',
    'run.severalStarts': 'The bot has several start steps. Keep one.',
    'run.noWay': 'The path ends here: {{node}} has no path from {{port}}. Draw a path to the next step.',
    'run.takenOver': '{{node}}: {{port}}. A person takes over as the card says.',
    'run.tooManySteps':
      'The run was stopped after {{bound}} steps, at {{node}}. The path probably goes round without end.',
    'run.unanswered': '{{node}} cannot be decided, because this is missing or of no use: {{fields}}.',
    'run.brokenNode': '{{node}} cannot run. {{reason}}',
    'run.unknownField': 'There is no value called {{field}}.',
    'run.cannotWait': '{{node}} cannot take an answer.',
    'run.cannotEnter': '{{node}} is a note and cannot run.',
    'run.noOperation': '{{node}} has no system or nothing for it to do.',
    'run.noOutcome': '{{node}} has no outcome. Choose what the case ends in.',
    'run.noAnswer': '{{node}} waits for an answer that the test case does not have.',
    'run.unknownAnswer': '{{node}} has no answer called {{answer}}.',
  },
});
