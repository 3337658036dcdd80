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

/** Says that a newer release is there, and offers to load the page anew. */
export function sayNewRelease(): void {
  const t = (key: string) => say(message(key), currentLanguage());
  notifyNews(t('app.newRelease'), t('app.newReleaseWhy'), {
    label: t('app.reload'),
    onClick: () => location.reload(),
  });
}

export const otherReleases: OtherReleases = {
  onNewer: async () => {
    await Promise.allSettled([...savings].map((save) => save()));
    sayNewRelease();
  },
  onOlder: () => {
    const t = (key: string) => say(message(key), currentLanguage());
    notifyNews(t('app.oldRelease'), t('app.oldReleaseWhy'));
  },
};
