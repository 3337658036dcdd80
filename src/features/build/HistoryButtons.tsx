import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import type { Workspace } from '#workspace/workspace.ts';

/** Undo and redo, each saying what it would take back or do again. */
export function HistoryButtons({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useSay();
  const undone = useStore(workspace, (state) => state.history.past.at(-1)?.label);
  const redone = useStore(workspace, (state) => state.history.future.at(-1)?.label);
  const undoLabel = undone ? t('build.undo', { edit: undone }) : t('common.undo');
  const redoLabel = redone ? t('build.redo', { edit: redone }) : t('common.redo');
  return (
    <>
      <Hint label={undone && undoLabel}>
        <DisabledReason reason={undone ? undefined : t('build.nothingToUndo')}>
          <ActionIcon aria-label={undoLabel} aria-keyshortcuts="Control+Z" onClick={workspace.undo}>
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </DisabledReason>
      </Hint>
      <Hint label={redone && redoLabel}>
        <DisabledReason reason={redone ? undefined : t('build.nothingToRedo')}>
          <ActionIcon aria-label={redoLabel} aria-keyshortcuts="Control+Shift+Z" onClick={workspace.redo}>
            <IconArrowForwardUp size={18} />
          </ActionIcon>
        </DisabledReason>
      </Hint>
    </>
  );
}

/** A tooltip where there is something to do; the reason why there is not has its own. */
function Hint({
  label,
  children,
}: {
  readonly label: string | undefined;
  readonly children: React.ReactElement;
}) {
  return label ? <Tooltip label={label}>{children}</Tooltip> : children;
}
