import type { NodeDefinition } from '#flow/node-definition.ts';
import { noteChanges } from './changes.ts';
import { type NoteData, noteSchema } from './data.ts';

export const noteDefinition: NodeDefinition<NoteData> = {
  kind: 'note',
  role: 'note',
  schema: noteSchema,
  create: () => ({ text: '' }),
  ports: () => [],
  writes: () => [],
  expressions: () => [],
  mapExpressions: (data) => data,
  renameField: (data) => data,
  check: () => [],
  changes: noteChanges,
  card: (data) => ({ sentence: data.text }),
};
