import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { isRecord } from '#lib/json.ts';
import { textIn } from '#lib/local-text.ts';
import type { MessageArg } from '#lib/message.ts';
import { compileForData } from './compile.ts';
import type { Explanation } from './explanation.ts';
import { expressionMessages } from './messages.ts';
import { explainedSentence, isInWords, ruleSentence } from './sentence.ts';
import type { Term } from './term.ts';

// The least that shows a sentence; `i18n` writes numbers and values as people do.
const texts: Readonly<Record<string, string>> = expressionMessages.sv;

function said(arg: MessageArg): string {
  if (typeof arg !== 'object') return String(arg);
  if (Array.isArray(arg)) return arg.map(said).join(', ');
  if ('shown' in arg) return shownText(arg.shown as Json) + ('unit' in arg ? ` ${arg.unit}` : '');
  if ('sv' in arg) return textIn(arg, 'sv');
  if (!('key' in arg)) throw new Error('An argument of a message is none of those that can be rendered');
  const text = texts[arg.key];
  if (text === undefined) throw new Error(`No text for ${arg.key}`);
  const holes: Readonly<Record<string, MessageArg>> = arg.args ?? {};
  return text.replace(/\{\{(\w+)\}\}/g, (_, hole: string) => said(holes[hole] ?? `{{${hole}}}`));
}

function shownText(value: Json): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return Array.isArray(value) ? value.map(shownText).join(', ') : String(value);
}

const terms: Record<string, Term> = {
  avstandM: { label: 'Avstånd', phrase: 'avståndet', unit: 'm' },
  avstand2M: { label: 'Avstånd från andra hemmet', phrase: 'avståndet från andra hemmet', unit: 'm' },
  'param.grans': { label: 'Gränser', phrase: 'gränsen', unit: 'm' },
  arskurs: { label: 'Årskurs' },
  skola: { label: 'Skola', phrase: 'skolan' },
  anvisad: { label: 'Anvisad skola', phrase: 'den anvisade skolan' },
  skyddad: { label: 'Skyddad', phrase: 'skyddade uppgifter' },
  vaxelvis: { label: 'Växelvis boende' },
  skal: { label: 'Skäl', phrase: 'skälen' },
};
const termAt = (path: string): Term | undefined => terms[path];

const asRule = (rule: Json) => said(ruleSentence(rule, termAt));

function explained(rule: Json, data: Json): Explanation {
  const compiled = compileForData(rule);
  if (!compiled.ok) throw new Error(compiled.problems[0].message.key);
  return compiled.rule.explain([data]);
}
const asExplained = (rule: Json, data: Json) => said(explainedSentence(explained(rule, data), termAt));

const limit = { lookup: [{ var: 'param.grans' }, { var: 'arskurs' }] };
const farEnough = { '>=': [{ var: 'avstandM' }, limit] };
const apart = { max: [{ '-': [{ var: 'avstandM' }, limit] }, { '-': [limit, { var: 'avstandM' }] }] };
const sameSchool = { '==': [{ var: 'skola' }, { var: 'anvisad' }] };
const yes = { '==': [{ var: 'vaxelvis' }, true] };
const param = { grans: { '2': 2000 } };

test.each<[string, Json]>([
  ['avståndet är minst gränsen för årskurs', farEnough],
  ['avståndet är inte minst gränsen för årskurs', { '!': farEnough }],
  ['avståndet är mer än 2000 m', { '>': [{ var: 'avstandM' }, 2000] }],
  ['2000 m är högst avståndet', { '<=': [2000, { var: 'avstandM' }] }],
  ['växelvis boende är ja', yes],
  ['växelvis boende är ja', { var: 'vaxelvis' }],
  ['växelvis boende är nej', { '!': { var: 'vaxelvis' } }],
  ['växelvis boende är nej', { '==': [{ var: 'vaxelvis' }, false] }],
  ['skolan är inte Norr', { '!=': [{ var: 'skola' }, 'Norr'] }],
  ['skolan saknas', { '==': [{ var: 'skola' }, null] }],
  ['skolan finns', { '!=': [{ var: 'skola' }, null] }],
  ['årskurs är någon av F, 1', { in: [{ var: 'arskurs' }, ['F', '1']] }],
  ['årskurs är ingen av F, 1', { '!': { in: [{ var: 'arskurs' }, ['F', '1']] } }],
  ['skälen innehåller trafik', { in: ['trafik', { var: 'skal' }] }],
  [
    'växelvis boende är ja, och avståndet är minst 2000 m',
    { and: [yes, { '>=': [{ var: 'avstandM' }, 2000] }] },
  ],
  [
    'skolan är A, skolan är B, eller skolan är C',
    { or: ['A', 'B', 'C'].map((name) => ({ '==': [{ var: 'skola' }, name] })) },
  ],
  [
    '(växelvis boende är ja, eller skyddade uppgifter är ja), och skolan är A',
    { and: [{ or: [yes, { var: 'skyddad' }] }, { '==': [{ var: 'skola' }, 'A'] }] },
  ],
  ['växelvis boende är nej, eller skyddade uppgifter är nej', { '!': { and: [yes, { var: 'skyddad' }] } }],
  [
    'avståndet minus gränsen för årskurs är högst 50 m',
    { '<=': [{ '-': [{ var: 'avstandM' }, limit] }, 50] },
  ],
  ['skillnaden mellan avståndet och gränsen för årskurs är högst 50 m', { '<=': [apart, 50] }],
  ['skolan är samma som den anvisade skolan', { '==': [{ var: 'skola' }, { var: 'anvisad' }] }],
  [
    'avståndet plus avståndet från andra hemmet är mer än 4000 m',
    { '>': [{ '+': [{ var: 'avstandM' }, { var: 'avstand2M' }] }, 4000] },
  ],
  ['skälen innehåller trafik', { some: [{ var: 'skal' }, { '==': [{ var: '' }, 'trafik'] }] }],
  ['skälen innehåller annat än trafik', { some: [{ var: 'skal' }, { '!=': [{ var: '' }, 'trafik'] }] }],
  [
    'för minst ett värde i skälen gäller: värdet är mer än 2',
    { some: [{ var: 'skal' }, { '>': [{ var: '' }, 2] }] },
  ],
  ['avståndet är från 2000 m till 3000 m', { '<=': [2000, { var: 'avstandM' }, 3000] }],
  ['någon uppgift saknas av skolan, avståndet', { missing: ['skola', 'avstandM'] }],
  ['reduce(skal, 1, 2) är ja', { reduce: [{ var: 'skal' }, 1, 2] }],
  ['okand(1) är ja', { okand: 1 }],
])('a rule is said: %s', (sentence, rule) => {
  expect(asRule(rule)).toBe(sentence);
});

