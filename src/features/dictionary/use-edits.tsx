import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { Command } from '#editing/command.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { stepsHurt } from '#running/hurt-steps.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import type { Workspace } from '#workspace/workspace.ts';

/** How the parts of this view change the bot. */
export interface Edits {
  readonly bot: Bot;
  /** Does an edit; one that may not be done is told of. */
  readonly edit: <Args>(command: Command<Args>, args: Args) => boolean;
  /** Does an edit, and gives back why it may not be done, for a field that says so itself. */
  readonly attempt: <Args>(command: Command<Args>, args: Args) => Message | null;
  /** Takes something away: asks first when steps would be left with a problem, and names them. */
  readonly remove: <Args>(command: Command<Args>, args: Args, removal: Removal) => void;
}

export interface Removal {
  /** What is taken away, as its label: *Avstånd till skolan*. */
  readonly name: string;
}

interface Question extends Removal {
  readonly steps: readonly FlowNode[];
  readonly confirm: () => void;
}

/** The edits, and the question that a removal may ask. */
export function useEdits(workspace: Workspace): readonly [edits: Edits, question: ReactNode] {
  const { t, say, sentence } = useSay();
  const bot = useStore(workspace, (state) => state.history.bot);
  const [question, setQuestion] = useState<Question>();
  const [asking, setAsking] = useState(false);

  const attempt: Edits['attempt'] = (command, args) => workspace.edit(command, args);
  const edit: Edits['edit'] = (command, args) => {
    const refusal = attempt(command, args);
    if (refusal) notifyError(t('dictionary.refused'), sentence(refusal));
    return refusal === null;
  };
  const remove: Edits['remove'] = (command, args, removal) => {
    const confirm = () => {
      if (!edit(command, args)) return;
      notifyDone(t('dictionary.removed', { name: removal.name }));
    };
    const steps = stepsHurt(bot, command.apply(bot, args, { definitions })).map(({ node }) => node);
    if (steps.length === 0) return confirm();
    setQuestion({ ...removal, steps, confirm });
    setAsking(true);
  };

  const dialog = question && (
    <ConfirmDialog
      opened={asking}
      onClose={() => setAsking(false)}
      title={t('dictionary.removeTitle', { name: question.name })}
      confirmLabel={t('common.delete')}
      destructive
      onConfirm={question.confirm}
    >
      <p>{t('dictionary.removeHurts', { count: question.steps.length })}</p>
      <ul className="bv-dictionary-hurt">
        {question.steps.map((step) => (
          <li key={step.id}>{say(step.name)}</li>
        ))}
      </ul>
      <p>{t('dictionary.removeUndo')}</p>
    </ConfirmDialog>
  );
  return [{ bot, edit, attempt, remove }, dialog];
}
