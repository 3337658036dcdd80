import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { canonicalJson } from '#lib/json.ts';
import type { Message } from '#lib/message.ts';
import { type Batch, type BatchEnd, startBatch } from '#running/batch-client.ts';
import { type DecisionChanges, decisionChanges } from '#running/decision-changes.ts';
import type { Results } from '#running/results.ts';
import type { BotStore } from '#storage/bot-store.ts';

import { isSameSides, type Side, type Sides } from './sides.ts';
import type { Workspace } from './workspace.ts';

/*
 * The same cases run under two sides, one after the other, and what that changed. It is kept as long as the
 * bot is open, and goes on when one looks at another view.
 */

/** What was asked. */
export interface Asked {
  readonly sides: Sides;
  readonly draft: Bot;
  readonly cases: readonly TestCase[];
}

/** A side that has been run. */
export interface RunSide extends Side {
  readonly bot: Bot;
  readonly results: Results;
  /** Fields that cases set and its bot does not have: it runs without them. */
  readonly unknown: readonly string[];
}

/** What both sides gave. */
export interface Answer {
  readonly sides: readonly [RunSide, RunSide];
  readonly changes: DecisionChanges;
}

export type Comparison = Asked &
  (
    | { readonly state: 'running'; readonly done: number; readonly total: number }
    | { readonly state: 'finished'; readonly answer: Answer }
    /** Both are the same bot on the same date, so nothing was run. */
    | { readonly state: 'same' }
    | { readonly state: 'cancelled' }
    | { readonly state: 'failed'; readonly failure: Message }
  );

/** What is looked at in the answer. */
export interface Look {
  /** The places of the groups of changes; none for all of them. */
  readonly groups: readonly number[];
  /** The place among all the cases of the one that is shown side by side. */
  readonly index: number | null;
  /** The one that was just shown so: one comes back to it. */
  readonly left?: number | null;
}

export const lookAtAll: Look = { groups: [], index: null };

interface ComparerState {
  /** Null until a person has chosen. */
  readonly chosen: Sides | null;
  readonly comparison: Comparison | null;
  readonly look: Look;
}

export interface Comparer extends StoreApi<ComparerState> {
  choose(sides: Sides): void;
  lookAt(look: Look): void;
  compare(asked: Asked, from: { readonly store: BotStore; readonly botId: string }): Promise<void>;
  cancel(): void;
}

const comparers = new WeakMap<Workspace, Comparer>();

export function comparerOf(workspace: Workspace): Comparer {
  const kept = comparers.get(workspace);
  if (kept) return kept;
  const comparer = createComparer();
  comparers.set(workspace, comparer);
  return comparer;
}

/** Milliseconds between two looks at how far it has come. */
const showEvery = 150;

function createComparer(): Comparer {
  const state = createStore<ComparerState>()(() => ({ chosen: null, comparison: null, look: lookAtAll }));
  let going: { readonly asked: Asked; batch?: Batch } | null = null;

  /** Shows what has become of it, unless it was cancelled or something else was asked meanwhile. */
  const show = (comparison: Comparison) => state.setState({ comparison });

  async function compare(asked: Asked, from: Parameters<Comparer['compare']>[1]): Promise<void> {
    going?.batch?.cancel();
    const mine: NonNullable<typeof going> = { asked };
    going = mine;
    const total = 2 * asked.cases.length;
    show({ ...asked, state: 'running', done: 0, total });
    state.setState({ look: lookAtAll });
    const ended = await run(asked, from, {
      isOn: () => going === mine,
      started: (batch) => {
        mine.batch = batch;
      },
      progress: (done) => show({ ...asked, state: 'running', done, total }),
    });
    if (going !== mine) return;
    going = null;
    show(ended);
  }

  async function run(
    asked: Asked,
    { store, botId }: Parameters<Comparer['compare']>[1],
    way: Way,
  ): Promise<Comparison> {
    const bots: Bot[] = [];
    for (const { version } of asked.sides) {
      const read = version === null ? null : await store.readVersion(botId, version);
      if (read && read.type !== 'read') return { ...asked, state: 'failed', failure: read.message };
      bots.push(read?.bot ?? asked.draft);
    }
    const [before, after] = bots;
    if (!before || !after) throw new Error('Two sides have two bots');
    const [one, other] = asked.sides;
    if (one.date === other.date && decidesSame(before, after)) return { ...asked, state: 'same' };
    if (!way.isOn()) return { ...asked, state: 'cancelled' };
    const first = await runSide(asked, { ...one, bot: before }, 0, way);
    if (first.end.type !== 'finished') return { ...asked, ...unfinished(first.end) };
    const second = await runSide(asked, { ...other, bot: after }, asked.cases.length, way);
    if (second.end.type !== 'finished') return { ...asked, ...unfinished(second.end) };
    const changes = decisionChanges(first.side.results, second.side.results);
    return { ...asked, state: 'finished', answer: { sides: [first.side, second.side], changes } };
  }

  async function runSide({ cases }: Asked, side: Side & { readonly bot: Bot }, before: number, way: Way) {
    let shownAt = performance.now();
    const batch = startBatch(side.bot, cases, {
      date: side.date,
      onProgress: (done) => {
        if (!way.isOn() || performance.now() - shownAt < showEvery) return;
        shownAt = performance.now();
        way.progress(before + done);
      },
    });
    way.started(batch);
    const unknown = unknownFields(side.bot, cases);
    const end = await batch.done;
    return { side: { ...side, results: batch.results, unknown }, end };
  }

  function cancel(): void {
    const { asked, batch } = going ?? {};
    going = null;
    batch?.cancel();
    if (asked) show({ ...asked, state: 'cancelled' });
  }

  return {
    ...state,
    lookAt: (look) => state.setState({ look }),
    compare,
    cancel,
    choose(chosen) {
      cancel();
      state.setState({ chosen });
    },
  };
}

interface Way {
  readonly isOn: () => boolean;
  readonly started: (batch: Batch) => void;
  readonly progress: (done: number) => void;
}

function unfinished(end: Exclude<BatchEnd, { readonly type: 'finished' }>) {
  return end.type === 'cancelled'
    ? ({ state: 'cancelled' } as const)
    : ({ state: 'failed', failure: end.message } as const);
}

/** Whether two documents decide alike whatever the case; their own test cases play no part. */
function decidesSame(one: Bot, other: Bot): boolean {
  const deciding = ({ cases, ...bot }: Bot) => canonicalJson({ ...bot, base: cases.base });
  return one === other || deciding(one) === deciding(other);
}

/** Whether a comparison is of what is asked now. */
export function isComparisonOf(comparison: Comparison, { sides, draft, cases }: Asked): boolean {
  // An edit of the draft matters only where the draft is one of the sides.
  const isSameDraft = comparison.draft === draft || sides.every(({ version }) => version !== null);
  return isSameDraft && comparison.cases === cases && isSameSides(comparison.sides, sides);
}

function unknownFields({ fields }: Bot, cases: readonly TestCase[]): readonly string[] {
  const known = new Set(fields.map(({ key }) => key));
  const unknown = new Set<string>();
  for (const { input } of cases) for (const key in input) if (!known.has(key)) unknown.add(key);
  return [...unknown];
}
