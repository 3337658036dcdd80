import type { Entry, History } from '#editing/history.ts';
import type { Bot } from '#flow/bot.ts';
import { cross, type Delta, deltaOf } from '#lib/json-delta.ts';
import type { Message } from '#lib/message.ts';
import type { KeptEdits, NewEdits, NumberedEdit } from '#storage/journal-records.ts';

/*
 * The history of edits as it is written down beside the draft, so that undo goes on where it was when the
 * page is loaded anew. An edit is what differs between the documents before and after it. It promises that
 * only what is new is written, and that what is kept is bounded: the edits nearest to where one stands.
 */
export interface Journal {
  /** The edits to be kept together with the history's document. */
  edits(history: History): NewEdits;
  /** None of them, where there is no room. */
  none(): NewEdits;
  /** They are kept now, and need not be written again. */
  kept(edits: NewEdits): void;
}

const mostEdits = 200;
/** Characters in all. */
const mostText = 1_000_000;

interface Step {
  readonly before: Bot;
  readonly after: Bot;
  readonly label: Message;
}

interface Read {
  /** As far as it can be read, and no further than where it fits the document. */
  readonly history: History;
  readonly journal: Journal;
}

/** What was kept with a document, and the journal that goes on from there. */
export function readJournal(session: string, bot: Bot, { done, undone }: KeptEdits): Read {
  /** The number of the edit that comes after a document. */
  const numbers = new WeakMap<Bot, number>([[bot, undone[0]?.number ?? (done[0]?.number ?? -1) + 1]]);
  /** An edit's text, by the document that it led to. */
  const texts = new WeakMap<Bot, { readonly before: Bot; readonly text: string }>();
  const stored = new Map<number, string>();

  const walk = (edits: readonly NumberedEdit[], from: 'before' | 'after'): readonly Entry[] => {
    const entries: Entry[] = [];
    let here = bot;
    for (const { number, text } of edits) {
      const read = readEdit(text, here, from);
      if (!read) break;
      const [before, after] = from === 'before' ? [here, read.bot] : [read.bot, here];
      numbers.set(before, number).set(after, number + 1);
      texts.set(after, { before, text });
      stored.set(number, text);
      entries.push({ ...read, mergeKey: undefined, at: 0 });
      here = read.bot;
    }
    return entries.reverse();
  };

  function textOf({ before, after, label }: Step): string {
    const known = texts.get(after);
    if (known?.before === before) return known.text;
    const text = JSON.stringify({ label, delta: deltaOf(before, after) });
    texts.set(after, { before, text });
    return text;
  }

  /** The number of the first edit of a history. A history that began anew begins at 0. */
  function firstNumber(documents: readonly Bot[]): number {
    for (const [index, document] of documents.entries()) {
      const number = numbers.get(document);
      if (number !== undefined) return number - index;
    }
    return 0;
  }

  const history: History = { bot, past: walk(done, 'after'), future: walk(undone, 'before') };
  const journal: Journal = {
    edits(history) {
      const documents = documentsOf(history);
      const first = firstNumber(documents);
      for (const [index, document] of documents.entries()) numbers.set(document, first + index);
      const steps = stepsOf(history, documents);
      const place = history.past.length;
      let room = mostText;
      const fits = (step: Step | undefined) => {
        if (!step) return false;
        room -= textOf(step).length;
        return room >= 0;
      };
      let from = place;
      while (place - from < mostEdits && fits(steps[from - 1])) from--;
      let to = place;
      while (to - from < mostEdits && fits(steps[to])) to++;
      const entries = steps
        .slice(from, to)
        .map((step, index) => ({ number: first + from + index, text: textOf(step) }))
        .filter(({ number, text }) => stored.get(number) !== text);
      return { session, from: first + from, to: first + to, place: first + place, entries };
    },
    none: () => ({ session, from: 0, to: 0, place: 0, entries: [] }),
    kept({ from, to, entries }) {
      for (const number of stored.keys()) if (number < from || number >= to) stored.delete(number);
      for (const { number, text } of entries) stored.set(number, text);
    },
  };
  return { history, journal };
}

/** From the oldest that can be undone to, to the last that can be redone to. */
function documentsOf({ past, bot, future }: History): readonly Bot[] {
  return [...past.map((entry) => entry.bot), bot, ...future.map((entry) => entry.bot).reverse()];
}

function stepsOf({ past, future }: History, documents: readonly Bot[]): readonly Step[] {
  const labels = [...past, ...future.toReversed()].map(({ label }) => label);
  const steps: Step[] = [];
  documents.reduce((before, after, index) => {
    const label = labels[index - 1];
    if (label) steps.push({ before, after, label });
    return after;
  });
  return steps;
}

/** The document on the other side of an edit; undefined where that is damaged, or of another document. */
function readEdit(
  text: string,
  from: Bot,
  side: 'before' | 'after',
): { readonly bot: Bot; readonly label: Message } | undefined {
  try {
    // Its fingerprint has told that this room wrote it; and it is crossed only where it fits.
    const { label, delta } = JSON.parse(text) as { readonly label: Message; readonly delta: Delta };
    return { label, bot: cross(from, delta, side) as Bot };
  } catch {
    return undefined;
  }
}
