import { z } from 'zod';

/** One string for every language, or one for each. */
export const localTextSchema = z.union([z.string(), z.object({ sv: z.string(), en: z.string() })]);
