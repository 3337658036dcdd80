/**
 * The view *Versioner*: every version of the open bot, to look at, keep as a file, or begin again from.
 * Promises that nothing is ever lost by it: a version is never changed, and a draft that is put aside
 * is first saved as a version.
 */
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconHistory, IconRestore } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { useProfile } from '#ui/profile.ts';
import type { OpenBot } from '#workspace/open-bot.ts';
import { BotSheet } from './BotSheet.tsx';
import { ExportButton } from './ExportButton.tsx';
import { openRestored } from './open-restored.ts';
import { SaveVersion } from './SaveVersion.tsx';
import { Timeline } from './Timeline.tsx';
import { timelineOf } from './timeline.ts';
import { useVersion, useVersions } from './use-versions.ts';
import './versions.css';

interface VersionsViewProps {
  readonly store: BotStore;
  readonly open: OpenBot;
  readonly frame: RenderFrame;
  /** The open bot is now the restored version. */
  readonly onRestored: () => void;
}

export function VersionsView({ store, open, frame, onRestored }: VersionsViewProps) {
  const { t, say, sentence, date, time } = useSay();
  const { id, workspace, autosave } = open;
  const draft = useStore(workspace, (state) => state.history.bot);
  const saving = useSyncExternalStore(autosave.subscribe, autosave.state);
  const { versions, summary, failure } = useVersions(store, id);
  const [chosen, setChosen] = useState<number | null>(null);
  const [profile] = useProfile();
  const [asks, setAsks] = useState<'save' | 'restore'>();
  const read = useVersion(store, id, chosen);

  const entries = timelineOf(versions ?? [], summary, saving);
  const entry = entries.find((item) => item.type === 'version' && item.version.number === chosen);
  const version = entry?.type === 'version' ? entry.version : undefined;
  const isDraft = entry?.type === 'version' && entry.isDraft;
  const bot = version ? (read?.type === 'read' ? read.bot : undefined) : draft;

  const restore = async (number: number) => {
    const { readOnly } = workspace.getState();
    if (readOnly) return notifyError(t('versions.notRestored'), sentence(readOnly));
    const saved = await autosave.flush();
    const restored =
      saved.type === 'failed' || saved.type === 'conflict'
        ? saved
        : await store.restoreVersion(id, number, profile);
    if (restored.type === 'restored') {
      // What the draft was: kept as a version just now, or already one.
      const before = restored.kept?.number ?? entries[0].basedOn;
      openRestored(open, restored);
      setChosen(null);
      notifyDone(
        restored.kept
          ? t('versions.restoredKept', { number, kept: restored.kept.number })
          : t('versions.restored', { number }),
        before === null || before === number
          ? undefined
          : { label: t('common.undo'), onClick: () => void restore(before) },
      );
      onRestored();
    } else if ('message' in restored) notifyError(t('versions.notRestored'), sentence(restored.message));
  };

  const saveButton = (
    <Button
      variant="filled"
      leftSection={<IconDeviceFloppy size={17} stroke={1.7} />}
      onClick={() => setAsks('save')}
    >
      {t('versions.save')}
    </Button>
  );
  const actions = version ? (
    <>
      {bot && <ExportButton bot={bot} number={version.number} />}
      <DisabledReason
        reason={
          isDraft
            ? t('versions.alreadyDraft', { number: version.number })
            : bot
              ? undefined
              : t('versions.cannotRestore')
        }
      >
        <Button
          variant="filled"
          leftSection={<IconRestore size={17} stroke={1.7} />}
          onClick={() => setAsks('restore')}
        >
          {t('versions.restore')}
        </Button>
      </DisabledReason>
    </>
  ) : versions && versions.length > 0 ? (
    <>
      <ExportButton bot={draft} />
      {saveButton}
    </>
  ) : undefined;

  const content = () => {
    if (failure) {
      return (
        <div className="bv-versions-notice">
          <ErrorNotice title={t('versions.cannotList')}>{say(failure)}</ErrorNotice>
        </div>
      );
    }
    if (versions?.length === 0) {
      return (
        <EmptyState icon={IconHistory} title={t('versions.none')} large actions={saveButton}>
          {t('versions.noneWhy')}
        </EmptyState>
      );
    }
    if (read && read.type !== 'read') {
      return (
        <div className="bv-versions-notice">
          <ErrorNotice title={t('versions.cannotShow')}>{say(read.message)}</ErrorNotice>
        </div>
      );
    }
    if (!bot || !versions) return null;
    const when = version && new Date(version.time);
    return (
      <BotSheet
        key={chosen}
        bot={bot}
        title={version ? t('versions.version', { number: version.number }) : t('versions.draft')}
        about={version ? say(version.message) : t('versions.draftAbout')}
        meta={
          version && when
            ? t(version.author ? 'versions.savedBy' : 'versions.savedAt', {
                author: version.author,
                day: date(when),
                time: time(when),
              })
            : undefined
        }
      />
    );
  };

  return frame({
    ...(actions ? { actions } : {}),
    left: {
      label: t('versions.title'),
      width: 262,
      content: <Timeline entries={entries} chosen={chosen} onChoose={setChosen} />,
    },
    children: (
      <>
        {content()}
        <SaveVersion opened={asks === 'save'} onClose={() => setAsks(undefined)} open={open} store={store} />
        <ConfirmDialog
          opened={asks === 'restore'}
          onClose={() => setAsks(undefined)}
          title={t('versions.restoreTitle', { number: chosen ?? 0 })}
          confirmLabel={t('versions.restore')}
          onConfirm={() => (version ? restore(version.number) : Promise.resolve())}
        >
          {t('versions.restoreWhy', { number: chosen ?? 0 })}
        </ConfirmDialog>
      </>
    ),
  });
}