test.each<[string, Json, Json]>([
  [
    'avståndet 1999 m är inte minst gränsen 2000 m för årskurs 2',
    farEnough,
    { avstandM: 1999, param, arskurs: '2' },
  ],
  [
    'avståndet 2000 m är minst gränsen 2000 m för årskurs 2',
    farEnough,
    { avstandM: 2000, param, arskurs: '2' },
  ],
  ['avståndet saknas, så villkoret kan inte prövas', farEnough, { param, arskurs: '2' }],
  ['årskurs saknas, så villkoret kan inte prövas', farEnough, { avstandM: 1999, param }],
  ['växelvis boende är nej', yes, { vaxelvis: false }],
  ['växelvis boende är nej', { '==': [{ var: 'vaxelvis' }, false] }, { vaxelvis: false }],
  ['skolan är Söder, inte Norr', { '==': [{ var: 'skola' }, 'Norr'] }, { skola: 'Söder' }],
  ['skolan är Norr', { '==': [{ var: 'skola' }, 'Norr'] }, { skola: 'Norr' }],
  ['skolan saknas', { '==': [{ var: 'skola' }, null] }, {}],
  ['gränsen för årskurs 2 finns', { '!=': [limit, null] }, { param, arskurs: '2' }],
  ['gränsen för årskurs 9 saknas', { '==': [limit, null] }, { param, arskurs: '9' }],
  ['skolan är samma som den anvisade skolan, Norr', sameSchool, { skola: 'Norr', anvisad: 'Norr' }],
  [
    'skolan Norr är inte samma som den anvisade skolan Söder',
    sameSchool,
    { skola: 'Norr', anvisad: 'Söder' },
  ],
  [
    'växelvis boende och skyddade uppgifter är båda nej',
    { '==': [{ var: 'vaxelvis' }, { var: 'skyddad' }] },
    { vaxelvis: false, skyddad: false },
  ],
  [
    'växelvis boende är ja men skyddade uppgifter är nej',
    { '!=': [{ var: 'vaxelvis' }, { var: 'skyddad' }] },
    { vaxelvis: true, skyddad: false },
  ],
  [
    'skälen (avstånd) innehåller inget annat än avstånd',
    { some: [{ coalesce: [{ var: 'skal' }, []] }, { '!=': [{ var: '' }, 'avstånd'] }] },
    { skal: ['avstånd'] },
  ],
  ['gränsen för årskurs 2 är 2000 m', limit, { param, arskurs: '2' }],
  ['skolan är Norr', { var: 'skola' }, { skola: 'Norr' }],
  [
    'skillnaden mellan avståndet 1900 m och gränsen 2000 m för årskurs 2 är 100 m',
    apart,
    { avstandM: 1900, param, arskurs: '2' },
  ],
  [
    'avståndet 900 m är mer än 0 m (eftersom avståndet från andra hemmet saknas)',
    { '>': [{ var: 'avstandM' }, { coalesce: [{ var: 'avstand2M' }, 0] }] },
    { avstandM: 900 },
  ],
  [
    'avståndet 900 m är mer än avståndet från andra hemmet 5 m',
    { '>': [{ var: 'avstandM' }, { coalesce: [{ var: 'avstand2M' }, 0] }] },
    { avstandM: 900, avstand2M: 5 },
  ],
])('an evaluation is said with its values: %s', (sentence, rule, data) => {
  expect(asExplained(rule, data)).toBe(sentence);
});

