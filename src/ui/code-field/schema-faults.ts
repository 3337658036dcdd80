import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import type { Speech } from '#i18n/use-say.ts';

/** What Monaco's JSON service finds, as it says it: in English, with an exact place. */
export interface ServiceFault {
  readonly message: string;
  readonly range: { readonly start: ServicePlace; readonly end: ServicePlace };
}

interface ServicePlace {
  /** From 0. */
  readonly line: number;
  readonly character: number;
}

/** A fault in the reader's language. */
export interface SaidFault {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

type Holes = readonly (string | undefined)[];
type Say = (holes: Holes, speech: Speech) => string;

/** What the service says, and what we say instead. A name that decoding drops is a warning: it stops nothing. */
const sayings: readonly (readonly [RegExp, Say, 'warning'?])[] = [
  [
    /^Incorrect type\. Expected "(.*)"\.$/,
    ([type], speech) => speech.t('code.fault.type', { type: typed(type, speech) }),
  ],
  [
    /^Incorrect type\. Expected one of (.*)\.$/,
    ([types = ''], speech) =>
      speech.t('code.fault.oneType', { types: types.split(', ').map((type) => typed(type, speech)) }),
  ],
  [/^Missing property "(.*)"\.$/, ([name = ''], { t }) => t('code.fault.missing', { name })],
  [/^Property (.*) is not allowed\.$/, ([name = ''], { t }) => t('code.fault.unknown', { name }), 'warning'],
  [
    /^Value is not accepted\. Valid values: (.*)\.$/,
    ([values = ''], { t }) => t('code.fault.values', { values }),
  ],
  [/^Value must be (.*)\.$/, ([value = ''], { t }) => t('code.fault.value', { value })],
  [
    /^String does not match the pattern of "(.*)"\.$/,
    ([pattern = ''], { t }) => t('code.fault.pattern', { pattern }),
  ],
  counted(/^String is shorter than the minimum length of (\d+)\.$/, 'code.fault.short'),
  counted(/^String is longer than the maximum length of (\d+)\.$/, 'code.fault.long'),
  counted(/^Value is below the (?:exclusive )?minimum of (-?\d+)\.$/, 'code.fault.low'),
  counted(/^Value is above the (?:exclusive )?maximum of (-?\d+)\.$/, 'code.fault.high'),
  counted(/^Array has too few items\. Expected (\d+) or more\.$/, 'code.fault.few'),
  counted(/^Array has too many items\. Expected (\d+) or fewer\.$/, 'code.fault.many'),
  plain(/^Expected comma$/, 'code.fault.comma'),
  plain(/^Expected comma or closing bracket$/, 'code.fault.bracket'),
  plain(/^Expected comma or closing brace$/, 'code.fault.brace'),
  plain(/^Colon expected$/, 'code.fault.colon'),
  plain(/^(?:Value expected|Expected a JSON object, array or literal\.)$/, 'code.fault.noValue'),
  plain(/^Property expected$/, 'code.fault.noName'),
  plain(/^Trailing comma$/, 'code.fault.trailing'),
  [/^Duplicate object key$/, (_, { t }) => t('code.fault.twice'), 'warning'],
  plain(/^(?:Comments are not permitted in JSON\.|Unexpected end of comment\.)$/, 'code.fault.comment'),
  plain(/^Property keys must be doublequoted$/, 'code.fault.quotes'),
  plain(/^Unexpected end of string\.$/, 'code.fault.openText'),
  plain(/^Invalid (?:unicode|escape|characters) .*$/, 'code.fault.badText'),
  plain(/^(?:Invalid number format|Unexpected end of number)\.$/, 'code.fault.badNumber'),
  plain(/^End of file expected\.$/, 'code.fault.after'),
];

/** The fault in words of ours; what we have no words for is told of in general. */
export function sayFault(message: string, speech: Speech): SaidFault {
  for (const [pattern, say, severity = 'error'] of sayings) {
    const found = pattern.exec(message);
    if (found) return { severity, message: say(found.slice(1), speech) };
  }
  return { severity: 'error', message: speech.t('code.fault.other') };
}

function plain(pattern: RegExp, key: MessageKey): readonly [RegExp, Say] {
  return [pattern, (_, { t }) => t(key)];
}

function counted(pattern: RegExp, key: MessageKey): readonly [RegExp, Say] {
  return [pattern, ([count], { t }) => t(key, { count: Number(count) })];
}

const types: Readonly<Record<string, MessageKey>> = {
  string: 'code.fault.type.string',
  number: 'code.fault.type.number',
  integer: 'code.fault.type.integer',
  boolean: 'code.fault.type.boolean',
  array: 'code.fault.type.array',
  object: 'code.fault.type.object',
  null: 'code.fault.type.null',
};

function typed(type: string | undefined, { t }: Speech): string {
  const key = type === undefined ? undefined : types[type];
  return key ? t(key) : (type ?? '');
}
