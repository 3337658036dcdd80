import type { DataType, RecordMember } from '#flow/data-type.ts';
import { isRecord, type Json } from '#lib/json.ts';
import { forbiddenKeys } from '#lib/parse-json.ts';
import { deriveKey } from './derive-key.ts';
import { asName } from './said.ts';
import { fitted, made, recordOf } from './sample.ts';
import { kindOf, type Reading, type Shape, shapeOf } from './shape.ts';

/** A value of an operation: its type, and one that a simulated system may answer with. */
export interface DescribedValue {
  readonly label: string | undefined;
  readonly type: DataType;
  readonly sample: Json;
  /** Not in what this side sends. */
  readonly hidden: boolean;
}

/** Records inside one another, lists not counted. */
const deepest = 5;
const mostChoices = 500;
const labelLength = 80;

/** Undefined where it has no type here; why is then told. */
export function describedValue(
  schema: unknown,
  where: string,
  reading: Reading,
  within: readonly object[],
  depth = 0,
): DescribedValue | undefined {
  const shape = shapeOf(schema, where, reading, within);
  return shape && valueOfShape(shape, where, reading, depth);
}

function valueOfShape(
  shape: Shape,
  where: string,
  reading: Reading,
  depth: number,
): DescribedValue | undefined {
  const found = typed(shape, where, reading, depth);
  if (!found) return undefined;
  const example = firstFitting(shape.examples, found.type, reading);
  const { text, readOnly, writeOnly } = shape;
  return {
    label: text && asName(text, labelLength),
    type: found.type,
    sample: example ?? found.sample,
    hidden: reading.direction === 'sent' ? readOnly : writeOnly,
  };
}

export function firstFitting(
  examples: readonly unknown[],
  type: DataType,
  reading: Reading,
): Json | undefined {
  for (const example of examples) {
    const value = fitted(example, type, reading.budget);
    if (value !== undefined) return value;
  }
  return undefined;
}

interface Typed {
  readonly type: DataType;
  readonly sample: Json;
}

function typed(shape: Shape, where: string, reading: Reading, depth: number): Typed | undefined {
  switch (kindOf(shape)) {
    case 'string':
      return text(shape);
    case 'integer':
      return simple({ kind: 'integer' }, shape);
    case 'number':
      return simple({ kind: 'decimal' }, shape);
    case 'boolean':
      return simple({ kind: 'yesNo' }, shape);
    case 'array':
      return list(shape, where, reading, depth);
    case 'object':
      return record(shape, where, reading, depth);
    default:
      reading.leftOut.add(shape.kinds.length > 1 ? 'alternatives' : 'anyValue', where);
      return undefined;
  }
}

function simple(type: DataType, shape: Shape): Typed {
  return { type, sample: made(type, shape) };
}

function text(shape: Shape): Typed {
  const choices = (shape.choices ?? []).filter((choice) => typeof choice === 'string');
  const [first] = choices;
  if (first !== undefined) {
    const values = [...new Set(choices)].slice(0, mostChoices);
    return {
      type: { kind: 'choice', choices: values.map((value) => ({ value, label: value })) },
      sample: first,
    };
  }
  return simple({ kind: shape.format === 'date' ? 'date' : 'text' }, shape);
}

function list(shape: Shape, where: string, reading: Reading, depth: number): Typed {
  const items =
    shape.items === undefined
      ? undefined
      : describedValue(shape.items, `${where}[]`, reading, shape.within, depth);
  if (!items) return { type: { kind: 'list', items: { kind: 'text' } }, sample: [] };
  return { type: { kind: 'list', items: items.type }, sample: [items.sample] };
}

function record(shape: Shape, where: string, reading: Reading, depth: number): Typed {
  if (shape.members.size === 0) return freeRecord(shape, where, reading, depth);
  if (depth >= deepest) {
    reading.leftOut.add('tooDeep', where);
    return { type: { kind: 'record', members: [] }, sample: {} };
  }
  if (isRecord(shape.additional)) reading.leftOut.add('freeKeys', where);
  const members: RecordMember[] = [];
  const samples: [string, Json][] = [];
  for (const [key, value] of membersOf(shape, where, reading, depth)) {
    members.push({ key, label: value.label ?? key, type: value.type });
    samples.push([key, value.sample]);
  }
  return { type: { kind: 'record', members }, sample: recordOf(samples) };
}

/** The values of a record that this side sends. */
function* membersOf(
  { members, within }: Shape,
  where: string,
  reading: Reading,
  depth: number,
): Generator<[key: string, value: DescribedValue]> {
  for (const [key, schema] of members) {
    const inside = where === '' ? key : `${where}.${key}`;
    if (forbiddenKeys.has(key)) {
      reading.leftOut.add('forbiddenName', inside);
      continue;
    }
    const value = describedValue(schema, inside, reading, within, depth + 1);
    if (value && !value.hidden) yield [key, value];
  }
}

const simpleKinds: ReadonlySet<DataType['kind']> = new Set([
  'text',
  'integer',
  'decimal',
  'yesNo',
  'date',
  'choice',
]);

/** A record from any name to values that are alike is a table; one of which nothing is said is a record. */
function freeRecord(shape: Shape, where: string, reading: Reading, depth: number): Typed {
  const values =
    isRecord(shape.additional) && Object.keys(shape.additional).length > 0
      ? describedValue(shape.additional, `${where}.*`, reading, shape.within, depth + 1)
      : undefined;
  if (values && simpleKinds.has(values.type.kind)) {
    const keyLabel = { sv: 'namn', en: 'name' };
    return { type: { kind: 'table', keyLabel, values: values.type }, sample: { exempel: values.sample } };
  }
  if (shape.additional !== false) reading.leftOut.add('freeKeys', where);
  return { type: { kind: 'record', members: [] }, sample: {} };
}

export interface NamedValue {
  /** As the description has it. */
  readonly name: string;
  readonly key: string;
  readonly value: DescribedValue;
}

/** The values that a body has: those of a record each by itself, anything else as one. */
export function valuesOf(shape: Shape, where: string, reading: Reading, taken: Set<string>): NamedValue[] {
  if (shape.members.size > 0) {
    return [...membersOf(shape, where, reading, 0)].map(([name, value]) => ({
      name,
      key: deriveKey(name, taken),
      value,
    }));
  }
  const value = valueOfShape(shape, where, reading, 0);
  if (!value) return [];
  const name = value.type.kind === 'list' ? 'lista' : 'varde';
  return [{ name, key: deriveKey(name, taken), value }];
}
