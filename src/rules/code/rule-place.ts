import { findNodeAtLocation, getLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import type { Json, JsonPath } from '#lib/json.ts';
import type { TextSpan } from '#ui/code-field/code-types.ts';

/** A place inside a rule, and what may stand there. */
export interface RulePlace {
  /** `operator`: the name of one. `path`: what `var` reads. `value`: anything a rule may hold. */
  readonly awaits: 'operator' | 'path' | 'value';
  /** What stands there now, quotes and all; empty where nothing does. */
  readonly span: TextSpan;
  /** Whether it is inside quotation marks already. */
  readonly isQuoted: boolean;
  /** The word there, without its quotes. */
  readonly word: string;
  /** Whether a colon follows: an operator's name that has its operands. */
  readonly isNamed: boolean;
  /** The operator that the place is an operand of, and what else that operator has. */
  readonly operator: string | undefined;
  readonly operands: readonly Json[];
  /** Which of the operands the place is. */
  readonly index: number;
}

/** The place in a rule at an offset of a JSON text; `start` is where in that text the rule stands. */
export function rulePlaceIn(text: string, offset: number, start: JsonPath = []): RulePlace | undefined {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const root = parseTree(text);
  const within = path.slice(start.length);
  // The name that the rule itself stands under is none of its operators.
  if (isAtPropertyKey && within.length === 0) return undefined;

  const word = previousNode && holds(previousNode, offset) ? previousNode : undefined;
  const span = word ? { from: word.offset, to: word.offset + word.length } : bareWord(text, offset);
  const isQuoted = word?.type === 'string' || word?.type === 'property';
  const written = isQuoted ? String(word?.value) : text.slice(span.from, span.to);
  const isNamed = /^\s*:/.test(text.slice(span.to, span.to + 40));
  const place = { span, isQuoted, word: written, isNamed };

  const at = within.findLastIndex((part) => typeof part === 'string');
  const operator = at < 0 || isAtPropertyKey ? undefined : String(within[at]);
  if (operator === undefined) {
    const awaits = isAtPropertyKey ? 'operator' : 'value';
    return { ...place, awaits, operator: undefined, operands: [], index: 0 };
  }
  const given = root && findNodeAtLocation(root, [...start, ...within.slice(0, at + 1)]);
  const index = Number(within[at + 1] ?? 0);
  return {
    ...place,
    awaits: readsPath(operator, index) ? 'path' : 'value',
    operator,
    operands: operandsOf(given),
    index,
  };
}

function readsPath(operator: string, index: number): boolean {
  if (operator === 'var') return index === 0;
  return operator === 'missing' || (operator === 'missing_some' && index === 1);
}

function operandsOf(given: Node | undefined): readonly Json[] {
  if (!given) return [];
  // What stands in a JSON text is JSON.
  const value = getNodeValue(given) as Json;
  return Array.isArray(value) ? value : [value];
}

function holds(node: { readonly offset: number; readonly length: number }, offset: number): boolean {
  return offset >= node.offset && offset <= node.offset + node.length;
}

/** What is being written without quotes: letters and dots up to the offset. */
function bareWord(text: string, offset: number): TextSpan {
  let from = offset;
  while (from > 0 && /[\p{L}\p{N}_.]/u.test(text.charAt(from - 1))) from--;
  return { from, to: offset };
}
