import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { SavedMark } from '#ui/SavedMark.tsx';
import { BackupSection } from './BackupSection.tsx';
import { saidSize } from './said-counts.ts';
import { useRoom } from './use-room.ts';

/** How much room is used, and whether the browser may clear it. `after` says when to ask anew. */
export function RoomSection({ after }: { readonly after: string }) {
  const speech = useSay();
  const { t } = speech;
  const [room, protect] = useRoom(after);
  const [isRefused, setRefused] = useState(false);
  if (!room) return null;
  const { used, quota, isProtected } = room;
  const label =
    used !== undefined && quota !== undefined
      ? t('backup.roomUsed', { used: saidSize(used, speech), quota: saidSize(quota, speech) })
      : t('backup.roomUnknown');
  return (
    <BackupSection title={t('backup.room')}>
      <p>{label}</p>
      {used !== undefined && quota !== undefined && (
        // An amount, that comes to no end: the words above say it.
        <div aria-hidden="true">
          <ProgressMeter label={label} total={quota} parts={[{ tone: 'accent', value: used }]} />
        </div>
      )}
      {isProtected === true && (
        <div role="status">
          <SavedMark>{t('backup.protected')}</SavedMark>
        </div>
      )}
      {isProtected === false && (
        <>
          <p>{t('backup.notProtected')}</p>
          {isRefused && (
            <ErrorNotice tone="info" live>
              {t('backup.protectRefused')}
            </ErrorNotice>
          )}
          <div>
            <Button
              leftSection={<IconShieldCheck size={18} stroke={1.7} />}
              onClick={() => void protect().then((kept) => setRefused(!kept))}
            >
              {t('backup.protect')}
            </Button>
          </div>
        </>
      )}
    </BackupSection>
  );
}
