import { z } from 'zod';
import { localTextSchema } from './local-text-schema.ts';

const choiceSchema = z.object({ value: z.string(), label: localTextSchema });

/** One of the values that a field of type `choice` may have. */
export type Choice = z.infer<typeof choiceSchema>;

export interface RecordMember {
  readonly key: string;
  readonly label: z.infer<typeof localTextSchema>;
  readonly type: DataType;
}

/**
 * What a field, parameter or system value may hold. `money` is an amount in kronor with at most
 * two decimals; `date` is text as `YYYY-MM-DD`; `table` is a record from text keys to values.
 */
export type DataType =
  | { readonly kind: 'text' | 'integer' | 'decimal' | 'money' | 'yesNo' | 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'list'; readonly items: DataType }
  | { readonly kind: 'record'; readonly members: readonly RecordMember[] }
  | { readonly kind: 'table'; readonly keyLabel: z.infer<typeof localTextSchema>; readonly values: DataType };

export const dataTypeSchema: z.ZodType<DataType> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['text', 'integer', 'decimal', 'money', 'yesNo', 'date']) }),
  z.object({ kind: z.literal('choice'), choices: z.array(choiceSchema) }),
  z.object({ kind: z.literal('list'), items: z.lazy(() => dataTypeSchema) }),
  z.object({
    kind: z.literal('record'),
    members: z.array(
      z.object({ key: z.string(), label: localTextSchema, type: z.lazy(() => dataTypeSchema) }),
    ),
  }),
  z.object({ kind: z.literal('table'), keyLabel: localTextSchema, values: z.lazy(() => dataTypeSchema) }),
]);
