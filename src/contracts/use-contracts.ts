import { useEffect, useState } from 'react';
import type { ContractVersion } from '#storage/database.ts';
import type { SystemStore } from '#storage/system-store.ts';

/** A system's contracts, the oldest first, read anew for each `latest`; undefined until they have come. */
export function useContracts(
  store: SystemStore,
  id: string,
  latest: number | undefined,
): readonly ContractVersion[] | undefined {
  const [contracts, setContracts] = useState<readonly ContractVersion[]>();
  useEffect(() => {
    let isWanted = latest !== undefined;
    if (isWanted) {
      void store.listContracts(id).then((listed) => {
        if (isWanted && listed.type === 'listed') setContracts(listed.versions);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [store, id, latest]);
  // Those that are kept from before are of another system, or of a register that has gone on.
  const isOfThis = contracts?.at(-1)?.systemId === id && contracts.at(-1)?.number === latest;
  return isOfThis ? contracts : undefined;
}
