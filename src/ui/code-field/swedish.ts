import { currentLanguage } from '#i18n/engine.ts';

/*
 * Monaco has no Swedish. Its texts are fetched by number from one global table while it is being
 * loaded, and a number that the table lacks is said in English; so what a person meets in our field is
 * given here. The numbers are those of the installed version, which a test beside holds this list to.
 */
export const swedishTexts: readonly (readonly [number: number, english: string, swedish: string])[] = [
  [1, 'input', 'inmatning'],
  [2, 'Match Case', 'Skilj på stora och små bokstäver'],
  [3, 'Match Whole Word', 'Bara hela ord'],
  [4, 'Use Regular Expression', 'Använd reguljärt uttryck'],
  [5, 'input', 'inmatning'],
  [6, 'Preserve Case', 'Behåll stora och små bokstäver'],
  [9, 'Error: {0}', 'Fel: {0}'],
  [10, 'Warning: {0}', 'Varning: {0}'],
  [11, 'Info: {0}', 'Upplysning: {0}'],
  [12, ' or {0} for history', ' eller {0} för tidigare'],
  [13, ' ({0} for history)', ' ({0} för tidigare)'],
  [14, 'Cleared Input', 'Fältet är tömt'],
  [844, 'Editor content', 'Texten'],
  [1018, 'Find / Replace', 'Sök och ersätt'],
  [1019, 'Find', 'Sök'],
  [1020, 'Find', 'Sök'],
  [1021, 'Previous Match', 'Föregående träff'],
  [1022, 'Next Match', 'Nästa träff'],
  [1023, 'Find in Selection', 'Sök i det markerade'],
  [1024, 'Close', 'Stäng'],
  [1025, 'Replace', 'Ersätt'],
  [1026, 'Replace', 'Ersätt'],
  [1027, 'Replace', 'Ersätt'],
  [1028, 'Replace All', 'Ersätt alla'],
  [1029, 'Toggle Replace', 'Visa eller dölj ersätt'],
  [1031, '{0} of {1}', '{0} av {1}'],
  [1032, 'No results', 'Inga träffar'],
  [1033, '{0} found', '{0} hittades'],
  [1034, "{0} found for '{1}'", '{0} hittades för ”{1}”'],
  [1035, "{0} found for '{1}', at {2}", '{0} hittades för ”{1}”, vid {2}'],
  [1036, "{0} found for '{1}'", '{0} hittades för ”{1}”'],
  [1067, 'Click to expand the range.', 'Klicka för att fälla ut.'],
  [1068, 'Click to collapse the range.', 'Klicka för att fälla in.'],
  [1078, 'Go to Next Problem (Error, Warning, Info)', 'Gå till nästa fel eller varning'],
  [1079, 'Go to Previous Problem (Error, Warning, Info)', 'Gå till föregående fel eller varning'],
  [1082, 'Error', 'Fel'],
  [1083, 'Warning', 'Varning'],
  [1086, '{0}: {1} at {2}. ', '{0}: {1} vid {2}. '],
  [1087, '{0} of {1} problems', '{0} av {1} att rätta'],
  [1088, '{0} of {1} problem', '{0} av {1} att rätta'],
  [1190, 'Loading...', 'Läser in…'],
  [1195, 'View Problem', 'Visa felet'],
  [1196, 'No quick fixes available', 'Ingen färdig rättning finns'],
  [1198, 'No quick fixes available', 'Ingen färdig rättning finns'],
  [1535, 'Insert', 'Infoga'],
  [1541, 'Show Less', 'Visa mindre'],
  [1542, 'Show More', 'Visa mer'],
  [1555, 'Loading...', 'Läser in…'],
  [1556, 'No suggestions.', 'Inga förslag.'],
  [1557, 'Suggest', 'Förslag'],
  [1562, '{0}, docs: {1}', '{0}, beskrivning: {1}'],
  [1563, 'Close', 'Stäng'],
  [1564, 'Close', 'Stäng'],
  [1565, 'Loading...', 'Läser in…'],
  [1567, 'Read More', 'Läs mer'],
  [
    1602,
    'Pressing Tab will now move focus to the next focusable element',
    'Tab går nu vidare till nästa del',
  ],
  [1828, 'Error', 'Fel'],
  [1829, 'Warning', 'Varning'],
];

if (currentLanguage() === 'sv') {
  const table: string[] = [];
  for (const [number, , swedish] of swedishTexts) table[number] = swedish;
  Object.assign(globalThis, { _VSCODE_NLS_MESSAGES: table, _VSCODE_NLS_LANGUAGE: 'sv' });
}
