import { useSay } from '#i18n/use-say.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { dropDraft } from './register-drafts.ts';

/** Takes a system out of the register, with a way to put it back; refused while a bot has it. */
export function useRemoveSystem(systems: SystemStore, id: string, onRemoved: () => void) {
  const { t, sentence } = useSay();
  return async (name: string) => {
    const deleted = await systems.deleteSystem(id);
    if (deleted.type !== 'deleted') {
      notifyError(t('register.notRemoved'), sentence(deleted.message));
      return;
    }
    dropDraft(systems, id);
    onRemoved();
    const undo = async () => {
      const restored = await systems.undeleteSystem(deleted.removed);
      if (restored.type === 'failed') notifyError(t('contract.notSaved'), sentence(restored.message));
    };
    notifyDone(t('register.removed', { name }), { label: t('common.undo'), onClick: () => void undo() });
  };
}
