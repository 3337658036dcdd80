/**
 * Everything in the browser as one file, and back from it. Promises that nothing here changes before a person has
 * seen what a file holds and said what to do with it. The work is done beside the page.
 */
import { useSay } from '#i18n/use-say.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { useLastBackup } from '#ui/last-backup.ts';
import { useProfile } from '#ui/profile.ts';
import { MakeSection } from './MakeSection.tsx';
import { RestoreSection } from './RestoreSection.tsx';
import { RoomSection } from './RoomSection.tsx';
import { useMakeBackup } from './use-make-backup.ts';
import { useRestore } from './use-restore.ts';
import './backup.css';

interface BackupViewProps {
  readonly store: BotStore;
  /** Resolved when what is being edited is saved. */
  readonly whenSaved: () => Promise<void>;
  readonly frame: RenderFrame;
}

export function BackupView({ store, whenSaved, frame }: BackupViewProps) {
  const { t } = useSay();
  const [last, setLast] = useLastBackup();
  const [profile, setProfile] = useProfile();
  const making = useMakeBackup((date) => t('backup.fileName', { date }), setLast);
  const restoring = useRestore((preview) => {
    // What is here now is what is in that file.
    setLast(Date.parse(preview.manifest.made));
    setProfile(preview.profile);
  });
  const make = () => void whenSaved().then(() => making.make(profile));
  return frame({
    children: (
      <div className="bv-backup-page">
        <h1>{t('backup.title')}</h1>
        <p className="bv-backup-intro">{t('backup.intro')}</p>
        <MakeSection store={store} making={making} last={last} onMake={make} />
        <RestoreSection restoring={restoring} making={making.state} onMake={make} />
        <RoomSection after={[making.state.type, restoring.state.type].join()} />
      </div>
    ),
  });
}
