import type { NodeDefinition } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { mainExit } from '../main-exit.ts';
import { unknownFields } from '../unknown-fields.ts';
import { type ComputeData, computeSchema } from './data.ts';

export const computeDefinition: NodeDefinition<ComputeData> = {
  kind: 'compute',
  role: 'step',
  schema: computeSchema,
  create: () => ({ assignments: [] }),
  ports: () => [mainExit],
  writes: (data) => data.assignments.map((assignment) => assignment.field),
  expressions: (data) =>
    data.assignments.map(({ expression }, index) => ({
      at: ['assignments', index, 'expression'],
      rule: expression,
    })),
  mapExpressions: (data, change) => ({
    assignments: data.assignments.map((item) => ({ ...item, expression: change(item.expression) })),
  }),
  renameField: (data, from, to) => ({
    assignments: data.assignments.map((item) => (item.field === from ? { ...item, field: to } : item)),
  }),
  check: (data, bot) =>
    data.assignments.length === 0
      ? [{ severity: 'warning', message: message('compute.empty'), at: ['assignments'] }]
      : unknownFields(
          bot,
          data.assignments.map((item, index) => ({ field: item.field, at: ['assignments', index] })),
        ),
  card: (data, bot) => {
    const first = bot.fields.find((field) => field.key === data.assignments[0]?.field);
    return {
      sentence: first
        ? message('compute.sentence', { field: first.label, count: data.assignments.length })
        : message('compute.nothing'),
    };
  },
};
