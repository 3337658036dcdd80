import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { toggleBreakpoint } from './debugging.ts';
import type { Sitting } from './sitting.ts';

interface StopButtonProps {
  readonly sitting: Sitting;
  readonly node: string;
  readonly isSet: boolean;
}

/** Stops at the step that is looked at, or no more. */
export function StopButton({ sitting, node, isSet }: StopButtonProps) {
  const { t } = useSay();
  return (
    <Tooltip label={`${t(isSet ? 'debug.stopHereNoMore' : 'debug.stopHere')} (F9)`}>
      <ActionIcon
        size="sm"
        variant={isSet ? 'light' : 'subtle'}
        aria-label={t('debug.stopHere')}
        aria-pressed={isSet}
        aria-keyshortcuts="F9"
        onClick={() => toggleBreakpoint(sitting, node)}
      >
        <IconHandStop size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
