import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { DisabledReason } from './DisabledReason.tsx';
import { useHistoryKeys } from './use-history-keys.ts';

interface Done {
  readonly label: Message;
}

interface HistoryButtonsProps {
  /** What has been done, and what was undone: the last of each is next. */
  readonly history: { readonly past: readonly Done[]; readonly future: readonly Done[] };
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Undo and redo in the top bar, each saying what it would do; and their keys, wherever in the view one is. */
export function HistoryButtons({ history, onUndo, onRedo }: HistoryButtonsProps) {
  const { t } = useSay();
  useHistoryKeys(onUndo, onRedo);
  const undone = history.past.at(-1)?.label;
  const redone = history.future.at(-1)?.label;
  const undo = undone ? t('common.undoEdit', { edit: undone }) : t('common.undo');
  const redo = redone ? t('common.redoEdit', { edit: redone }) : t('common.redo');
  return (
    <>
      <Hinted label={undo} reason={undone ? undefined : t('common.nothingToUndo')}>
        <ActionIcon aria-label={undo} aria-keyshortcuts="Control+Z" onClick={onUndo}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Hinted>
      <Hinted label={redo} reason={redone ? undefined : t('common.nothingToRedo')}>
        <ActionIcon aria-label={redo} aria-keyshortcuts="Control+Shift+Z" onClick={onRedo}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Hinted>
    </>
  );
}

interface HintedProps {
  readonly label: string;
  readonly reason: string | undefined;
  readonly children: ReactElement<object>;
}

/** A hint of what the button does, or of why it does nothing. */
function Hinted({ label, reason, children }: HintedProps) {
  return reason === undefined ? (
    <Tooltip label={label}>{children}</Tooltip>
  ) : (
    <DisabledReason reason={reason}>{children}</DisabledReason>
  );
}
