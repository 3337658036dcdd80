import { messageSet } from './message-set.ts';

/** Systems, how their calls fail, and what can change in them. */
export const systems = messageSet({
  sv: {
    'failure.down': 'Systemet svarar inte',
    'failure.timeout': 'Systemet svarar för långsamt',
    'failure.loginRefused': 'Inloggningen nekas',
    'failure.notFound': 'Hittar ingenting',
    'failure.invalidCall': 'Anropet godtas inte',
    'failure.elementNotFound': 'Fältet eller knappen finns inte på skärmen',
    'failure.unexpectedAnswer': 'Svaret ser inte ut som avtalat',
    'failure.other': 'Annat fel',
    'fault.inputRenamed': '”{{field}}” heter numera {{to}} i systemet.',
    'fault.labelNotFound': 'Boten söker fältet ”{{label}}”, men på skärmen står det ”{{to}}”.',
    'fault.buttonNotFound': 'Knappen ”{{button}}” är inte där boten söker den.',
    'fault.valueDemanded': 'Systemet kräver nu ”{{field}}”, som boten inte skickar.',
  },
  en: {
    'failure.down': 'The system does not answer',
    'failure.timeout': 'The system answers too slowly',
    'failure.loginRefused': 'The login is refused',
    'failure.notFound': 'Finds nothing',
    'failure.invalidCall': 'The call is not accepted',
    'failure.elementNotFound': 'The box or the button is not on the screen',
    'failure.unexpectedAnswer': 'The answer is not what was agreed',
    'failure.other': 'Another failure',
    'fault.inputRenamed': '“{{field}}” is now called {{to}} in the system.',
    'fault.labelNotFound': 'The bot looks for the box “{{label}}”, but the screen says “{{to}}”.',
    'fault.buttonNotFound': 'The button “{{button}}” is not where the bot looks for it.',
    'fault.valueDemanded': 'The system now demands “{{field}}”, which the bot does not send.',
  },
});
