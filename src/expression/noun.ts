import type { LocalText } from '#lib/local-text.ts';
import { type Message, type MessageArg, message, type Shown } from '#lib/message.ts';
import type { Explanation } from './explanation.ts';
import { operatorNamed } from './operators.ts';
import { hasValue, type Part, partOfExplanation, withoutOwnResult } from './part.ts';
import type { Describe, Term } from './term.ts';
import { type Answer, Unanswered, type Value } from './value.ts';

/** What a term is called inside a sentence. */
export function nameOf(path: string, term: Term | undefined): LocalText | Message {
  if (path === '') return message('expression.element');
  return term ? (term.phrase ?? uncapitalised(term.label)) : path;
}

/** "Avstånd" is "avstånd" inside a sentence, and "PBL-ärende" stays. */
function uncapitalised(label: LocalText): LocalText {
  const lower = (text: string) =>
    /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1) : text;
  return typeof label === 'string' ? lower(label) : { sv: lower(label.sv), en: lower(label.en) };
}

/** Longer texts, and lists of more, nobody reads in a sentence; the rest is said as "…". */
const longestText = 500;
const longestList = 100;

function inShort(value: Value): Value {
  if (typeof value === 'string' && value.length > longestText) return `${value.slice(0, longestText)}…`;
  if (!isList(value)) return value;
  const items = value.slice(0, longestList).map(inShort);
  return value.length > longestList ? [...items, '…'] : items;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A value written with the unit and the choices of a term. */
export function shown(value: Value, term?: Term): Shown {
  return {
    shown: inShort(value),
    ...(term?.unit === undefined ? {} : { unit: term.unit }),
    ...(term?.choices ? { choices: term.choices } : {}),
  };
}

/** The term that tells how values beside it are written: that of a variable, or of the table of a look-up. */
export function termOf(part: Part | undefined, termAt: Describe): Term | undefined {
  if (part?.op === 'var' && part.path !== undefined) return termAt(part.path);
  if (part?.op === 'lookup') return termOf(part.operands[0], termAt);
  if (part && operatorNamed(part.op)?.result === 'number') {
    return part.operands.map((operand) => termOf(operand, termAt)).find((term) => term?.unit);
  }
  return part?.op === 'coalesce' ? termOf(part.operands[0], termAt) : undefined;
}

/**
 * A part as the name of a value: "avståndet", or with its value "avståndet 1 999 m". A literal is
 * written as `beside` writes its values.
 */
export function noun(part: Part, termAt: Describe, beside?: Term): MessageArg {
  if (part.literal !== undefined) return shown(part.literal, beside);
  if (part.op === 'var' && part.path !== undefined) return variable(part, part.path, termAt);
  if (part.op === 'lookup') return lookup(part, termAt);
  if (part.op === 'list') return part.operands.map((operand) => noun(operand, termAt, beside));
  if (part.op === 'coalesce') {
    const used = standIn(part, termAt, beside ?? termOf(part, termAt));
    if (used !== undefined) return used;
  }
  if (part.op === 'log') return part.operands[0] ? noun(part.operands[0], termAt, beside) : code(part);
  return withValue(calculation(part, termAt) ?? code(part), part.result, termOf(part, termAt));
}

function variable(part: Part, path: string, termAt: Describe): MessageArg {
  const term = termAt(path);
  const value = valueIn(part.result);
  if (value !== undefined && term?.origin) {
    const said = lookedUp(term.origin, value, term, termAt);
    if (said !== undefined) return said;
  }
  if (term?.row) return rowOf(path, term, term.row, value);
  const name = nameOf(path, term);
  const [standIn] = part.operands;
  if (standIn && hasValue(standIn))
    return message('expression.standIn.used', { a: name, b: noun(standIn, termAt, term) });
  if (value !== undefined) return message('expression.named', { name, value: shown(value, term) });
  return standIn ? message('expression.standIn', { a: name, b: noun(standIn, termAt, term) }) : name;
}

/** A variable that an earlier step looked up is said as the look-up, with the value the variable has. */
function lookedUp(origin: Explanation, value: Value, term: Term, termAt: Describe): MessageArg | undefined {
  const { op, path, operands } = partOfExplanation(origin);
  if (op === 'lookup') return lookup({ op, result: value, operands }, termAt, term);
  const read = path === undefined ? undefined : termAt(path);
  return path !== undefined && read?.row ? rowOf(path, { ...term, ...read }, read.row, value) : undefined;
}

/** "gränsen 2 100 m för årskurs 2": a value in a table that is read by its key. */
function rowOf(path: string, term: Term, row: NonNullable<Term['row']>, value: Value | undefined): Message {
  const table = nameOf(path, term);
  const key = row.name === '' ? row.key : message('expression.named', { name: row.name, value: row.key });
  return value === undefined
    ? message('expression.lookup', { table, key })
    : message('expression.lookup.value', { table, value: shown(value, term), key });
}

function lookup(part: Part, termAt: Describe, own?: Term): MessageArg {
  const [table, key] = part.operands;
  if (!table || !key) return code(part);
  const term = termOf(table, termAt);
  const name = table.path === undefined ? noun(table, termAt) : nameOf(table.path, term ?? own);
  const value = valueIn(part.result);
  const row = noun(key, termAt);
  if (value === undefined) return message('expression.lookup', { table: name, key: row });
  return message('expression.lookup.value', {
    table: name,
    value: shown(value, { ...own, ...term } as Term),
    key: row,
  });
}

/** The holes of a text for each operand. */
const holes = ['a', 'b', 'c'];

/** Here a number written out is so many times as much, and has no unit of its own. */
const scales: ReadonlySet<string> = new Set(['*', '/']);

/** Operators that are said as the name of a value, by the form in their record. */
function calculation(part: Part, termAt: Describe): Message | undefined {
  const form = operatorNamed(part.op)?.sentence;
  const beside = scales.has(part.op)
    ? undefined
    : part.operands.map((operand) => termOf(operand, termAt)).find(Boolean);
  const apart = distance(part);
  const said = (apart ?? part.operands).map((operand) => noun(operand, termAt, beside));
  const [a, b] = said;
  if (a === undefined) return undefined;
  if (apart && b !== undefined) return message('expression.difference', { a, b });
  if (part.op === 'coalesce') return said.length > 1 ? inTurn('expression.standIn', said) : undefined;
  if (form?.kind !== 'phrase') return undefined;
  if (form.one !== undefined && b === undefined) return message(form.one, { a });
  if (form.all) return message(form.key, { all: said });
  if (form.each) return message(form.key, Object.fromEntries(said.map((arg, i) => [holes[i] ?? '', arg])));
  return b === undefined ? undefined : inTurn(form.key, said);
}

/** The two values of `max(a − b, b − a)`, which is how far apart they are. */
function distance({ op, operands }: Part): readonly Part[] | undefined {
  const [first, second, ...more] = operands;
  if (op !== 'max' || first?.op !== '-' || second?.op !== '-' || more.length > 0) return undefined;
  const isSame = (a: Part | undefined, b: Part | undefined) => a && b && written(a) === written(b);
  const [a, b] = first.operands;
  return isSame(a, second.operands[1]) && isSame(b, second.operands[0]) ? first.operands : undefined;
}

/** Of values that stand in for each other, once one was taken: that one, and what it stands in for. */
function standIn({ operands }: Part, termAt: Describe, beside: Term | undefined): MessageArg | undefined {
  const place = operands.findIndex(hasValue);
  const used = operands[place];
  if (!used) return undefined;
  const b = noun(used, termAt, beside);
  const absent = operands.slice(0, place).map((operand) => noun(withoutOwnResult(operand), termAt));
  const [a] = absent;
  if (a === undefined) return b;
  return message('expression.standIn.used', { a: absent.length === 1 ? a : absent, b });
}

/** "a plus b plus c" from a text for two. */
function inTurn(key: string, said: readonly MessageArg[]): Message {
  const [a = '', b = '', ...more] = said;
  return more.reduce<Message>((sofar, next) => message(key, { a: sofar, b: next }), message(key, { a, b }));
}

function withValue(name: MessageArg, result: Answer | undefined, term: Term | undefined): MessageArg {
  const value = valueIn(result);
  return value === undefined ? name : message('expression.computed', { name, value: shown(value, term) });
}

/** The value that may be told: none when it was not evaluated, or is missing. */
export function valueIn(result: Answer | undefined): Exclude<Value, null> | undefined {
  return result === undefined || result === null || result instanceof Unanswered ? undefined : result;
}

export const codeKey = 'expression.code';

/** What has no words: as it would stand in the code. */
export function code(part: Part): Message {
  return message(codeKey, { code: written(part) });
}

function written(part: Part): string {
  if (part.literal !== undefined) return JSON.stringify(inShort(part.literal));
  if (part.path !== undefined) return part.path;
  return `${part.op}(${part.operands.map(written).join(', ')})`.slice(0, 200);
}
