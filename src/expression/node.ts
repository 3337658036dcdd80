import type { JsonPath } from '#lib/json.ts';
import type { Evaluate } from './compiled.ts';
import type { Explainable, Making } from './explainer.ts';
import type { Doubt, Operand, Operator, Site } from './operator.ts';
import { operandAt } from './operator.ts';
import { Unanswered, type Value } from './value.ts';

/** A compiled operator, variable, literal or list, with what is needed to explain it. */
export interface Node extends Explainable {
  readonly operands: readonly Node[];
}

const noFields: Doubt = {
  fields: [],
  missing: new Unanswered([], 'missing'),
  illTyped: new Unanswered([], 'ill-typed'),
};

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
  readonly making?: Making;
}

/** Every node is made here, its properties written out: spreading them made compilation ten times slower. */
function nodeOf({ op, at, path, doubt, operands, literal, slot, evaluate, making }: Kind): Node {
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
    making,
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
  });
}

export function operatorNode(
  operator: Operator,
  at: JsonPath,
  operands: readonly Node[],
  site: Omit<Site, 'own'>,
): Node {
  const { name: op, blames, lazy } = operator;
  const hasBody = operator.body !== undefined;
  // What a body reads are elements, not fields.
  const outside = hasBody ? operands.filter((_, i) => i !== 1) : operands;
  const blamed = blames === undefined ? [] : operandAt(operands, blames).fields;
  const own = doubtOf(blamed.length > 0 ? blamed : union(outside));
  const compile = (given: readonly Operand[]) => operator.compile(given, { ...site, own });
  return nodeOf({
    op,
    at,
    doubt: own,
    operands,
    evaluate: compile(operands),
    making: { lazy, hasBody, compile },
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
  const isPlain = operands.length === 0;
  return nodeOf({
    op: 'var',
    at,
    path,
    doubt: doubtOf([path]),
    operands,
    slot: isPlain ? slot : undefined,
    evaluate: compile(operands),
    ...(isPlain ? {} : { making: { lazy: true, hasBody: false, compile } }),
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
    making: { lazy: false, hasBody: false, compile: listing },
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
