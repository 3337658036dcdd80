import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import type { Workspace } from '#workspace/workspace.ts';

/** Undo and redo in the top bar, each saying what it would take back. */
export function UndoButtons({ workspace }: { readonly workspace: Workspace }) {
  const { t, say } = useSay();
  const last = useStore(workspace, (state) => state.history.past.at(-1)?.label);
  const next = useStore(workspace, (state) => state.history.future.at(-1)?.label);
  const undo = last ? t('dictionary.undo', { edit: say(last) }) : t('common.undo');
  const redo = next ? t('dictionary.redo', { edit: say(next) }) : t('common.redo');
  return (
    <>
      <Hinted label={undo} reason={last ? undefined : t('dictionary.nothingToUndo')}>
        <ActionIcon aria-label={undo} onClick={workspace.undo}>
          <IconArrowBackUp size={20} stroke={1.7} />
        </ActionIcon>
      </Hinted>
      <Hinted label={redo} reason={next ? undefined : t('dictionary.nothingToRedo')}>
        <ActionIcon aria-label={redo} onClick={workspace.redo}>
          <IconArrowForwardUp size={20} stroke={1.7} />
        </ActionIcon>
      </Hinted>
    </>
  );
}

interface HintedProps {
  readonly label: string;
  readonly reason: string | undefined;
  readonly children: React.ReactElement<object>;
}

function Hinted({ label, reason, children }: HintedProps) {
  return reason === undefined ? (
    <Tooltip label={label}>{children}</Tooltip>
  ) : (
    <DisabledReason reason={reason}>{children}</DisabledReason>
  );
}
