import { isRecord, type Json, type JsonPath } from '#lib/json.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { dayOf } from './calendar.ts';
import { numberInText } from './coercion.ts';
import { type Choice, familyOf, type Type } from './type.ts';

/** How a problem may be mended: what would be done, and the part of the rule that would stand instead. */
export interface Mend {
  readonly message: Message;
  readonly at: JsonPath;
  readonly part: Json;
}

/** The rule with another part in a place that it has. */
export function replacedAt(rule: Json, at: JsonPath, part: Json): Json {
  const [key, ...deeper] = at;
  if (key === undefined) return part;
  // A list has been told from a record, and both hold JSON values.
  if (Array.isArray(rule))
    return (rule as readonly Json[]).map((item, i) => (i === key ? replacedAt(item, deeper, part) : item));
  if (!isRecord(rule)) return rule;
  return { ...rule, [key]: replacedAt(rule[key] as Json, deeper, part) } as Json;
}

const yes = new Set(['ja', 'yes', 'true', 'sant', 'j', 'y', '1']);
const no = new Set(['nej', 'no', 'false', 'falskt', 'n', '0']);

/** What a written-out value most likely was to be, for it to be held against a type; undefined when that is not obvious. */
export function meant(value: string | number | boolean, type: Type): Json | undefined {
  const text = String(value);
  if (type.kind === 'choice') return nearestChoice(text, type.choices)?.value;
  switch (familyOf(type)) {
    case 'number':
      return typeof value === 'string' ? numberInText(value.trim().replace(',', '.')) : undefined;
    case 'text':
      return typeof value === 'number' ? text : undefined;
    case 'date':
      return typeof value === 'boolean' ? undefined : meantDate(text);
    case 'yesNo': {
      const word = text.trim().toLowerCase();
      return yes.has(word) ? true : no.has(word) ? false : undefined;
    }
    default:
      return undefined;
  }
}

/** `2026-3-1`, `2026/03/01`, `20260301`: year first, so that day and month are never guessed. */
function meantDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^\s*(\d{4})[-./ ]?(\d{1,2})[-./ ](\d{1,2})\s*$/.exec(text) ??
    /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(text) ??
    [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayOf(date) === undefined ? undefined : date;
}

/** Longer values are not misspelt, they are something else. */
const longest = 40;

/** The choice that a value most likely stands for: by its label, or at most a third of its letters wrong. */
function nearestChoice(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = text.trim().toLowerCase();
  const labelled = choices.find(({ value, label }) =>
    [value, ...inAll(label)].some((word) => word.toLowerCase() === wanted),
  );
  if (labelled) return labelled;
  return nearest(text, choices, ({ value }) => value);
}

/** The one whose name most likely was to be written: at most a third of its letters wrong, and none as near. */
export function nearest<T>(text: string, among: readonly T[], nameOf: (one: T) => string): T | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted.length > longest) return undefined;
  const near = among
    .map((one) => ({ one, name: nameOf(one).toLowerCase() }))
    .filter(
      ({ name }) => name.length <= longest && Math.abs(name.length - wanted.length) <= most(name, wanted),
    )
    .map(({ one, name }) => ({ one, name, far: distance(wanted, name) }))
    .filter(({ name, far }) => far <= most(name, wanted))
    .sort((a, b) => a.far - b.far);
  const [first, second] = near;
  return first && first.far !== second?.far ? first.one : undefined;
}

function most(one: string, other: string): number {
  return Math.max(one.length, other.length) / 3;
}

function inAll(label: LocalText): readonly string[] {
  return [textIn(label, 'sv'), textIn(label, 'en')];
}

/** How many letters must be put in, taken out or changed to make one text the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

export function write(value: Json, at: JsonPath): Mend {
  const said =
    typeof value === 'string'
      ? message('expression.fix.writeText', { value })
      : message('expression.fix.write', { value: { shown: value } });
  return { message: said, at, part: value };
}
