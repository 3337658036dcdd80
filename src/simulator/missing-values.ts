import type { Bot } from '#flow/bot.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { type Stopped, stopped } from './exit.ts';

/** The run stops at a node because values are missing. `paths` are `var` paths. */
export function stoppedByMissing(bot: Bot, node: LocalText, paths: readonly string[]): Stopped {
  return stopped(message('run.unanswered', { node, fields: paths.map((path) => labelOf(bot, path)) }), paths);
}

/** What a person knows a `var` path as. */
function labelOf(bot: Bot, path: string): LocalText {
  const [first = '', second] = path.split('.');
  const named =
    first === 'param'
      ? bot.parameters.find((parameter) => parameter.key === second)
      : bot.fields.find((field) => field.key === first);
  return named?.label ?? path;
}
