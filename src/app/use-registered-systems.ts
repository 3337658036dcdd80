import { useMemo } from 'react';
import { useRegister } from '#contracts/use-register.ts';
import { useSay } from '#i18n/use-say.ts';
import type { RegisteredSystems } from '#nodes/connector/registered-systems.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { notifyError } from '#ui/notify.tsx';

/** The register as the steps' forms ask of it; undefined until it has come, or where it cannot. */
export function useRegisteredSystems(store: SystemStore): RegisteredSystems | undefined {
  const { t, sentence } = useSay();
  const register = useRegister(store);
  return useMemo(() => {
    if (register.type !== 'listed') return undefined;
    return {
      systems: register.systems,
      async read(id) {
        const read = await store.readContract(id);
        if (read.type === 'read') return read.version.system;
        notifyError(t('dictionary.refused'), sentence(read.message));
        return undefined;
      },
    };
  }, [register, store, t, sentence]);
}
