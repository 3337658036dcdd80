import { useEffect, useState } from 'react';
import type { Message } from '#lib/message.ts';
import type { SystemEntry } from '#storage/database.ts';
import type { SystemStore } from '#storage/system-store.ts';

export type Register =
  | { readonly type: 'waiting' }
  | { readonly type: 'listed'; readonly systems: readonly SystemEntry[] }
  | { readonly type: 'failed'; readonly message: Message };

/** The register of systems as it is now: a change in another tab is seen at once. */
export function useRegister(store: SystemStore): Register {
  const [register, setRegister] = useState<Register>({ type: 'waiting' });
  useEffect(() => store.watchSystems(setRegister), [store]);
  return register;
}
