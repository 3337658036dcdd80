import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { type Reading, readText } from './read-text.ts';

/** How long after the last key the text is read, in milliseconds. */
const pause = 250;

/** What the text came to, some time after it was last changed; until then what it was before. */
export function useReading(text: string, { id }: Pick<Bot, 'id'>): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    let isWanted = true;
    const waiting = setTimeout(async () => {
      const read = await readText(text, { id }, nextTask, () => isWanted);
      if (read && isWanted) setReading(read);
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [text, id]);
  return reading;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
