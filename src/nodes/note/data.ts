import { z } from 'zod';
import { localTextSchema } from '#flow/local-text-schema.ts';

export const noteSchema = z.object({ text: localTextSchema });

export type NoteData = z.infer<typeof noteSchema>;
