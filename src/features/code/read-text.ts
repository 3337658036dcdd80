import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import type { Problem } from '#flow/problem.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { type Finding, refusalIn } from '#rules/code/finding.ts';
import { spanAt, type TextTree, treeOf } from '#ui/code-field/json-text.ts';
import { spanOfPort } from './place-in-text.ts';

/** What a text came to: a bot with what should be mended in it, or why it is none. */
export type Reading =
  | { readonly type: 'bot'; readonly text: string; readonly bot: Bot; readonly findings: readonly Finding[] }
  | { readonly type: 'refused'; readonly text: string; readonly why: Finding };

export function readText(text: string, document: Pick<Bot, 'id'>): Reading {
  const tree = treeOf(text);
  const decoded = decodeBotText(text, definitions);
  if (!decoded.ok) return { type: 'refused', text, why: refusalIn(tree, decoded.message) };
  const bot = decoded.value;
  const findings = checkBot(bot, definitions).map((problem) => findingOf(tree, bot, problem));
  return { type: 'bot', text, bot, findings: [...otherId(tree, bot, document), ...findings] };
}

function findingOf(tree: TextTree, bot: Bot, { severity, message, node, at, port }: Problem): Finding {
  const index = node === undefined ? -1 : bot.nodes.findIndex((candidate) => candidate.id === node);
  const span =
    index < 0
      ? spanAt(tree, ['nodes'])
      : port !== undefined
        ? spanOfPort(tree, index, port)
        : spanAt(tree, at ? ['nodes', index, 'data', ...at] : ['nodes', index, 'name']);
  return { severity, message, ...span };
}

/** A bot keeps its id whatever its text says: it is what the browser keeps it under. */
function otherId(tree: TextTree, bot: Bot, { id }: Pick<Bot, 'id'>): readonly Finding[] {
  if (bot.id === id) return [];
  return [{ severity: 'warning', message: message('code.otherId', { id }), ...spanAt(tree, ['id']) }];
}
