import type { DataType } from '#flow/data-type.ts';
import { isRecord, type Json, ownProperty } from '#lib/json.ts';
import { forbiddenKeys } from '#lib/parse-json.ts';
import type { Budget, Shape } from './shape.ts';

/*
 * What a simulated system answers: the description's own examples where they are what it promises, else
 * values made up, the same each time. None is made to look like a person's: no names, no numbers of identity.
 */

const mostItems = 20;
const longestText = 2000;
/** A value with nothing said of what is inside. */
const deepest = 5;

/** A value as its type has it; undefined where it is something else. Names that could do harm are not in it. */
export function fitted(value: unknown, type: DataType, budget: Budget): Json | undefined {
  if (--budget.left < 0) return undefined;
  switch (type.kind) {
    case 'text':
      if (typeof value === 'string') return value.slice(0, longestText);
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'choice':
      return type.choices.find((choice) => choice.value === value)?.value;
    case 'date':
      return typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(value)?.[0] : undefined;
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
    case 'decimal':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined;
    case 'list':
      if (!Array.isArray(value)) return undefined;
      return value
        .slice(0, mostItems)
        .map((item) => fitted(item, type.items, budget))
        .filter((item) => item !== undefined);
    case 'table':
      return isRecord(value) ? entries(value, (member) => fitted(member, type.values, budget)) : undefined;
    case 'record': {
      if (!isRecord(value)) return undefined;
      if (type.members.length === 0) return plain(value, budget, 0);
      return recordOf(
        type.members.map(({ key, type }) => [key, fitted(ownProperty(value, key), type, budget)]),
      );
    }
  }
}

/** A value made up for a type that holds no others. */
export function made({ kind }: Pick<DataType, 'kind'>, { format, least, most }: Shape): Json {
  switch (kind) {
    case 'date':
      return '2026-01-01';
    case 'integer':
      return Math.trunc(within(1, least, most));
    case 'decimal':
      return within(1.5, least, most);
    case 'yesNo':
      return false;
    default:
      return madeTexts.get(format ?? '') ?? 'exempel';
  }
}

const madeTexts: ReadonlyMap<string, string> = new Map([
  ['date-time', '2026-01-01T12:00:00Z'],
  ['time', '12:00:00'],
  ['uuid', '00000000-0000-4000-8000-000000000001'],
  ['email', 'namn@example.com'],
  ['uri', 'https://example.com/'],
  ['byte', ''],
  ['binary', ''],
]);

function within(number: number, least: number | undefined, most: number | undefined): number {
  return Math.min(Math.max(number, least ?? number), most ?? Number.MAX_SAFE_INTEGER);
}

/** Any value as JSON that is safe to keep. */
function plain(value: unknown, budget: Budget, depth: number): Json | undefined {
  if (--budget.left < 0 || depth > deepest) return undefined;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.slice(0, longestText);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    return value
      .slice(0, mostItems)
      .map((item) => plain(item, budget, depth + 1))
      .filter((item) => item !== undefined);
  }
  return isRecord(value) ? entries(value, (member) => plain(member, budget, depth + 1)) : undefined;
}

function entries(value: Record<string, unknown>, read: (member: unknown) => Json | undefined): Json {
  const safe = Object.entries(value).filter(([name]) => !forbiddenKeys.has(name));
  return recordOf(safe.slice(0, 100).map(([name, member]) => [name, read(member)]));
}

export function recordOf(
  pairs: readonly (readonly [string, Json | undefined])[],
): Readonly<Record<string, Json>> {
  return Object.fromEntries(pairs.filter((pair): pair is [string, Json] => pair[1] !== undefined));
}
