import { isRecord, ownProperty } from '#lib/json.ts';
import type { LeftOutList } from './left-out.ts';

/** References that lead on to references. */
const mostSteps = 20;

type Part = Readonly<Record<string, unknown>>;

/**
 * The parts of one description, found by `$ref`. Only what stands in the description itself is ever found:
 * a reference to another file or address is told of, never fetched.
 */
export class References {
  readonly #root: unknown;

  constructor(root: unknown) {
    this.#root = root;
  }

  /** A part with its references followed; undefined where it is no group of values, or leads nowhere. */
  part(value: unknown, where: string, leftOut: LeftOutList): Part | undefined {
    let part = value;
    for (let step = 0; step < mostSteps; step++) {
      if (!isRecord(part)) {
        if (part !== undefined && typeof part !== 'boolean') leftOut.add('malformed', where);
        return undefined;
      }
      if (Object.hasOwn(part, '<<')) leftOut.add('merge', where);
      const reference = ownProperty(part, '$ref');
      if (typeof reference !== 'string') return part;
      if (!reference.startsWith('#')) {
        leftOut.add('remoteRef', `${where}: ${shortened(reference)}`);
        return undefined;
      }
      part = this.#at(reference);
      if (part === undefined) {
        leftOut.add('brokenRef', `${where}: ${shortened(reference)}`);
        return undefined;
      }
    }
    leftOut.add('circular', where);
    return undefined;
  }

  /** What a JSON Pointer in a fragment points at. */
  #at(reference: string): unknown {
    let part = this.#root;
    for (const step of reference.split('/').slice(1)) {
      if (typeof part !== 'object' || part === null) return undefined;
      part = ownProperty(part, decoded(step));
    }
    return part;
  }
}

function decoded(step: string): string {
  let text = step;
  try {
    text = decodeURIComponent(step);
  } catch {
    // A percent sign that is only that.
  }
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}

function shortened(reference: string): string {
  return reference.length > 200 ? `${reference.slice(0, 200)}…` : reference;
}
