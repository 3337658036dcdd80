import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { botFileOf } from '#storage/bot-file.ts';
import type { BotSummary } from '#storage/database.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import { downloadFile } from '#ui/download-file.ts';
import { notifyError } from '#ui/notify.tsx';
import { SavedMark } from '#ui/SavedMark.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { BotViewProps } from './BotPage.tsx';

/** Which version the draft descends from, and whether it is saved; what to do when it cannot be. */
export function DraftStatus({ open, store }: Pick<BotViewProps, 'open' | 'store'>) {
  const { t } = useSay();
  const summary = useSummary({ open, store });
  const basedOn = summary?.basedOn;
  const label =
    basedOn === null || basedOn === undefined
      ? t('app.draft')
      : summary?.ahead
        ? t('app.draftAfter', { number: basedOn })
        : t('app.version', { number: basedOn });
  const { type } = useSyncExternalStore(open.autosave.subscribe, open.autosave.state);
  return (
    <>
      {/* What is wrong needs its place. */}
      {type !== 'failed' && type !== 'conflict' && (
        <>
          <Tag>{label}</Tag>
          <BarDivider />
        </>
      )}
      <SaveStatus open={open} />
    </>
  );
}

function SaveStatus({ open }: Pick<BotViewProps, 'open'>) {
  const { t, say, time, language } = useSay();
  const { autosave, workspace } = open;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const isReadOnly = useStore(workspace, ({ readOnly }) => readOnly !== null);
  if (isReadOnly && state.type === 'saved') return <Following open={open} />;
  switch (state.type) {
    case 'saved':
      return (
        <SavedMark>
          {state.at === null ? t('app.saved') : t('app.savedAt', { time: time(new Date(state.at)) })}
        </SavedMark>
      );
    case 'dirty':
    case 'saving':
      return <span className="bv-saved">{t('app.saving')}</span>;
    case 'conflict':
    case 'failed': {
      const keep = () => downloadFile(botFileOf(workspace.getState().history.bot, language));
      return (
        <div role="alert" className="bv-not-saved">
          <Tag tone="wrong">{t('app.notSaved')}</Tag>
          <span title={say(state.message)}>{say(state.message)}</span>
          <Button size="xs" onClick={keep}>
            {t('app.saveAsFile')}
          </Button>
          {state.type === 'conflict' && (
            <Button size="xs" onClick={() => location.reload()}>
              {t('app.reload')}
            </Button>
          )}
        </div>
      );
    }
  }
}

/** Another tab edits the bot. */
function Following({ open }: Pick<BotViewProps, 'open'>) {
  const { t, sentence } = useSay();
  const [asks, setAsks] = useState(false);
  const takeOver = async () => {
    setAsks(true);
    const why = await open.takeOver();
    setAsks(false);
    if (why) notifyError(t('app.notTakenOver'), sentence(why));
    // The button is gone then, and focus goes on to what can be edited.
    else document.getElementById('main')?.focus();
  };
  return (
    <div role="status" className="bv-not-saved">
      <Tag tone="warning">{t('app.openElsewhere')}</Tag>
      <span title={t('app.openElsewhereWhy')}>{t('app.openElsewhereWhy')}</span>
      <Button size="xs" loading={asks} onClick={() => void takeOver()}>
        {t('app.editHere')}
      </Button>
    </div>
  );
}

function useSummary({ open, store }: Pick<BotViewProps, 'open' | 'store'>): BotSummary | undefined {
  const [summary, setSummary] = useState<BotSummary>();
  useEffect(
    () =>
      store.watchBots((listed) => {
        if (listed.type === 'listed') setSummary(listed.bots.find((bot) => bot.id === open.id));
      }),
    [store, open.id],
  );
  return summary;
}
