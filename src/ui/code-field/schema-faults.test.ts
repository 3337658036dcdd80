import { expect, test } from 'vitest';
import { speechIn } from '#i18n/use-say.ts';
import { sayFault } from './schema-faults.ts';

const speech = speechIn('sv');

test.each([
  ['Incorrect type. Expected "number".', 'error', 'Här ska det stå ett tal.'],
  [
    'Incorrect type. Expected one of string, object.',
    'error',
    'Här ska det stå något av: en text och en grupp, { }.',
  ],
  ['Missing property "name".', 'error', '”name” saknas här.'],
  [
    'Property colour is not allowed.',
    'warning',
    'Namnet ”colour” finns inte här, och tas bort när ändringen används.',
  ],
  ['Value is not accepted. Valid values: "a", "b".', 'error', 'Välj något av: "a", "b".'],
  ['String is shorter than the minimum length of 1.', 'error', 'Texten ska ha minst 1 tecken.'],
  ['Expected comma or closing brace', 'error', 'Här saknas ett kommatecken eller }.'],
  ['Something new.', 'error', 'Det som står här är inte tillåtet.'],
])('%s', (said, severity, message) => {
  expect(sayFault(said, speech)).toEqual({ severity, message });
});
