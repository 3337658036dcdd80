import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { listIn } from '#i18n/number.ts';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { SavedMark } from '#ui/SavedMark.tsx';
import type { Preview } from './backup-answer.ts';
import { saidSize } from './said-counts.ts';
import type { Making } from './use-make-backup.ts';

interface ReplaceDialogProps {
  readonly preview: Preview;
  readonly making: Making;
  readonly onMake: () => void;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Two steps: a person says that they have understood what goes, and then does it. */
export function ReplaceDialog({ preview, making, onMake, onReplace, onClose }: ReplaceDialogProps) {
  const speech = useSay();
  const { t, say, language } = speech;
  const [isUnderstood, setUnderstood] = useState(false);
  const { bots, systems, onlyHere } = preview;
  const lost = [...onlyHere.bots, ...onlyHere.systems].map(say);
  const newer = [...bots, ...systems].filter(({ standing }) => standing === 'newerHere');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.replaceTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="bv-backup-replace">
        <p>{t('backup.replaceWhy')}</p>
        {lost.length > 0 && <p>{t('backup.replaceLoses', { names: listIn(lost, language) })}</p>}
        {newer.length > 0 && (
          <p>
            {t('backup.replaceNewer', {
              names: listIn(
                newer.map(({ name }) => say(name)),
                language,
              ),
            })}
          </p>
        )}
        <div>
          <Button
            leftSection={<IconDownload size={18} stroke={1.7} />}
            loading={making.type === 'making'}
            onClick={onMake}
          >
            {t('backup.replaceFirst')}
          </Button>
        </div>
        <div role="status">
          {making.type === 'made' && (
            <SavedMark>
              {t('backup.made', { file: making.name, size: saidSize(making.written.file.size, speech) })}
            </SavedMark>
          )}
          {making.type === 'failed' && say(making.message)}
        </div>
        <Checkbox
          label={t('backup.replaceUnderstood')}
          checked={isUnderstood}
          onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
        />
      </div>
      <Group justify="flex-end" mt="xl">
        <Button data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <DisabledReason reason={isUnderstood ? undefined : t('backup.replaceNotReady')}>
          <Button
            variant="filled"
            color="wrong"
            onClick={() => {
              onClose();
              onReplace();
            }}
          >
            {t('backup.replaceConfirm')}
          </Button>
        </DisabledReason>
      </Group>
    </Modal>
  );
}
