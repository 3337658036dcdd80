import { spentTime } from '#i18n/spent-time.ts';
import { type Message, message } from '#lib/message.ts';

/** How long a run took: "0,02 sekunder", "1 min 5 s". */
export function tookWords(milliseconds: number): Message {
  const seconds = milliseconds / 1000;
  if (seconds >= 60) return spentTime(seconds);
  const digits = seconds < 1 ? 100 : 10;
  return message('bench.seconds', { number: Math.max(0.01, Math.round(seconds * digits) / digits) });
}

/** How long a run has left, no more exact than can be known: "ungefär 12 sekunder kvar". */
export function leftWords(seconds: number): Message {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return message('bench.secondsLeft', { count: whole });
  return message('bench.minutesLeft', { count: Math.round(whole / 60) });
}