test('of an and that failed, only what failed is said', () => {
  const rule = { and: [yes, farEnough] };
  expect(asExplained(rule, { vaxelvis: true, avstandM: 1999, param, arskurs: '2' })).toBe(
    'avståndet 1999 m är inte minst gränsen 2000 m för årskurs 2',
  );
  expect(asExplained(rule, { vaxelvis: true, avstandM: 2000, param, arskurs: '2' })).toBe(
    'växelvis boende är ja, och avståndet 2000 m är minst gränsen 2000 m för årskurs 2',
  );
});

test('a variable that an earlier step looked up is said as that look-up', () => {
  const origin = explained(limit, { param, arskurs: '2' });
  const withOrigin = (path: string) =>
    path === 'grans' ? { label: 'Gräns', phrase: 'gränsen', unit: 'm', origin } : termAt(path);
  const rule = { '>=': [{ var: 'avstandM' }, { var: 'grans' }] };
  expect(said(explainedSentence(explained(rule, { avstandM: 1999, grans: 2000 }), withOrigin))).toBe(
    'avståndet 1999 m är inte minst gränsen 2000 m för årskurs 2',
  );
});

test('the branch of an if that was taken is said with its condition', () => {
  const rule = { if: [yes, 'två hem', 'ett hem'] };
  expect(asExplained(rule, { vaxelvis: false })).toBe('ett hem, eftersom växelvis boende är nej');
  expect(asExplained(rule, { vaxelvis: true })).toBe('två hem, eftersom växelvis boende är ja');
});

test('a rule nested deeper than any that compiles still has a sentence', () => {
  let rule: Json = { var: 'skyddad' };
  for (let i = 0; i < 10_000; i++) rule = { '!': rule };
  expect(isRecord(ruleSentence(rule, termAt))).toBe(true);
});

test('both languages have the same texts with the same holes', () => {
  const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const english: Readonly<Record<string, string>> = expressionMessages.en;
  expect(Object.keys(english)).toEqual(Object.keys(texts));
  for (const [key, text] of Object.entries(texts))
    expect(holes(english[key] ?? ''), key).toEqual(holes(text));
});

test('what was never evaluated is not said', () => {
  const rule: Json = { and: [{ '==': [{ var: 'skyddad' }, true] }, { '>=': [{ var: 'avstandM' }, 2000] }] };
  const why = explained(rule, { skyddad: false, avstandM: 1 });
  expect(said(explainedSentence(why, termAt))).toBe('skyddade uppgifter är nej');
});

const choice: Json = {
  if: [{ '==': [{ var: 'vaxelvis' }, true] }, { '>=': [{ var: 'avstandM' }, 2000] }, null],
};

test('a choice is said with its conditions, and what is left comes last', () => {
  expect(asRule(choice)).toBe('avståndet är minst 2000 m om växelvis boende är ja, annars inget värde');
  expect(asRule({ if: [{ var: 'skyddad' }, 1, { var: 'vaxelvis' }, 2, 3] })).toBe(
    '1 om skyddade uppgifter är ja, annars 2 om växelvis boende är ja, annars 3',
  );
});

test('a choice that came to yes or no is said by the branch that was taken', () => {
  expect(asExplained(choice, { vaxelvis: true, avstandM: 2500 })).toBe(
    'avståndet 2500 m är minst 2000 m, vilket prövas eftersom växelvis boende är ja',
  );
  expect(asExplained(choice, { vaxelvis: false })).toBe(
    'värdet lämnas tomt, eftersom växelvis boende är nej',
  );
  // Through a choice inside it, all conditions that led there are said, and figures keep their unit.
  const inner = { if: [yes, { if: [{ '==': [{ var: 'skola' }, 'Norr'] }, 1, apart] }, null] };
  expect(asExplained(inner, { vaxelvis: true, skola: 'Söder', avstandM: 1900, param, arskurs: '2' })).toBe(
    'skillnaden mellan avståndet 1900 m och gränsen 2000 m för årskurs 2 är 100 m, vilket räknas ' +
      'eftersom växelvis boende är ja, och skolan är Söder, inte Norr',
  );
});

test('a sentence tells whether it had to fall back on code', () => {
  expect(isInWords(ruleSentence(choice, termAt))).toBe(true);
  expect(isInWords(ruleSentence({ '>': [{ reduce: [{ var: 'skal' }, 1, 0] }, 2] }, termAt))).toBe(false);
});

test('a text of a million letters and a list of as many values are said in short', () => {
  const text = asRule({ '==': [{ var: 'skola' }, 'a'.repeat(1e6)] });
  const list = asRule({ in: [{ var: 'avstandM' }, Array(1e5).fill(7)] });
  for (const said of [text, list]) {
    expect(said).toContain('…');
    expect(said.length).toBeLessThan(1000);
  }
});
