import type { Migration } from './migration.ts';

/** A case may have a note, tags and expected variables: nothing to change in a document without them. */
export const migration3: Migration = (document) => ({ ...document, format: 3 });
