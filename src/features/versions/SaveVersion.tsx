import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import type { OpenBot } from '#workspace/open-bot.ts';
import { stepCount } from './bot-facts.ts';
import { SaveVersionDialog } from './SaveVersionDialog.tsx';
import { useStanding } from './use-standing.ts';
import { useTally } from './use-tally.ts';

interface SaveVersionProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly open: OpenBot;
  readonly store: BotStore;
}

/** Saves the open bot's draft as a version: the dialog, and all that it needs to know. */
export function SaveVersion({ opened, onClose, open, store }: SaveVersionProps) {
  const { t, sentence } = useSay();
  const { id, workspace, autosave } = open;
  const bot = useStore(workspace, (state) => state.history.bot);
  const counts = useTally(opened ? bot : undefined);
  const standing = useStanding(store, id, bot, opened);

  const save = async (message: string, by: Signature) => {
    const { readOnly } = workspace.getState();
    if (readOnly) return notifyError(t('versions.notSavedTitle'), sentence(readOnly));
    // The draft first, so that it is known to be the same as the version.
    const draft = await autosave.flush();
    const saved =
      draft.type === 'failed' || draft.type === 'conflict'
        ? draft
        : await store.saveVersion(id, { bot, message, by });
    if (saved.type === 'saved' && 'version' in saved) {
      notifyDone(t('versions.savedDone', { number: saved.version.number }));
    } else if ('message' in saved) notifyError(t('versions.notSavedTitle'), sentence(saved.message));
  };

  return (
    <SaveVersionDialog
      // It opens when its title is known, and does not change it after.
      opened={opened && standing !== undefined}
      onClose={onClose}
      onSave={save}
      suggestedNumber={standing?.type === 'next' ? standing.number : 1}
      unchanged={standing?.type === 'unchanged' ? standing.number : undefined}
      problem={standing?.type === 'failed' ? sentence(standing.message) : undefined}
      counts={counts}
      steps={stepCount(bot)}
    />
  );
}
