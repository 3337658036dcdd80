import type { Bot } from '#flow/bot.ts';
import type { Change } from '../change.ts';
import type { Comparison } from '../comparison.ts';
import type { Sides } from '../parts.ts';
import { mergedOrder } from './merged-order.ts';
import type { Side, settled, Three } from './settle.ts';
import { type Choose, sinceBase, type Versions } from './versions.ts';

/** How parts of a kind are put together. */
export interface MergedKind<T> {
  /** Begins the ids of its conflicts. */
  readonly name: string;
  readonly of: (bot: Bot) => readonly T[];
  readonly keyOf: (part: T) => string;
  readonly settle: (three: Three<T>, key: string) => ReturnType<typeof settled<T>>;
  readonly told: (sides: Sides<T>, comparison: Comparison) => readonly Change[];
  /** Hears whose a part is that could not be settled. */
  readonly chosen?: (three: Three<T>, side: Side) => void;
}

/** All parts of a kind, each as it was settled, or as whose it was chosen to be. */
export function mergedList<T>(kind: MergedKind<T>, versions: Versions, choose: Choose): readonly T[] {
  const byKey = (bot: Bot) => new Map(kind.of(bot).map((part) => [kind.keyOf(part), part]));
  const [base, ours, theirs] = [byKey(versions.base), byKey(versions.ours), byKey(versions.theirs)];
  const keys = mergedOrder([...base.keys()], [...ours.keys()], [...theirs.keys()]);
  return keys.flatMap((key) => {
    const three = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) };
    const part = kind.settle(three, key);
    if (part) return part.value === undefined ? [] : [part.value];
    const side = choose(`${kind.name} ${key}`, (side) =>
      kind.told({ before: three.base, after: three[side] }, sinceBase(versions, side)),
    );
    kind.chosen?.(three, side);
    return three[side] ?? [];
  });
}
