import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { Place } from './pair.ts';

/** The bot of a place; undefined until it has been read, a message where it cannot be. */
export type Looked = { readonly bot: Bot } | { readonly failure: Message } | undefined;

/** Reads a version, once; the draft is at hand. */
export function useLooked(
  { store, id, draft }: { readonly store: BotStore; readonly id: string; readonly draft: Bot },
  place: Place | null,
): Looked {
  const [read, setRead] = useState<{ readonly place: Place; readonly looked: NonNullable<Looked> }>();
  useEffect(() => {
    if (typeof place !== 'number') return;
    let isOn = true;
    store.readVersion(id, place).then((found) => {
      const looked = found.type === 'read' ? { bot: found.bot } : { failure: found.message };
      if (isOn) setRead({ place, looked });
    });
    return () => {
      isOn = false;
    };
  }, [store, id, place]);
  if (place === 'draft') return { bot: draft };
  return read?.place === place ? read?.looked : undefined;
}

export function placeName(place: Place, { t }: Speech): string {
  return place === 'draft' ? t('versions.theDraft') : t('versions.version', { number: place });
}
