import type { Operation, OperationValue } from '#flow/system.ts';
import { isRecord, ownProperty } from '#lib/json.ts';
import { answerOf, failuresOf } from './answers.ts';
import { deriveId, deriveKey } from './derive-key.ts';
import { type LeftOut, LeftOutList } from './left-out.ts';
import { jsonContent } from './media.ts';
import type { References } from './references.ts';
import { asName, shortened, textIn } from './said.ts';
import { type Budget, type Reading, shapeOf } from './shape.ts';
import { describedValue, valuesOf } from './value.ts';

/** An operation as a description has it, and as a system here has it. */
export interface DescribedOperation {
  /** `GET` and so on. */
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly leftOut: readonly LeftOut[];
}

/** Schemas looked at for one operation. */
const mostSchemas = 3000;

/** What all the operations of a description share. */
export interface Sharing {
  readonly references: References;
  readonly ids: Set<string>;
  /** Schemas that may be looked at for all of them. */
  readonly budget: Budget;
}

interface Place {
  readonly method: string;
  readonly path: string;
  /** What the path has for all its operations. */
  readonly shared: readonly unknown[];
}

export function readOperation(
  part: Readonly<Record<string, unknown>>,
  { method, path, shared }: Place,
  { references, ids, budget: all }: Sharing,
): DescribedOperation {
  const leftOut = new LeftOutList();
  const share = Math.min(mostSchemas, all.left);
  const budget = { left: share };
  const sent: Reading = { references, leftOut, budget, direction: 'sent' };
  const answered: Reading = { references, leftOut, budget, direction: 'answered' };
  const said = textIn(part, 'description');
  const given = textIn(part, 'operationId');
  const way = `${method} ${path}`;
  const name = textIn(part, 'summary') ?? (said && asName(said, 120)) ?? given ?? way;
  const responses = references.part(ownProperty(part, 'responses'), 'responses', leftOut) ?? {};
  const inputs = inputsOf(part, shared, sent);
  const answer = answerOf(responses, answered);
  if (isRecord(ownProperty(part, 'callbacks'))) leftOut.add('callbacks', '');
  all.left -= share - Math.max(0, budget.left);
  return {
    method,
    path,
    operation: {
      id: deriveId(given ?? way, ids),
      name: shortened(name, 120),
      ...(said && said.replace(/\.$/, '') !== name ? { description: shortened(said, 500) } : {}),
      inputs,
      outputs: answer.outputs,
      failures: failuresOf(responses, answered),
      ...(method === 'GET' ? {} : { writes: true }),
      ...(answer.values ? { answers: { type: 'constant', values: answer.values } } : {}),
    },
    leftOut: leftOut.items,
  };
}

function inputsOf(
  part: Readonly<Record<string, unknown>>,
  shared: readonly unknown[],
  reading: Reading,
): OperationValue[] {
  const taken = new Set<string>();
  const own = ownProperty(part, 'parameters');
  return [
    ...parametersOf([...shared, ...(Array.isArray(own) ? own : [])], taken, reading),
    ...bodyOf(ownProperty(part, 'requestBody'), taken, reading),
  ];
}

/** Headers that are the call's own and no parameters, whatever a description says. */
const ownHeaders: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

function parametersOf(
  parameters: readonly unknown[],
  taken: Set<string>,
  reading: Reading,
): OperationValue[] {
  const { references, leftOut } = reading;
  // One of an operation's own stands in the place of the path's with the same name.
  const byPlace = new Map<string, OperationValue>();
  for (const [index, one] of parameters.entries()) {
    const parameter = references.part(one, `parameters[${index}]`, leftOut);
    const place = parameter && textIn(parameter, 'in');
    const name = parameter && textIn(parameter, 'name');
    if (!parameter || !place || !name) continue;
    const where = `${place}.${name}`;
    if (place === 'cookie') leftOut.add('cookie', where);
    else if (place === 'header' && ownHeaders.has(name.toLowerCase())) leftOut.add('security', where);
    else if (place === 'path' || place === 'query' || place === 'header') {
      const schema = ownProperty(parameter, 'schema') ?? jsonContent(parameter, reading)?.schema;
      const value = describedValue(schema, where, reading, []);
      if (!value) continue;
      const before = byPlace.get(where);
      byPlace.set(where, {
        key: before?.key ?? deriveKey(name, taken),
        label: labelOf(textIn(parameter, 'description'), value.label ?? name),
        type: value.type,
        ...(place === 'path' || ownProperty(parameter, 'required') === true ? {} : { optional: true }),
      });
    } else leftOut.add('malformed', where);
  }
  return [...byPlace.values()];
}

function bodyOf(given: unknown, taken: Set<string>, reading: Reading): OperationValue[] {
  const body = reading.references.part(given, 'body', reading.leftOut);
  if (!body) return [];
  const content = jsonContent(body, reading);
  if (!content) {
    const types = ownProperty(body, 'content');
    reading.leftOut.add('bodyNotJson', isRecord(types) ? Object.keys(types).slice(0, 5).join(', ') : 'body');
    return [];
  }
  const isRequired = ownProperty(body, 'required') === true;
  const shape = shapeOf(content.schema, 'body', reading, []);
  if (!shape) return [];
  return valuesOf(shape, 'body', reading, taken).map(({ name, key, value }) => ({
    key,
    label: value.label ?? name,
    type: value.type,
    ...(isRequired && (shape.members.size === 0 || shape.required.has(name)) ? {} : { optional: true }),
  }));
}

function labelOf(description: string | undefined, otherwise: string): string {
  return description ? asName(description, 80) : otherwise;
}
