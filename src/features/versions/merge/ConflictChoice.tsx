import { Radio } from '@mantine/core';
import type { Change } from '#changes/change.ts';
import type { Conflict } from '#changes/merge/merge-bots.ts';
import type { Side } from '#changes/merge/settle.ts';
import { useSay } from '#i18n/use-say.ts';
import { SaidText } from '#ui/SaidText.tsx';

interface ConflictChoiceProps {
  readonly conflict: Conflict;
  /** The version that is merged. */
  readonly number: number;
  readonly answer: Side | undefined;
  readonly onAnswer: (side: Side) => void;
  /** It was left unanswered when it was needed. */
  readonly isNeeded: boolean;
}

/** One thing that both changed, with what each did in words, and whose shall hold. */
export function ConflictChoice({ conflict, number, answer, onAnswer, isNeeded }: ConflictChoiceProps) {
  const { t, say } = useSay();
  const { id, name, ours, theirs } = conflict;
  const side = (value: Side, label: string, changes: readonly Change[]) => (
    <div className="bv-merge-side" data-chosen={answer === value || undefined}>
      <Radio
        name={id}
        value={value}
        label={label}
        checked={answer === value}
        onChange={() => onAnswer(value)}
        aria-describedby={`bv-merge ${id} ${value}`.replaceAll(' ', '-')}
        aria-invalid={isNeeded || undefined}
      />
      <ul id={`bv-merge ${id} ${value}`.replaceAll(' ', '-')}>
        {changes.length === 0 && <li>{t('merge.unchanged')}</li>}
        {changes.map(({ said }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a side did never changes places
          <li key={place}>
            <SaidText said={said} />
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <fieldset className="bv-merge-conflict" data-needed={isNeeded || undefined}>
      <legend>{say(name)}</legend>
      {side('ours', t('merge.keepDraft'), ours)}
      {side('theirs', t('merge.takeVersion', { number }), theirs)}
    </fieldset>
  );
}
