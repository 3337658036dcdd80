import { getLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { isRecord, type JsonPath } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { type RulePlace, rulePlaceIn } from '#rules/code/rule-place.ts';
import { stepTextAt } from './place-in-text.ts';

/** The place in a rule at an offset of a bot's text; undefined outside rules. Looks at no more than the step around it. */
export function rulePlaceAt(text: string, offset: number): RulePlace | undefined {
  const around = stepTextAt(text, offset);
  if (!around) return undefined;
  const step = text.slice(around.from, around.to);
  const start = ruleAround(step, offset - around.from);
  const place = start && rulePlaceIn(step, offset - around.from, start);
  if (!place) return undefined;
  const { from, to } = place.span;
  return { ...place, span: { from: from + around.from, to: to + around.from } };
}

/** Where in a step's text the rule begins that the offset lies in. */
function ruleAround(text: string, offset: number): JsonPath | undefined {
  const [data, ...rest] = getLocation(text, offset).path;
  const root = data === 'data' ? parseTree(text) : undefined;
  const step: unknown = root && getNodeValue(root);
  if (!isRecord(step)) return undefined;
  const at = rulesIn(step).find((rule) => rule.every((part, depth) => rest[depth] === part));
  return at && ['data', ...at];
}

/** A step that is being written may lack what its kind counts on: it then has no rules yet. */
function rulesIn({ kind, data }: Readonly<Record<string, unknown>>): readonly JsonPath[] {
  const definition = typeof kind === 'string' ? definitions.get(kind) : undefined;
  try {
    return definition?.expressions(data).map(({ at }) => at) ?? [];
  } catch {
    return [];
  }
}
