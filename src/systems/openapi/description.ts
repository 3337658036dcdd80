/**
 * A description of an API, OpenAPI 3.0 or 3.1, read as the contract of a system. Promises that it reads
 * nothing but the text, that it is done in bounded time and space whatever the text is, and that what has
 * no place in a contract here is told of. Knows nothing of files, workers or screens.
 */
import type { System } from '#flow/system.ts';
import { isRecord, ownProperty } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';
import { systemIdOf } from './derive-key.ts';
import { type LeftOut, LeftOutList } from './left-out.ts';
import { type DescribedOperation, readOperation } from './operation.ts';
import { parseText } from './parse-text.ts';
import { References } from './references.ts';
import { shortened, textIn } from './said.ts';

export interface Description {
  readonly id: string;
  readonly name: string;
  readonly about: string | undefined;
  readonly operations: readonly DescribedOperation[];
  /** Of the description as a whole; each operation has its own. */
  readonly leftOut: readonly LeftOut[];
}

/** An operation that a person chose. */
export interface ChosenOperation {
  readonly id: string;
  readonly writes: boolean;
}

const mostOperations = 2000;
/** Schemas looked at in all; the largest of real descriptions has some tens of thousands. */
const mostSchemas = 100_000;

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
/** Those of HTTP's methods that a bot has no use for. */
const otherMethods = ['options', 'head', 'trace'] as const;

export function readDescription(text: string, onWork?: (share: number) => void): Parsed<Description> {
  const parsed = parseText(text, onWork);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  if (!isRecord(root)) return refuse('notOpenApi');
  if (Object.hasOwn(root, 'swagger')) return refuse('swagger', { version: versionIn(root, 'swagger') });
  if (!Object.hasOwn(root, 'openapi')) return refuse('notOpenApi');
  const version = versionIn(root, 'openapi');
  if (!/^3\.[01]($|\.)/.test(version)) return refuse('otherVersion', { version });
  const leftOut = new LeftOutList();
  const operations = operationsOf(root, leftOut);
  if (operations.length === 0) return refuse('noOperations');
  const info = ownProperty(root, 'info');
  const title = isRecord(info) ? textIn(info, 'title') : undefined;
  const about = isRecord(info) ? (textIn(info, 'description') ?? textIn(info, 'summary')) : undefined;
  return {
    ok: true,
    value: {
      id: systemIdOf(title ?? ''),
      name: shortened(title ?? 'API', 100),
      about: about && shortened(about, 300),
      operations,
      leftOut: leftOut.items,
    },
  };
}

/** The system with the operations that were chosen, in the description's order. */
export function systemOf(description: Description, name: string, chosen: readonly ChosenOperation[]): System {
  const writes = new Map(chosen.map((one) => [one.id, one.writes]));
  return {
    id: description.id,
    name,
    ...(description.about ? { description: description.about } : {}),
    channel: 'api',
    version: 1,
    operations: description.operations.flatMap(({ operation: { writes: _, ...operation } }) => {
      const isWriting = writes.get(operation.id);
      return isWriting === undefined ? [] : [{ ...operation, ...(isWriting ? { writes: true } : {}) }];
    }),
  };
}

function operationsOf(root: Readonly<Record<string, unknown>>, leftOut: LeftOutList): DescribedOperation[] {
  const references = new References(root);
  const paths = references.part(ownProperty(root, 'paths'), 'paths', leftOut) ?? {};
  if (isRecord(ownProperty(root, 'webhooks'))) leftOut.add('webhooks', '');
  if (Object.hasOwn(root, 'security')) leftOut.add('security', 'security');
  const operations: DescribedOperation[] = [];
  const sharing = { references, ids: new Set<string>(), budget: { left: mostSchemas } };
  for (const [path, given] of Object.entries(paths)) {
    if (path.startsWith('x-')) continue;
    const item = references.part(given, path, leftOut);
    if (!item) continue;
    const shared = ownProperty(item, 'parameters');
    for (const method of otherMethods)
      if (Object.hasOwn(item, method)) leftOut.add('method', `${method.toUpperCase()} ${path}`);
    for (const method of methods) {
      if (!Object.hasOwn(item, method)) continue;
      const way = { method: method.toUpperCase(), path, shared: Array.isArray(shared) ? shared : [] };
      const part = references.part(item[method], `${way.method} ${path}`, leftOut);
      if (!part) continue;
      if (operations.length >= mostOperations) {
        leftOut.add('tooManyOperations', `${way.method} ${path}`);
        return operations;
      }
      operations.push(readOperation(part, way, sharing));
    }
  }
  return operations;
}

/** `2.0`; YAML may have read it as the number 2. */
function versionIn(root: object, name: string): string {
  const version = ownProperty(root, name);
  if (typeof version === 'number') return Number.isInteger(version) ? version.toFixed(1) : String(version);
  return typeof version === 'string' ? shortened(version, 20) : '?';
}

function refuse(word: string, args?: Record<string, string>): Parsed<never> {
  return { ok: false, message: message(`openapi.${word}`, args) };
}
