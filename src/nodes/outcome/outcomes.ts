import type { Bot, FlowNode } from '#flow/bot.ts';
import type { Expectation } from '#flow/case.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { definitions } from '../definitions.ts';
import { mention, outcomeSchema } from './data.ts';

/** A node that ends a case, with what it ends it in. */
export interface OutcomeNode {
  readonly node: FlowNode;
  readonly code: string;
  /** With `{key}` where a value is put in. */
  readonly reason: string;
}

/** The outcomes that a bot can give, in the order they were drawn. */
export function outcomesOf(bot: Bot): readonly OutcomeNode[] {
  return bot.nodes.flatMap((node) => {
    if (definitionOf(definitions, node).role !== 'end') return [];
    const outcome = outcomeSchema.safeParse(node.data);
    return outcome.success && outcome.data.code !== ''
      ? [{ node, code: outcome.data.code, reason: outcome.data.reason }]
      : [];
  });
}

/** The ids of the nodes that can end a case as it was expected to end. */
export function nodesThatGive(bot: Bot, expected: Expectation): readonly string[] {
  return outcomesOf(bot)
    .filter(
      ({ code, reason }) =>
        code === expected.outcome && (expected.reason === undefined || couldRead(reason, expected.reason)),
    )
    .map(({ node }) => node.id);
}

/** Whether a template could be filled in so that it reads as the text. */
function couldRead(template: string, text: string): boolean {
  // Split by a pattern with one group: texts and keys by turns.
  const texts = template.split(mention).filter((_, index) => index % 2 === 0);
  const [first = '', ...rest] = texts;
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= text.length - last.length;
}
