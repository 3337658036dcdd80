import type { NodeDefinition } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { unknownFields } from '../unknown-fields.ts';
import { humanChanges } from './changes.ts';
import { type HumanData, humanSchema } from './data.ts';

export const humanDefinition: NodeDefinition<HumanData> = {
  kind: 'human',
  role: 'step',
  asksPerson: true,
  schema: humanSchema,
  create: () => ({
    role: { sv: 'Handläggare', en: 'Caseworker' },
    instruction: '',
    shows: [],
    asks: [],
    answers: [{ id: 'done', name: { sv: 'Klart', en: 'Done' } }],
  }),
  // The first answer is the main path; the others are named to the right.
  ports: (data) =>
    data.answers.map((answer, index) => ({
      id: answer.id,
      name: answer.name,
      side: index === 0 ? 'down' : 'right',
    })),
  writes: (data) => data.asks,
  expressions: () => [],
  mapExpressions: (data) => data,
  renameField: (data, from, to) => {
    const renamed = (keys: readonly string[]) => keys.map((key) => (key === from ? to : key));
    return { ...data, shows: renamed(data.shows), asks: renamed(data.asks) };
  },
  check: (data, bot) => [
    ...(data.instruction === ''
      ? [{ severity: 'warning' as const, message: message('human.noInstruction'), at: ['instruction'] }]
      : []),
    ...unknownFields(bot, [
      ...data.shows.map((field) => ({ field, at: ['shows'] })),
      ...data.asks.map((field) => ({ field, at: ['asks'] })),
    ]),
  ],
  changes: humanChanges,
  card: (data) => ({
    ...(data.deadlineDays === undefined
      ? {}
      : { detail: message('human.deadline', { count: data.deadlineDays }) }),
    sentence: data.role,
  }),
};
