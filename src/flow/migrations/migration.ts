/** Takes a document one format forward. It has not been parsed: whatever it is not sure of, it leaves. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;
