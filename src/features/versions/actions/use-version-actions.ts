import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { withTextIn } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import { today } from '#lib/today.ts';
import { definitions } from '#nodes/definitions.ts';
import { botFileOf } from '#storage/bot-file.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { StateChange, VersionState } from '#storage/database.ts';
import { downloadFile } from '#ui/download-file.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { useProfile } from '#ui/profile.ts';
import type { OpenBot } from '#workspace/open-bot.ts';
import { openRestored } from '../open-restored.ts';

type Step = Pick<StateChange, 'state' | 'from'>;

interface ActionsOptions {
  readonly store: BotStore;
  readonly open: OpenBot;
  /** The version that the draft came from. */
  readonly basedOn: number | null;
  /** The draft is now the restored version. */
  readonly onRestored: () => void;
  /** Goes to another bot. */
  readonly onOpenBot: (id: string) => void;
}

/** What can be done with a version, each with what is said when it is done or refused. */
export function useVersionActions({ store, open, basedOn, onRestored, onOpenBot }: ActionsOptions) {
  const { t, sentence, language } = useSay();
  const [profile] = useProfile();
  const { id, workspace, autosave } = open;

  /** Says why it was not done; whether it was. */
  const isDone = (answer: object, title: string): boolean => {
    if (!('message' in answer)) return true;
    notifyError(title, sentence(answer.message as Message));
    return false;
  };

  /** The draft becomes as the version; what it was is kept as a version of its own. */
  const restore = async (number: number): Promise<void> => {
    const { readOnly } = workspace.getState();
    if (readOnly) return notifyError(t('versions.notRestored'), sentence(readOnly));
    const saved = await autosave.flush();
    const restored =
      saved.type === 'failed' || saved.type === 'conflict'
        ? saved
        : await store.restoreVersion(id, number, profile);
    if (restored.type === 'restored') {
      // What the draft was: kept as a version just now, or already one.
      const before = restored.kept?.number ?? basedOn;
      openRestored(open, restored);
      onRestored();
      notifyDone(
        restored.kept
          ? t('versions.restoredKept', { number, kept: restored.kept.number })
          : t('versions.restored', { number }),
        before === null || before === number
          ? undefined
          : { label: t('common.undo'), onClick: () => void restore(before) },
      );
    } else if ('message' in restored) notifyError(t('versions.notRestored'), sentence(restored.message));
  };

  const setState = async (number: number, step: Step, by: Signature, said: string) => {
    const done = await store.setVersionState(id, number, step, by);
    if (isDone(done, t('versions.notSet'))) notifyDone(said);
  };

  return {
    restore,
    setState: (number: number, step: Step, by: Signature) =>
      setState(number, step, by, t(`versions.stepDone.${step.state}`, { number })),
    takeBack: (number: number) =>
      setState(number, { state: 'draft', from: today() }, profile, t('versions.stepDone.draft', { number })),
    /** It stays as it is on the day when it was to be put in use. */
    callOff: (number: number, state: VersionState) =>
      setState(number, { state, from: today() }, profile, t('versions.calledOff', { number })),
    pin: async (number: number, pinned: boolean) => {
      isDone(await store.pinVersion(id, number, pinned), t('versions.notPinned'));
    },
    duplicate: async (number: number, name: string, bot: Bot) => {
      const copied = await store.duplicateVersion(id, number, withTextIn(bot.name, language, name));
      if (copied.type !== 'opened') return void isDone(copied, t('versions.notDuplicated'));
      const { id: copy } = copied.bot;
      notifyDone(t('versions.duplicated', { name }), {
        label: t('common.open'),
        onClick: () => onOpenBot(copy),
      });
    },
    /** As a file to keep, with the version's number in its name. */
    save: (bot: Bot, number: number | undefined) => {
      const { name, text } = botFileOf(bot, language, definitions);
      downloadFile({
        name: number === undefined ? name : name.replace('.bot.json', `-v${number}.bot.json`),
        text,
      });
    },
  };
}
