import { Button, Group, Modal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { addSystem, changeSystem } from '#editing/commands/systems.ts';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import { definitions } from '#nodes/definitions.ts';
import { stepsHurt } from '#running/hurt-steps.ts';
import { notifyDone } from '#ui/notify.tsx';
import type { Edits } from './use-edits.tsx';

/** Loaded when somebody opens it. */
const ImportOpenApi = lazy(() =>
  import('#contracts/openapi/ImportOpenApi.tsx').then((file) => ({ default: file.ImportOpenApi })),
);

interface FromDescriptionProps {
  readonly edits: Edits;
  readonly onAdded: (id: string) => void;
}

/** A system made of its API's description. One that the bot has already is asked about. */
export function FromDescription({ edits, onAdded }: FromDescriptionProps) {
  const { t, say } = useSay();
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<System>();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setKnown(undefined);
    opener.current?.focus();
  };
  const taken = (system: System) => edits.bot.systems.find(({ id }) => id === system.id);
  const add = (system: System) => {
    if (!edits.edit(addSystem, { system })) return;
    onAdded(system.id);
    notifyDone(t('openApi.added', { name: system.name }));
  };
  const current = known && taken(known);
  const replaced = current && withContractOf(current, known);
  return (
    <>
      <Button ref={opener} leftSection={<IconFileImport size={17} />} onClick={() => setOpen(true)}>
        {t('openApi.import')}
      </Button>
      {isOpen && (
        <Suspense>
          <ImportOpenApi
            onClose={close}
            onImport={(system) => (taken(system) ? setKnown(system) : add(system))}
          />
        </Suspense>
      )}
      {known && current && replaced && (
        <Modal
          opened
          onClose={close}
          title={t('openApi.exists', { name: say(current.name) })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <p>{t('openApi.existsAbout')}</p>
          <HurtSteps edits={edits} system={replaced} />
          <Group justify="flex-end" mt="xl">
            <Button data-autofocus onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              onClick={() => {
                close();
                add({ ...known, id: newId('system') });
              }}
            >
              {t('openApi.addAnother')}
            </Button>
            <Button
              variant="filled"
              onClick={() => {
                close();
                // A part of its own, so that it is undone by itself.
                edits.edit(changeSystem, { system: replaced, part: newId('import') });
                onAdded(replaced.id);
              }}
            >
              {t('openApi.replace')}
            </Button>
          </Group>
        </Modal>
      )}
    </>
  );
}

/** What the municipality knows of a system, its rows and its number in the register, no description says. */
function withContractOf(current: System, { version: _, ...described }: System): System {
  return { ...current, ...described };
}

/** The steps that would no longer fit the system with its new contract. */
function HurtSteps({ edits, system }: { readonly edits: Edits; readonly system: System }) {
  const { t, say } = useSay();
  const steps = stepsHurt(edits.bot, changeSystem.apply(edits.bot, { system }, { definitions }));
  if (steps.length === 0) return null;
  return (
    <>
      <p className="bv-dictionary-first">{t('openApi.existsHurts', { count: steps.length })}</p>
      <ul className="bv-dictionary-hurt">
        {steps.map(({ node }) => (
          <li key={node.id}>{say(node.name)}</li>
        ))}
      </ul>
    </>
  );
}
