import { useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Reading } from './read-text.ts';
import { createReader, type Reader } from './reader.ts';

/** How long after the last key the text is read, in milliseconds. */
const pause = 250;

interface Readings {
  /** What the text came to, some time after it was last changed; until then what it came to before. */
  readonly reading: Reading | undefined;
  /** What a text comes to, read now unless it was read just before. */
  readonly readNow: (text: string) => Promise<Reading | undefined>;
}

export function useReading(text: string, { id }: Pick<Bot, 'id'>): Readings {
  const [reading, setReading] = useState<Reading>();
  const reader = useRef<Reader>(undefined);
  useEffect(() => {
    const made = createReader();
    reader.current = made;
    return () => made.close();
  }, []);
  useEffect(() => {
    let isWanted = true;
    const waiting = setTimeout(async () => {
      const read = await reader.current?.read({ text, id });
      if (read && isWanted) setReading(read);
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [text, id]);
  return {
    reading,
    readNow: async (text) => (reading?.text === text ? reading : reader.current?.read({ text, id })),
  };
}
