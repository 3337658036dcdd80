import type { BotSummary } from '#storage/database.ts';

const day = 86_400_000;
/** So long may something be in this browser alone before a person is reminded of it. */
const oldAfter = 14 * day;
export const putOffFor = 7 * day;

interface Backups {
  /** When the last one was made; null for never. Milliseconds since 1970, as all here. */
  readonly last: number | null;
  /** Until when nothing is to be said. */
  readonly putOff: number | null;
}

/** Whether something has been changed since the last backup, and that, or the first bot, is a while ago. */
export function isBackupDue(bots: readonly BotSummary[], { last, putOff }: Backups, now: number): boolean {
  if (putOff !== null && now < putOff) return false;
  const since = last ?? Math.min(...bots.map(({ created }) => created));
  return now - since > oldAfter && bots.some(({ changed }) => changed > (last ?? 0));
}
