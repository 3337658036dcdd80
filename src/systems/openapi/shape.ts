import { isRecord, ownProperty } from '#lib/json.ts';
import type { LeftOutList } from './left-out.ts';
import type { References } from './references.ts';
import { textIn } from './said.ts';

/** What is read of one operation: where its parts are found, what is left out, and how much more may be read. */
export interface Reading {
  readonly references: References;
  readonly leftOut: LeftOutList;
  /** Values that only one side knows are no part of what the other sends. */
  readonly direction: 'sent' | 'answered';
  readonly budget: Budget;
}

/** Schemas that may still be looked at: a description can be written so that it never ends. */
export interface Budget {
  left: number;
}

/** A schema with its references followed and its parts put together. */
export interface Shape {
  /** The parts of the description that it is made of, and those that it stands in. */
  readonly within: readonly object[];
  /** JSON's types that a value may have, null aside; none where nothing is said. */
  readonly kinds: readonly string[];
  readonly format: string | undefined;
  readonly members: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  /** The schema of a list's items. */
  readonly items: unknown;
  /** The schema of values under any other name. */
  readonly additional: unknown;
  readonly choices: readonly unknown[] | undefined;
  /** The best first. */
  readonly examples: readonly unknown[];
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly text: string | undefined;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

/** Schemas inside one another, those counted that others are put together of. */
const deepest = 40;

/** What stands inside itself, where it comes the second time, or too deep inside other things. */
const nothing = { type: 'object', additionalProperties: false };

/** Alternatives and parts that one schema is put together of. */
const mostParts = 200;

/** Undefined where nothing can be said of the values; why is then told. */
export function shapeOf(
  schema: unknown,
  where: string,
  reading: Reading,
  within: readonly object[],
): Shape | undefined {
  const { references, leftOut, budget } = reading;
  if (--budget.left < 0) {
    leftOut.add('tooMany', '');
    return undefined;
  }
  const part = references.part(schema, where, leftOut);
  if (!part) {
    if (schema === true) leftOut.add('anyValue', where);
    return undefined;
  }
  if (within.includes(part)) {
    leftOut.add('circular', where);
    return ownShape(nothing, within, reading);
  }
  if (within.length >= deepest) {
    leftOut.add('tooDeep', where);
    return ownShape(nothing, within, reading);
  }
  const inside = [...within, part];
  let shape = ownShape(part, inside, reading);
  for (const one of listIn(part, 'allOf')) {
    const other = shapeOf(one, where, reading, inside);
    if (other) shape = together(shape, other);
  }
  for (const name of ['oneOf', 'anyOf']) {
    const alternatives = listIn(part, name).filter((one) => !isNull(one));
    if (alternatives.length === 0) continue;
    const common = commonShape(alternatives, where, reading, inside);
    if (common) shape = together(shape, common);
    else if (shape.kinds.length === 0 && shape.members.size === 0) return undefined;
  }
  return isRecord(schema) && schema !== part ? beside(schema, shape) : shape;
}

/** What a part says itself, its alternatives aside. */
function ownShape(
  part: Readonly<Record<string, unknown>>,
  within: readonly object[],
  reading: Reading,
): Shape {
  const members = ownProperty(part, 'properties');
  const type = ownProperty(part, 'type');
  const kinds = (Array.isArray(type) ? type : [type]).filter((kind) => typeof kind === 'string');
  const choices = ownProperty(part, 'enum');
  if (reading.direction === 'sent' && limits.some((name) => Object.hasOwn(part, name))) {
    reading.leftOut.add('limits', '');
  }
  return {
    within,
    kinds: kinds.filter((kind) => kind !== 'null'),
    format: textIn(part, 'format'),
    members: new Map(isRecord(members) ? Object.entries(members) : []),
    required: new Set(listIn(part, 'required').filter((name) => typeof name === 'string')),
    items: ownProperty(part, 'items'),
    additional: ownProperty(part, 'additionalProperties'),
    choices: Array.isArray(choices)
      ? choices
      : Object.hasOwn(part, 'const')
        ? [ownProperty(part, 'const')]
        : undefined,
    examples: examplesIn(part),
    least: numberIn(part, 'minimum'),
    most: numberIn(part, 'maximum'),
    text: textIn(part, 'title') ?? textIn(part, 'description'),
    readOnly: ownProperty(part, 'readOnly') === true,
    writeOnly: ownProperty(part, 'writeOnly') === true,
  };
}

/** What a contract here has no words for. */
const limits = [
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'multipleOf',
];

/** The examples of a schema, of a parameter or of an answer; what values are by default comes after them. */
export function examplesIn(part: object): unknown[] {
  const several = ownProperty(part, 'examples');
  const named = isRecord(several)
    ? Object.values(several).map((one) => isRecord(one) && ownProperty(one, 'value'))
    : [];
  return [
    ownProperty(part, 'example'),
    ...(Array.isArray(several) ? several : named),
    ownProperty(part, 'default'),
  ].filter((one) => one !== undefined && one !== null);
}

function together(one: Shape, other: Shape): Shape {
  return {
    within: [...new Set([...one.within, ...other.within])],
    kinds: one.kinds.length > 0 ? one.kinds : other.kinds,
    format: one.format ?? other.format,
    members: new Map([...one.members, ...other.members]),
    required: new Set([...one.required, ...other.required]),
    items: one.items ?? other.items,
    additional: one.additional ?? other.additional,
    choices: one.choices ?? other.choices,
    examples: [...one.examples, ...other.examples],
    least: one.least ?? other.least,
    most: one.most ?? other.most,
    text: one.text ?? other.text,
    readOnly: one.readOnly || other.readOnly,
    writeOnly: one.writeOnly || other.writeOnly,
  };
}

/** What holds whichever of the alternatives a value is. */
function commonShape(
  alternatives: readonly unknown[],
  where: string,
  reading: Reading,
  within: readonly object[],
): Shape | undefined {
  const shapes = alternatives.map((one) => shapeOf(one, where, reading, within));
  const [first, ...others] = shapes.filter((shape) => shape !== undefined);
  if (!first || others.length < shapes.length - 1) {
    reading.leftOut.add('alternatives', where);
    return undefined;
  }
  if (others.length === 0) return first;
  const kind = kindOf(first);
  const members = [...first.members].filter(([name]) => others.every((other) => other.members.has(name)));
  const all = [first, ...others];
  const isAlike = all.every((shape) => kindOf(shape) === kind);
  const isWhole = all.every((shape) => shape.members.size === members.length);
  if (!isAlike || !isWhole) reading.leftOut.add('alternatives', where);
  if (!isAlike || kind === undefined || kind === 'array' || (kind === 'object' && members.length === 0)) {
    return undefined;
  }
  return {
    ...first,
    within: [...new Set(all.flatMap((shape) => shape.within))],
    members: new Map(members),
    required: new Set(
      [...first.required].filter((name) => others.every((other) => other.required.has(name))),
    ),
    choices: all.every((shape) => shape.choices) ? all.flatMap((shape) => shape.choices ?? []) : undefined,
    examples: all.flatMap((shape) => shape.examples),
  };
}

/** The one type of a shape's values, said or to be seen from what it has. */
export function kindOf({ kinds, members, items, additional, choices }: Shape): string | undefined {
  const [kind, ...more] = kinds;
  if (more.length > 0)
    return kinds.every((one) => one === 'integer' || one === 'number') ? 'number' : undefined;
  if (kind !== undefined) return kind;
  if (members.size > 0 || isRecord(additional)) return 'object';
  if (items !== undefined) return 'array';
  const said = choices?.filter((choice) => choice !== null) ?? [];
  const [like] = said;
  if (like === undefined || said.some((choice) => typeof choice !== typeof like)) return undefined;
  return typeof like === 'number' && said.every(Number.isInteger) ? 'integer' : typeof like;
}

/** What is said beside a reference goes before what is said where it leads. */
function beside(schema: Readonly<Record<string, unknown>>, shape: Shape): Shape {
  return {
    ...shape,
    text: textIn(schema, 'title') ?? textIn(schema, 'description') ?? shape.text,
    examples: [...examplesIn(schema), ...shape.examples],
    readOnly: shape.readOnly || ownProperty(schema, 'readOnly') === true,
    writeOnly: shape.writeOnly || ownProperty(schema, 'writeOnly') === true,
  };
}

function isNull(schema: unknown): boolean {
  return isRecord(schema) && ownProperty(schema, 'type') === 'null';
}

function listIn(part: object, name: string): readonly unknown[] {
  const list = ownProperty(part, name);
  return Array.isArray(list) ? list.slice(0, mostParts) : [];
}

function numberIn(part: object, name: string): number | undefined {
  const number = ownProperty(part, name);
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
