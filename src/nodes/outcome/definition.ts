import type { NodeDefinition } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { unknownFields } from '../unknown-fields.ts';
import { mention, mentionedFields, type OutcomeData, outcomeSchema } from './data.ts';

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
  card: (data) => ({
    detail: message(`outcome.nature.${data.nature}`),
    sentence: data.reason || message('outcome.noReasonYet'),
  }),
};
