import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { isRecord } from '#lib/json.ts';
import type { OpenedDraft } from './draft-records.ts';

/*
 * What a page that goes has not saved. The database asks a page back while it saves, and one that is left no
 * longer answers; so the document is laid aside where the browser takes it at once, and is taken up by who
 * edits the bot next. It promises that it is never taken up over what was saved after it.
 */
export interface LaidAside {
  /** Undefined, as it is for a page of no session, where the browser keeps nothing aside. */
  readonly storage: Storage | undefined;
  readonly session: string | undefined;
  readonly definitions: NodeDefinitions;
}

const placeOf = (id: string) => `botverkstad.unsaved.${id}`;

/** `base` is the draft's revision when it was edited; the saving of the next one may be under way. */
export function layAside({ storage, session }: LaidAside, bot: Bot, id: string, base: number): void {
  try {
    storage?.setItem(placeOf(id), JSON.stringify({ base, session, text: JSON.stringify(bot) }));
  } catch {
    // Too large for the browser: what had been saved is what there is.
  }
}

/** The document that goes on from the stored draft, if one was laid aside. It stays there until it is forgotten. */
export function laidAside(
  { storage, definitions }: LaidAside,
  id: string,
  { revision, savedBy }: Pick<OpenedDraft, 'revision' | 'savedBy'>,
): Bot | undefined {
  const { base, session, text } = readAside(storage, id);
  const isNext = base === revision || (base === revision - 1 && session !== undefined && session === savedBy);
  if (!isNext || typeof text !== 'string') return undefined;
  const decoded = decodeBotText(text, definitions);
  return decoded.ok ? decoded.value : undefined;
}

export function forgetAside({ storage }: LaidAside, id: string): void {
  storage?.removeItem(placeOf(id));
}

function readAside(storage: Storage | undefined, id: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(placeOf(id)) ?? 'null');
    return isRecord(kept) ? kept : {};
  } catch {
    return {};
  }
}
