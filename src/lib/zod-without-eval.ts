/**
 * In the place of `zod` in the built page, which forbids code made from text: zod would otherwise try
 * whether it may, and the browser report a breach of the page's policy. Set before any schema is made.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export { z } from 'zod/v4';
