import type { Bot } from '#flow/bot.ts';
import type { OwnProblem } from '#flow/problem.ts';
import type { JsonPath } from '#lib/json.ts';
import { message } from '#lib/message.ts';

/** A problem for each mention of a field that the data dictionary does not have. */
export function unknownFields(
  bot: Bot,
  mentions: readonly { readonly field: string; readonly at: JsonPath }[],
): OwnProblem[] {
  const known = new Set(bot.fields.map((field) => field.key));
  return mentions
    .filter((mention) => !known.has(mention.field))
    .map(({ field, at }) => ({ severity: 'error', message: message('problem.unknownField', { field }), at }));
}
