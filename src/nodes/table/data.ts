import { z } from 'zod';
import { decisionTableSchema } from '#rules/table/decision-table.ts';

/** The port of a table where no row holds. */
export const noRowPort = 'noRow';
/** The port of a table that met a missing value. */
export const unansweredPort = 'unanswered';

export const tableSchema = decisionTableSchema.extend({
  /** Whether a missing value has a way of its own. Without it the run stops here and names the value. */
  unanswered: z.boolean(),
});

export type TableData = z.infer<typeof tableSchema>;
