import type { NodeDefinition } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { mainExit } from '../main-exit.ts';
import { unknownFields } from '../unknown-fields.ts';
import { computeChanges } from './changes.ts';
import { type ComputeData, computeSchema } from './data.ts';

export const computeDefinition: NodeDefinition<ComputeData> = {
  kind: 'compute',
  role: 'step',
  schema: computeSchema,
  create: () => ({ assignments: [] }),
  ports: () => [mainExit],
  writes: (data) => data.assignments.map((assignment) => assignment.field),
  expressions: (data) =>
    data.assignments.map(({ field, expression }, index) => ({
      at: ['assignments', index, 'expression'],
      rule: expression,
      sets: field,
    })),
  mapExpressions: (data, change) => ({
    assignments: data.assignments.map((item) => ({ ...item, expression: change(item.expression) })),
  }),
  renameField: (data, from, to) => ({
    assignments: data.assignments.map((item) => (item.field === from ? { ...item, field: to } : item)),
  }),
  check: (data, bot) => {
    if (data.assignments.length === 0) {
      return [{ severity: 'warning', message: message('compute.empty'), at: ['assignments'] }];
    }
    const mentions = data.assignments.map(({ field }, index) => ({ field, at: ['assignments', index] }));
    const unwritten = data.assignments.flatMap(({ field, expression }, index) => {
      const name = bot.fields.find((candidate) => candidate.key === field)?.label ?? field;
      const at = ['assignments', index, 'expression'];
      return expression === null
        ? [{ severity: 'error' as const, message: message('compute.noExpression', { name }), at }]
        : [];
    });
    return [...unwritten, ...unknownFields(bot, mentions)];
  },
  sources: (data) => data.assignments.flatMap((assignment) => assignment.sources),
  changes: computeChanges,
  card: (data, bot) => {
    const first = bot.fields.find((field) => field.key === data.assignments[0]?.field);
    return {
      sentence: first
        ? message('compute.sentence', { field: first.label, count: data.assignments.length })
        : message('compute.nothing'),
    };
  },
};
