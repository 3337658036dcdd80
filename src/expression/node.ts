import type { JsonPath } from '#lib/json.ts';
import type { Frame } from './compiled.ts';
import type { Explanation } from './explanation.ts';
import type { Doubt, Evaluate, Operand, Operator, Site } from './operator.ts';
import { operandAt } from './operator.ts';
import { Unanswered, type Value } from './value.ts';

/** A compiled operator, variable, literal or list, with what is needed to explain it. */
export interface Node extends Operand {
  readonly op: string;
  readonly at: JsonPath;
  readonly path?: string;
  readonly operands: readonly Node[];
  readonly explain: (frame: Frame) => Explanation;
  /** The explanation when it was never evaluated. */
  readonly skipped: () => Explanation;
}

const notEvaluated = new Unanswered([], 'missing');
const noFields: Doubt = { fields: [], missing: notEvaluated, illTyped: new Unanswered([], 'ill-typed') };

function doubtOf(fields: readonly string[]): Doubt {
  if (fields.length === 0) return noFields;
  return { fields, missing: new Unanswered(fields, 'missing'), illTyped: new Unanswered(fields, 'ill-typed') };
}

/** The fields that operands read, without repeats. */
function union(operands: readonly Operand[]): readonly string[] {
  const reading = operands.filter((operand) => operand.fields.length > 0);
  return reading.length <= 1 ? (reading[0]?.fields ?? []) : [...new Set(reading.flatMap(({ fields }) => fields))];
}

function sizeOf(operands: readonly Operand[]): number {
  return operands.reduce((sum, { size }) => sum + size, 1);
}

/** Makes a thing the first time it is asked for: most rules are never explained. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function skippedNode(op: string, at: JsonPath, operands: readonly Node[], path?: string): () => Explanation {
  return once(() => ({
    op,
    at,
    ...(path === undefined ? {} : { path }),
    result: notEvaluated,
    operands: operands.map((operand) => operand.skipped()),
    skipped: true,
  }));
}

export function literalNode(value: Value, at: JsonPath): Node {
  const explanation = once((): Explanation => ({ op: 'literal', at, result: value, operands: [] }));
  return {
    ...noFields,
    op: 'literal',
    at,
    operands: [],
    literal: { value },
    slot: undefined,
    size: 1,
    evaluate: () => value,
    explain: explanation,
    skipped: skippedNode('literal', at, []),
  };
}

/**
 * Explains by running the operator once more, over operands that leave their explanation behind when
 * they are evaluated. So each operator says only once what it does.
 */
function explainer(
  op: string,
  at: JsonPath,
  path: string | undefined,
  operands: readonly Node[],
  lazy: boolean,
  compile: (operands: readonly Operand[]) => Evaluate,
): (frame: Frame) => Explanation {
  const prepared = once(() => {
    // An operator that is not lazy may use a literal without evaluating it.
    const before = operands.map((node) => (node.literal && !lazy ? node.explain([]) : node.skipped()));
    const seen = [...before];
    const recording = operands.map((node, i): Operand => {
      const { explain } = node;
      const evaluate: Evaluate = (frame) => {
        const explanation = explain(frame);
        seen[i] = explanation;
        return explanation.result;
      };
      return { ...node, slot: undefined, evaluate };
    });
    return { before, seen, evaluate: compile(recording) };
  });
  return (frame) => {
    const { before, seen, evaluate } = prepared();
    for (let i = 0; i < before.length; i++) seen[i] = before[i] ?? seen[i] ?? nothing;
    const result = evaluate(frame);
    return path === undefined
      ? { op, at, result, operands: seen.slice() }
      : { op, at, path, result, operands: seen.slice() };
  };
}

const nothing: Explanation = { op: 'literal', at: [], result: null, operands: [] };

export function operatorNode(operator: Operator, at: JsonPath, operands: readonly Node[], site: Omit<Site, 'own'>): Node {
  const { name: op, blames } = operator;
  const outside = operator.body ? operands.filter((_, i) => i !== 1) : operands;
  const blamed = blames === undefined ? [] : operandAt(operands, blames).fields;
  const own = doubtOf(blamed.length > 0 ? blamed : union(outside));
  const compile = (given: readonly Operand[]) => operator.compile(given, { ...site, own });
  return {
    ...own,
    op,
    at,
    operands,
    literal: undefined,
    slot: undefined,
    size: sizeOf(operands),
    evaluate: compile(operands),
    explain: explainer(op, at, undefined, operands, operator.lazy, compile),
    skipped: skippedNode(op, at, operands),
  };
}

/** A variable whose path is written out; `operands` is its stand-in, if any. */
export function varNode(
  path: string,
  slot: number | undefined,
  at: JsonPath,
  operands: readonly Node[],
  compile: (operands: readonly Operand[]) => Evaluate,
): Node {
  const evaluate = compile(operands);
  return {
    ...doubtOf([path]),
    op: 'var',
    at,
    path,
    operands,
    literal: undefined,
    slot: operands.length === 0 ? slot : undefined,
    size: sizeOf(operands),
    evaluate,
    explain:
      operands.length === 0
        ? (frame) => ({ op: 'var', at, path, result: evaluate(frame), operands: none })
        : explainer('var', at, path, operands, true, compile),
    skipped: skippedNode('var', at, operands, path),
  };
}

const none: readonly Explanation[] = [];

/** A list written in the rule: one that holds nothing but literals is made only once. */
export function listNode(at: JsonPath, operands: readonly Node[]): Node {
  const values = operands.flatMap(({ literal }) => (literal ? [literal.value] : []));
  const literal = values.length === operands.length ? { value: values } : undefined;
  const compile = (given: readonly Operand[]): Evaluate => (frame) => {
    const list: Value[] = [];
    let doubt: Unanswered | undefined;
    for (const operand of given) {
      const answer = operand.evaluate(frame);
      if (answer instanceof Unanswered) doubt ??= answer;
      else list.push(answer);
    }
    return doubt ?? list;
  };
  return {
    ...doubtOf(union(operands)),
    op: 'list',
    at,
    operands,
    literal,
    slot: undefined,
    size: sizeOf(operands),
    evaluate: literal ? () => literal.value : compile(operands),
    explain: explainer('list', at, undefined, operands, false, compile),
    skipped: skippedNode('list', at, operands),
  };
}
