import type { Bot } from '#flow/bot.ts';
import type { NodeDefinition } from '#flow/node-definition.ts';
import { type Language, type LocalText, textIn } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { unknownFields } from '../unknown-fields.ts';
import { outcomeChanges } from './changes.ts';
import { mention, mentionedFields, type OutcomeData, outcomeSchema } from './data.ts';
import { outcomeName } from './outcome-name.ts';

export const outcomeDefinition: NodeDefinition<OutcomeData> = {
  kind: 'outcome',
  role: 'end',
  schema: outcomeSchema,
  create: () => ({ code: '', reason: '', nature: 'prepares' }),
  ports: () => [],
  writes: () => [],
  expressions: () => [],
  mapExpressions: (data) => data,
  renameField: (data, from, to) => ({
    ...data,
    reason: data.reason.replace(mention, (found, key) => (key === from ? `{${to}}` : found)),
  }),
  check: (data, bot) => [
    ...(data.code === ''
      ? [{ severity: 'error' as const, message: message('outcome.noCode'), at: ['code'] }]
      : []),
    ...(data.reason === ''
      ? [{ severity: 'warning' as const, message: message('outcome.noReason'), at: ['reason'] }]
      : []),
    ...unknownFields(
      bot,
      mentionedFields(data.reason).map((field) => ({ field, at: ['reason'] })),
    ),
  ],
  changes: outcomeChanges,
  outcomeName,
  card: (data, bot) => ({
    detail: message(`outcome.nature.${data.nature}`),
    sentence: data.reason ? withLabels(data.reason, bot) : message('outcome.noReasonYet'),
  }),
};

/** A reason as people read it: each value that the run puts in by its name, in brackets. */
function withLabels(reason: string, bot: Bot): LocalText {
  const inLanguage = (language: Language) =>
    reason.replace(mention, (found, key) => {
      const field = bot.fields.find((candidate) => candidate.key === key);
      return field ? `[${textIn(field.label, language) || key}]` : found;
    });
  return { sv: inLanguage('sv'), en: inLanguage('en') };
}
