import { Dexie } from 'dexie';
import { fingerprintOf } from '#lib/fingerprint.ts';
import type { BotDatabase, Draft, JournalEntry } from './database.ts';

/*
 * The edits that led to a draft, beside it: they are written in the transaction that writes the draft, and
 * read only for the draft that they led to. What an edit is, their reader knows.
 */

/** A session's edits as they are to be kept, from `from` until before `to`: all others of it are removed. */
export interface NewEdits {
  readonly session: string;
  readonly from: number;
  readonly to: number;
  /** The number of the first that can be redone; `to` where there is none. */
  readonly place: number;
  /** Those that are not kept as they are already. */
  readonly entries: readonly NumberedEdit[];
}

export interface NumberedEdit {
  readonly number: number;
  readonly text: string;
}

/** What can be undone and what can be redone, the next one first. */
export interface KeptEdits {
  readonly done: readonly NumberedEdit[];
  readonly undone: readonly NumberedEdit[];
}

export const noEdits: KeptEdits = { done: [], undone: [] };

/** How long a tab may be open, or closed and called back, and still undo what was done in it. Milliseconds. */
const keptFor = 7 * 24 * 3600 * 1000;

/** In a transaction on the journal. */
export async function keepEdits(
  { journal }: BotDatabase,
  botId: string,
  { session, from, to, entries }: NewEdits,
  at: number,
): Promise<void> {
  const { minKey, maxKey } = Dexie;
  await journal.where(':id').between([session, botId, minKey], [session, botId, from]).delete();
  await journal.where(':id').between([session, botId, to], [session, botId, maxKey]).delete();
  await journal
    .where('at')
    .below(at - keptFor)
    .delete();
  await journal.bulkPut(
    entries.map(({ number, text }) => ({
      session,
      botId,
      number,
      at,
      text,
      fingerprint: fingerprintOf(text),
    })),
  );
}

/** In a transaction on the journal. One that is missing or damaged ends the row that it stands in. */
export async function readEdits(
  { journal }: BotDatabase,
  draft: Draft | undefined,
  session: string | undefined,
): Promise<KeptEdits> {
  const { sitting, botId } = draft ?? {};
  if (session === undefined || sitting?.session !== session) return noEdits;
  const { minKey, maxKey } = Dexie;
  const found = await journal
    .where(':id')
    .between([session, botId, minKey], [session, botId, maxKey])
    .toArray();
  const whole = new Map(found.filter(isWhole).map((entry) => [entry.number, entry]));
  const row = (first: number, step: 1 | -1) => {
    const edits: NumberedEdit[] = [];
    for (let number = first; ; number += step) {
      const entry = whole.get(number);
      if (!entry) return edits;
      edits.push({ number, text: entry.text });
    }
  };
  return { done: row(sitting.place - 1, -1), undone: row(sitting.place, 1) };
}

function isWhole({ text, fingerprint }: JournalEntry): boolean {
  return typeof text === 'string' && fingerprintOf(text) === fingerprint;
}
