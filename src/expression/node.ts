import type { JsonPath } from '#lib/json.ts';
import { type Explain, explainerOf, noOperands } from './explainer.ts';
import type { Explanation } from './explanation.ts';
import { once } from './once.ts';
import type { Doubt, Evaluate, Operand, Operator, Site } from './operator.ts';
import { operandAt } from './operator.ts';
import { Unanswered, type Value } from './value.ts';

/** A compiled operator, variable, literal or list, with what is needed to explain it. */
export interface Node extends Operand {
  readonly op: string;
  readonly at: JsonPath;
  readonly path?: string;
  readonly operands: readonly Node[];
  /** Made when first asked for: most rules are never explained. */
  readonly explainer: () => Explain;
  /** The explanation when it was never evaluated. */
  readonly skipped: () => Explanation;
}

const notEvaluated = new Unanswered([], 'missing');
const noFields: Doubt = { fields: [], missing: notEvaluated, illTyped: new Unanswered([], 'ill-typed') };

function doubtOf(fields: readonly string[]): Doubt {
  if (fields.length === 0) return noFields;
  return {
    fields,
    missing: new Unanswered(fields, 'missing'),
    illTyped: new Unanswered(fields, 'ill-typed'),
  };
}

/** The fields that operands read, without repeats. */
function union(operands: readonly Operand[]): readonly string[] {
  const reading = operands.filter((operand) => operand.fields.length > 0);
  return reading.length <= 1
    ? (reading[0]?.fields ?? [])
    : [...new Set(reading.flatMap(({ fields }) => fields))];
}

function sizeOf(operands: readonly Operand[]): number {
  return operands.reduce((sum, { size }) => sum + size, 1);
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
    explainer: () => explanation,
    skipped: skippedNode('literal', at, []),
  };
}

export function operatorNode(
  operator: Operator,
  at: JsonPath,
  operands: readonly Node[],
  site: Omit<Site, 'own'>,
): Node {
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
    explainer: once(() => explainerOf({ op, at, operands, lazy: operator.lazy, compile })),
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
    explainer: once(() =>
      operands.length === 0
        ? (frame) => ({ op: 'var', at, path, result: evaluate(frame), operands: noOperands })
        : explainerOf({ op: 'var', at, path, operands, lazy: true, compile }),
    ),
    skipped: skippedNode('var', at, operands, path),
  };
}

/** A list written in the rule: one that holds nothing but literals is made only once. */
export function listNode(at: JsonPath, operands: readonly Node[]): Node {
  const values = operands.flatMap(({ literal }) => (literal ? [literal.value] : []));
  const literal = values.length === operands.length ? { value: values } : undefined;
  const compile =
    (given: readonly Operand[]): Evaluate =>
    (frame) => {
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
    explainer: once(() => explainerOf({ op: 'list', at, operands, lazy: false, compile })),
    skipped: skippedNode('list', at, operands),
  };
}
