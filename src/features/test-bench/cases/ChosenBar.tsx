import { Button } from '@mantine/core';
import {
  IconCopy,
  IconFolderPlus,
  IconPencil,
  IconPlayerPlay,
  IconTag,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { TextDialog } from './TextDialog.tsx';

interface ChosenBarProps {
  readonly count: number;
  readonly onDuplicate: () => void;
  readonly onTag: (tag: string) => void;
  readonly onSet: (name: string) => void;
  readonly onRemove: () => void;
  readonly onUnmark: () => void;
  /** Only for a single one. */
  readonly onOpen: (() => void) | null;
  /** Only for a single one of the bot's own. */
  readonly onSimulate: (() => void) | null;
}

/** What can be done with the marked rows. */
export function ChosenBar(props: ChosenBarProps) {
  const { count, onDuplicate, onTag, onSet, onRemove, onUnmark, onOpen, onSimulate } = props;
  const { t } = useSay();
  const [asks, setAsks] = useState<'tag' | 'set' | null>(null);
  const close = () => setAsks(null);
  return (
    <div className="bv-case-chosen" role="toolbar" aria-label={t('caseTable.chosen', { count })}>
      <strong>{t('caseTable.chosen', { count })}</strong>
      <Button size="xs" leftSection={<IconCopy size={16} />} onClick={onDuplicate}>
        {t('caseTable.duplicate')}
      </Button>
      <Button size="xs" leftSection={<IconTag size={16} />} onClick={() => setAsks('tag')}>
        {t('caseTable.tag')}
      </Button>
      <Button size="xs" leftSection={<IconFolderPlus size={16} />} onClick={() => setAsks('set')}>
        {t('caseTable.toSet')}
      </Button>
      {onOpen && (
        <Button size="xs" leftSection={<IconPencil size={16} />} onClick={onOpen}>
          {t('caseTable.open')}
        </Button>
      )}
      {onSimulate && (
        <Button size="xs" leftSection={<IconPlayerPlay size={16} />} onClick={onSimulate}>
          {t('caseTable.simulate')}
        </Button>
      )}
      <Button size="xs" leftSection={<IconTrash size={16} />} onClick={onRemove}>
        {t('caseTable.remove')}
      </Button>
      <Button size="xs" variant="subtle" leftSection={<IconX size={16} />} onClick={onUnmark}>
        {t('caseTable.unmark')}
      </Button>
      {asks === 'tag' && (
        <TextDialog
          title={t('caseTable.tag')}
          label={t('caseTable.tagName')}
          placeholder={t('caseTable.tagExample')}
          onText={onTag}
          onClose={close}
        />
      )}
      {asks === 'set' && (
        <TextDialog
          title={t('caseTable.newSet')}
          label={t('caseTable.setName')}
          text={`${t('caseTable.newSetName')} ${new Date().getFullYear()}`}
          onText={onSet}
          onClose={close}
        />
      )}
    </div>
  );
}
