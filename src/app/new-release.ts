import { currentLanguage } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import { message } from '#lib/message.ts';
import type { OtherReleases } from '#storage/database.ts';
import { notifyNews } from '#ui/notify.tsx';

/*
 * Releases of different age open side by side, each in a tab of its own. The older one saves, gives the
 * database away and asks to be loaded anew; the newer one says why it waits.
 */

const savings = new Set<() => Promise<unknown>>();

/** Saves what is open before the database is given away. Returns how to stop. */
export function saveBeforeNewRelease(save: () => Promise<unknown>): () => void {
  savings.add(save);
  return () => savings.delete(save);
}

/** Done when all that is open has been saved, or could not be. */
export async function saveAll(): Promise<void> {
  await Promise.allSettled([...savings].map((save) => save()));
}

/** Says that this page is of an older release than the product, and offers to load it anew. */
export function sayNewRelease(): void {
  sayNews('newRelease', () => void saveAll().then(() => location.reload()));
}

/** Says what a release comes to, and offers to load the page anew where that helps. */
export function sayNews(what: 'newRelease' | 'oldRelease' | 'updateReady', reload?: () => void): void {
  const t = (key: string) => say(message(key), currentLanguage());
  const action = reload && { label: t('app.reload'), onClick: reload };
  notifyNews(t(`app.${what}`), t(`app.${what}Why`), action);
}

export const otherReleases: OtherReleases = {
  onNewer: async () => {
    await saveAll();
    sayNewRelease();
  },
  onOlder: () => sayNews('oldRelease'),
};
