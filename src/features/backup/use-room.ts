import { useEffect, useState } from 'react';

interface Room {
  /** Bytes; undefined where the browser does not tell. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
  /** Whether the browser has promised to keep what is saved; undefined where it makes no promises. */
  readonly isProtected: boolean | undefined;
}

/**
 * How much room what is saved takes, and whether the browser may clear it; a way to ask it not to, that answers
 * what the browser said. Asked anew when `after` changes.
 */
export function useRoom(after: unknown): readonly [room: Room | undefined, protect: () => Promise<boolean>] {
  const [room, setRoom] = useState<Room>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when something was saved.
  useEffect(() => {
    let isOver = false;
    void askedRoom().then((asked) => !isOver && setRoom(asked));
    return () => {
      isOver = true;
    };
  }, [after]);
  const protect = async () => {
    const isProtected = await navigator.storage.persist().catch(() => false);
    setRoom(await askedRoom());
    return isProtected;
  };
  return [room, protect];
}

async function askedRoom(): Promise<Room> {
  // A page without a secure address has no storage to ask.
  const storage = 'storage' in navigator ? navigator.storage : undefined;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const isProtected = await storage?.persisted?.().catch(() => undefined);
  return { used: estimate?.usage, quota: estimate?.quota, isProtected };
}
