import { isRecord, ownProperty } from '#lib/json.ts';
import { examplesIn, type Reading } from './shape.ts';

/** A body in JSON: its schema, and the examples that stand beside it. */
export interface JsonContent {
  readonly schema: unknown;
  readonly examples: readonly unknown[];
}

/** The JSON among the forms that a body may have; undefined where there is none. */
export function jsonContent(part: object, reading: Reading): JsonContent | undefined {
  const content = ownProperty(part, 'content');
  if (!isRecord(content)) return undefined;
  const types = Object.keys(content);
  const type =
    types.find((one) => /^application\/json\b/i.test(one)) ??
    types.find((one) => /^(application|text)\/([\w.*-]+\+)?json\b/i.test(one)) ??
    types.find((one) => one === '*/*' || one === 'application/*');
  const media =
    type === undefined ? undefined : reading.references.part(content[type], type, reading.leftOut);
  if (!media) return undefined;
  return { schema: ownProperty(media, 'schema'), examples: followed(media, reading) };
}

/** Named examples may stand elsewhere in the description. */
function followed(media: Readonly<Record<string, unknown>>, reading: Reading): readonly unknown[] {
  const named = ownProperty(media, 'examples');
  if (!isRecord(named)) return examplesIn(media);
  const examples = Object.entries(named)
    .slice(0, 20)
    .map(([name, one]) => [name, reading.references.part(one, `examples.${name}`, reading.leftOut)]);
  return examplesIn({ ...media, examples: Object.fromEntries(examples) });
}
