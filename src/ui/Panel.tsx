import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import './panel.css';

interface PanelProps {
  readonly title: ReactNode;
  /** An `IconFrame`, say. */
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The inside of a side panel: its heading, then `PanelSection`s. */
export function Panel({ title, icon, actions, onClose, children }: PanelProps) {
  const { t } = useSay();
  return (
    <>
      <div className="bv-panel-head">
        {icon}
        <h2 className="bv-panel-title">{title}</h2>
        <div className="bv-panel-actions">
          {actions}
          {onClose && (
            <ActionIcon size="sm" aria-label={t('common.close')} onClick={onClose}>
              <IconX size={18} />
            </ActionIcon>
          )}
        </div>
      </div>
      <div>{children}</div>
    </>
  );
}
