/**
 * Puts a version together with the draft: says what comes from each, asks where both have changed the same, and
 * makes what comes of it the draft and a version. Promises that nothing is lost by it: the draft as it was is kept
 * as a version, and one press brings it back.
 */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { VersionInfo } from '#storage/database.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import type { OpenBot } from '#workspace/open-bot.ts';
import { doMerge } from './do-merge.ts';
import { MergeForm } from './MergeForm.tsx';
import { type MergePlan, planMerge } from './merge-plan.ts';
import './merge.css';

interface MergeDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly open: OpenBot;
  readonly store: BotStore;
  /** The version that is put together with the draft. */
  readonly number: number;
  /** The draft is now the merged bot, and saved as this version. */
  readonly onMerged: (version: VersionInfo) => void;
  /** Makes a version the draft again. */
  readonly onUndo: (number: number) => void;
}

export function MergeDialog(props: MergeDialogProps) {
  const { opened, onClose, number } = props;
  const { t } = useSay();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title={t('merge.title', { number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && <MergeContent {...props} />}
    </Modal>
  );
}

type Planned = Awaited<ReturnType<typeof planMerge>>;

function MergeContent({ onClose, open, store, number, onMerged, onUndo }: MergeDialogProps) {
  const { t, say, sentence } = useSay();
  const [planned, setPlanned] = useState<Planned>();
  useEffect(() => {
    let isOn = true;
    const { history } = open.workspace.getState();
    planMerge(store, open.id, history.bot, number).then((plan) => isOn && setPlanned(plan));
    return () => {
      isOn = false;
    };
  }, [open, store, number]);
  const merge = async (plan: MergePlan, bot: Bot, why: string, by: Signature) => {
    onClose();
    const done = await doMerge(open, store, { plan, number, bot, why, by });
    if (done.type === 'refused') return notifyError(t('merge.notDone'), sentence(done.message));
    const { version, before } = done;
    onMerged(version);
    notifyDone(
      t('merge.done', { number, merged: version.number }),
      before === null ? undefined : { label: t('common.undo'), onClick: () => onUndo(before) },
    );
  };
  if (!planned) return <Text role="status">{t('merge.reading')}</Text>;
  if (planned.type === 'planned') {
    return (
      <MergeForm
        plan={planned}
        number={number}
        onClose={onClose}
        onMerge={(bot, why, by) => void merge(planned, bot, why, by)}
      />
    );
  }
  return (
    <>
      <p>{say(planned.message)}</p>
      <Group justify="flex-end" mt="xl">
        <Button variant="filled" data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </>
  );
}
