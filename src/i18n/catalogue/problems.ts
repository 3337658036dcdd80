import { messageSet } from './message-set.ts';

export const problems = messageSet({
  sv: {
    'problems.title': 'Att rätta',
    'problems.fixed': 'Rättat: {{fix}}.',
    'problems.notFixed': 'Det gick inte att rätta',
    'problem.noStart': 'Boten saknar start. Då går den inte att köra. Lägg till en start.',
    'problem.severalStarts': 'Boten har flera startsteg. Behåll ett och ta bort de andra.',
    'problem.noOutcome': 'Boten saknar utfall. Lägg till vad ärendet kan sluta i.',
    'problem.notReached': 'Ingen väg leder hit. Dra en väg hit eller ta bort steget.',
    'problem.noWay': '”{{port}}” leder ingenstans. Dra en väg därifrån.',
    'problem.noPlan':
      'Steget saknar en plan för ”{{port}}”. Dra en väg därifrån eller skriv ett övertagandekort.',
    'problem.undoesNoStep': 'Steget ska ångra ett steg som inte finns. Välj vilket det ångrar.',
    'problem.undoesNoWriting':
      'Steget ska ångra ”{{step}}”, som inte skriver något. Välj ett steg som skriver.',
    'problem.neverSet':
      '”{{field}}” har inget värde här. Låt starten ta in uppgiften, eller sätt den i ett steg före.',
    'problem.notSetOnWay':
      '”{{field}}” kan sakna värde här: på vägen genom ”{{step}}” sätts den inte. Sätt den på den vägen, eller fråga först om den saknas.',
    'problem.emptiedOnWay':
      '”{{field}}” saknar värde här när ”{{step}}” lämnas genom ”{{port}}”. Dra den vägen någon annanstans, eller fråga först om uppgiften saknas.',
    'problem.endlessCycle': 'Vägen går runt utan slut. Dra en väg ut ur rundan.',
  },
  en: {
    'problems.title': 'To put right',
    'problems.fixed': 'Put right: {{fix}}.',
    'problems.notFixed': 'It could not be put right',
    'problem.noStart': 'The bot has no start, so it cannot run. Add a start.',
    'problem.severalStarts': 'The bot has several start steps. Keep one and remove the others.',
    'problem.noOutcome': 'The bot has no outcome. Add what the case can end in.',
    'problem.notReached': 'No path leads here. Draw a path here or remove the step.',
    'problem.noWay': '“{{port}}” leads nowhere. Draw a path from it.',
    'problem.noPlan': 'The step has no plan for “{{port}}”. Draw a path from it or write a takeover card.',
    'problem.undoesNoStep': 'The step shall undo a step that does not exist. Choose which it undoes.',
    'problem.undoesNoWriting':
      'The step shall undo “{{step}}”, which writes nothing. Choose a step that writes.',
    'problem.neverSet':
      '“{{field}}” has no value here. Let the start take it in, or set it in a step before.',
    'problem.notSetOnWay':
      '“{{field}}” may have no value here: it is not set on the path through “{{step}}”. Set it on that path, or ask first whether it is missing.',
    'problem.emptiedOnWay':
      '“{{field}}” has no value here when “{{step}}” is left by “{{port}}”. Draw that path elsewhere, or ask first whether the value is missing.',
    'problem.endlessCycle': 'The path goes round without end. Draw a path out of the round.',
  },
});
