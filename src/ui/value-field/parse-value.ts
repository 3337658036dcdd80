import { numberIn } from '#i18n/number.ts';
import type { Json } from '#lib/json.ts';
import type { Language } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';

export type ParsedValue =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly message: Message };

/** How a value of a kind is written in a one-line field, and read back as the person types. */
export interface Notation {
  readonly parse: (text: string, language: Language) => ParsedValue;
  readonly format: (value: Json, language: Language) => string;
}

type NumberKind = 'integer' | 'decimal' | 'money';

const problemOf: Readonly<Record<NumberKind, string>> = {
  integer: 'valueField.notInteger',
  decimal: 'valueField.notNumber',
  money: 'valueField.notMoney',
};

/** Numbers as people write them: `2 000,5` in Swedish, `2,000.5` in English. */
function numberNotation(kind: NumberKind): Notation {
  return {
    parse: (text, language) => {
      const read = readNumber(text, language);
      if (read === undefined || !fits(kind, read)) return refuse(problemOf[kind]);
      if (Math.abs(read) > Number.MAX_SAFE_INTEGER) return refuse('valueField.tooLarge');
      return { ok: true, value: read };
    },
    format: (value, language) => (typeof value === 'number' ? numberIn(value, language) : String(value)),
  };
}

/** Dates as `2026-08-01`, which is how rules and explanations show them. */
export const dateNotation: Notation = {
  parse: (text) => {
    const day = text.trim();
    return isDay(day) ? { ok: true, value: day } : refuse('valueField.notDate');
  },
  format: (value) => String(value),
};

export const notations = {
  integer: numberNotation('integer'),
  decimal: numberNotation('decimal'),
  money: numberNotation('money'),
  date: dateNotation,
} as const;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 31 February would otherwise roll over to March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Swedish groups by space and takes comma or point before decimals; English groups by comma. What a
 * reader of the other language could take for a thousand (`2.000`) is refused and never guessed.
 */
function readNumber(text: string, language: Language): number | undefined {
  const close = text.replace(/[\s\u00A0\u202F]/g, '').replace(/\u2212/g, '-');
  const grouped = language === 'sv' ? /^-?[1-9]\d{0,2}(\.\d{3})+$/ : /^-?\d+,\d{1,2}$|^-?\d+,\d{4,}$/;
  if (grouped.test(close)) return undefined;
  const plain =
    language === 'sv'
      ? close.replace(',', '.')
      : /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(close)
        ? close.replaceAll(',', '')
        : close;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

function fits(kind: NumberKind, read: number): boolean {
  if (kind === 'integer') return Number.isInteger(read);
  return kind === 'decimal' || Math.abs(read * 100 - Math.round(read * 100)) < 1e-6;
}

function refuse(key: string): ParsedValue {
  return { ok: false, message: message(key) };
}
