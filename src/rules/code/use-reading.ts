import { useEffect, useRef, useState } from 'react';
import type { Reader } from './reader.ts';

/** How long after the last key the text is read, in milliseconds. */
const pause = 250;

interface Readings<Reading> {
  /** What the text came to, some time after it was last changed; until then what it came to before. */
  readonly reading: Reading | undefined;
  /** What the text comes to, read now unless it was read just before. */
  readonly readNow: () => Promise<Reading | undefined>;
}

/** Keep the same request between renders while nothing in it changes, and the same `create` always. */
export function useReading<Request, Reading>(
  request: Request,
  create: () => Reader<Request, Reading>,
): Readings<Reading> {
  const [latest, setLatest] = useState<{ readonly request: Request; readonly reading: Reading }>();
  const reader = useRef<Reader<Request, Reading>>(undefined);
  useEffect(() => {
    const made = create();
    reader.current = made;
    return () => made.close();
  }, [create]);
  useEffect(() => {
    let isWanted = true;
    const waiting = setTimeout(async () => {
      const reading = await reader.current?.read(request);
      if (reading && isWanted) setLatest({ request, reading });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [request]);
  return {
    reading: latest?.reading,
    readNow: async () => (latest?.request === request ? latest.reading : reader.current?.read(request)),
  };
}
