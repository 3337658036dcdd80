import { isList, type Json, type JsonPath } from '#lib/json.ts';
import { operationOf } from './operation-of.ts';
import { operatorNamed } from './operators.ts';

/** A single thing that a rule asks, with no "and", "or" or "not" in it: what is true or false by itself. */
export interface Condition {
  /** Where in the rule it stands. */
  readonly at: JsonPath;
  readonly rule: Json;
  /** How many limits a value is held against in it: one in `a < b`, two in `a < b < c`. */
  readonly limits: number;
}

const joining = new Set(['and', 'or', '!', '!!']);
const choosing = new Set(['if', '?:']);
const ordering = new Set(['<', '<=', '>', '>=']);

/** Deeper than any rule that compiles. */
const deepest = 200;

/**
 * The conditions of a rule, in the order they stand. `asks`: the whole rule is itself a question, so that
 * a variable alone is one too. What is asked of each element of a list is part of the question about the list.
 */
export function conditionsIn(rule: Json, asks: boolean): readonly Condition[] {
  const found: Condition[] = [];
  look(rule, [], asks);
  return found;

  function look(part: Json, at: JsonPath, asks: boolean): void {
    if (at.length > deepest) return;
    if (isList(part)) {
      for (const [index, item] of part.entries()) look(item, [...at, index], false);
      return;
    }
    const operation = operationOf(part);
    if (!operation) return;
    const { name, operands, listed } = operation;
    const operator = operatorNamed(name);
    const isQuestion = !joining.has(name) && !choosing.has(name) && (asks || operator?.result === 'yesno');
    if (isQuestion) {
      const limits = ordering.has(name) ? operands.length - 1 : 0;
      found.push({ at, rule: part, limits });
    }
    for (const [index, operand] of operands.entries()) {
      if (operator?.body && index === 1) continue;
      look(
        operand,
        listed ? [...at, name, index] : [...at, name],
        asksOf(name, index, operands.length, asks),
      );
    }
  }
}

/** Whether an operand is a question, in an operator that is one or not. */
function asksOf(name: string, index: number, count: number, asks: boolean): boolean {
  if (joining.has(name)) return true;
  if (!choosing.has(name)) return false;
  return (index % 2 === 0 && index + 1 < count) || asks;
}
