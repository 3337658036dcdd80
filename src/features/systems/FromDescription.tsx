import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';

/** Loaded when somebody opens it. */
const ImportOpenApi = lazy(() =>
  import('#contracts/openapi/ImportOpenApi.tsx').then((file) => ({ default: file.ImportOpenApi })),
);

/** The way to a system that is made of its API's description. */
export function FromDescription({ onImport }: { readonly onImport: (system: System) => void }) {
  const { t } = useSay();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button
        ref={opener}
        leftSection={<IconFileImport size={18} stroke={1.7} />}
        onClick={() => setOpen(true)}
      >
        {t('openApi.import')}
      </Button>
      {isOpen && (
        <Suspense>
          <ImportOpenApi onClose={close} onImport={onImport} />
        </Suspense>
      )}
    </>
  );
}
