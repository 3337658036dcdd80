import type { JsonPath } from '#lib/json.ts';
import { once } from '#lib/once.ts';
import type { Evaluate } from './compiled.ts';
import { type Explain, type Explainable, explainerOf, explainLiteral, explainRead } from './explainer.ts';
import type { Explanation } from './explanation.ts';
import type { Doubt, Operand, Operator, Site } from './operator.ts';
import { operandAt } from './operator.ts';
import { Unanswered, type Value } from './value.ts';

/** A compiled operator, variable, literal or list, with what is needed to explain it. */
export interface Node extends Explainable {
  readonly op: string;
  readonly operands: readonly Node[];
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

/** What makes one kind of node differ from another. */
interface Kind {
  readonly op: string;
  readonly at: JsonPath;
  readonly path?: string;
  readonly doubt: Doubt;
  readonly operands: readonly Node[];
  readonly literal?: { readonly value: Value };
  readonly slot?: number | undefined;
  readonly evaluate: Evaluate;
  readonly explainer: () => Explain;
}

/** Every node is made here, its properties written out: spreading them made compilation ten times slower. */
function nodeOf({ op, at, path, doubt, operands, literal, slot, evaluate, explainer }: Kind): Node {
  return {
    op,
    at,
    path,
    operands,
    fields: doubt.fields,
    missing: doubt.missing,
    illTyped: doubt.illTyped,
    literal,
    slot,
    size: sizeOf(operands),
    evaluate,
    explainer: once(explainer),
    skipped: once(() => skippedExplanation(op, at, path, operands)),
  };
}

function skippedExplanation(
  op: string,
  at: JsonPath,
  path: string | undefined,
  operands: readonly Node[],
): Explanation {
  return {
    op,
    at,
    ...(path === undefined ? {} : { path }),
    result: notEvaluated,
    operands: operands.map((operand) => operand.skipped()),
    skipped: true,
  };
}

export function literalNode(value: Value, at: JsonPath): Node {
  return nodeOf({
    op: 'literal',
    at,
    doubt: noFields,
    operands: [],
    literal: { value },
    evaluate: () => value,
    explainer: () => explainLiteral(at, value),
  });
}

export function operatorNode(
  operator: Operator,
  at: JsonPath,
  operands: readonly Node[],
  site: Omit<Site, 'own'>,
): Node {
  const { name: op, blames, lazy } = operator;
  // What a body reads are elements, not fields.
  const outside = operator.body ? operands.filter((_, i) => i !== 1) : operands;
  const blamed = blames === undefined ? [] : operandAt(operands, blames).fields;
  const own = doubtOf(blamed.length > 0 ? blamed : union(outside));
  const compile = (given: readonly Operand[]) => operator.compile(given, { ...site, own });
  const evaluate = compile(operands);
  return nodeOf({
    op,
    at,
    doubt: own,
    operands,
    evaluate,
    explainer: () => explainerOf({ op, at, operands, lazy, exact: site.exact, evaluate, compile }),
  });
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
  const isPlain = operands.length === 0;
  return nodeOf({
    op: 'var',
    at,
    path,
    doubt: doubtOf([path]),
    operands,
    slot: isPlain ? slot : undefined,
    evaluate,
    explainer: () =>
      isPlain
        ? explainRead(at, path, evaluate)
        : explainerOf({ op: 'var', at, path, operands, lazy: true, exact: false, evaluate, compile }),
  });
}

/** A list written in the rule: one that holds nothing but literals is made only once. */
export function listNode(at: JsonPath, operands: readonly Node[]): Node {
  const values = operands.flatMap(({ literal }) => (literal ? [literal.value] : []));
  const isLiteral = values.length === operands.length;
  const evaluate = isLiteral ? () => values : listing(operands);
  return nodeOf({
    op: 'list',
    at,
    doubt: doubtOf(union(operands)),
    operands,
    ...(isLiteral ? { literal: { value: values } } : {}),
    evaluate,
    explainer: () =>
      explainerOf({ op: 'list', at, operands, lazy: false, exact: false, evaluate, compile: listing }),
  });
}

function listing(operands: readonly Operand[]): Evaluate {
  return (frame) => {
    const list: Value[] = [];
    let doubt: Unanswered | undefined;
    for (const operand of operands) {
      const answer = operand.evaluate(frame);
      if (answer instanceof Unanswered) doubt ??= answer;
      else list.push(answer);
    }
    return doubt ?? list;
  };
}
