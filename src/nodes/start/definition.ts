import type { NodeDefinition } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { mainExit } from '../main-exit.ts';
import { startChanges } from './changes.ts';
import { type StartData, startSchema } from './data.ts';

export const startDefinition: NodeDefinition<StartData> = {
  kind: 'start',
  role: 'start',
  schema: startSchema,
  create: () => ({ source: '', fields: [] }),
  ports: () => [mainExit],
  writes: (data) => data.fields,
  expressions: () => [],
  mapExpressions: (data) => data,
  renameField: (data, from, to) => ({
    ...data,
    fields: data.fields.map((field) => (field === from ? to : field)),
  }),
  check: (data, bot) =>
    data.fields
      .filter((key) => !bot.fields.some((field) => field.key === key))
      .map((field) => ({
        severity: 'error' as const,
        message: message('problem.unknownField', { field }),
        at: ['fields'],
      })),
  changes: startChanges,
  card: (data) => ({
    detail: data.source,
    sentence: message('start.sentence', { count: data.fields.length }),
  }),
};
