import { changeBaseCase } from '#editing/commands/cases.ts';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { ValueField } from '#ui/ValueField.tsx';
import { baseAnswer, withBaseAnswer } from './system-edits.ts';
import type { Edits } from './use-edits.tsx';

interface BaseAnswerProps {
  readonly edits: Edits;
  readonly system: System;
  readonly operation: Operation;
  readonly title: string;
}

/** What the simulated system answers to an operation in the base case. */
export function BaseAnswer({ edits, system, operation, title }: BaseAnswerProps) {
  const { t, say } = useSay();
  const { base } = edits.bot.cases;
  const answer = baseAnswer(base, system.id, operation.id);
  return (
    <section aria-label={title}>
      <h3 className="bv-dictionary-subtitle">{title}</h3>
      {operation.outputs.length === 0 ? (
        <p className="bv-dictionary-quiet">{t('dictionary.noOutputs')}</p>
      ) : answer === undefined ? (
        <p className="bv-dictionary-quiet">{t('dictionary.answersByCall')}</p>
      ) : (
        <div className="bv-dictionary-grid">
          {operation.outputs.map((output) => (
            <ValueField
              key={output.key}
              type={output.type}
              unit={output.unit}
              label={say(output.label) || output.key}
              value={answer[output.key] ?? null}
              onChange={(value) =>
                edits.edit(changeBaseCase, {
                  base: withBaseAnswer(base, system.id, operation.id, output.key, value),
                  part: `${system.id} ${operation.id} ${output.key}`,
                })
              }
            />
          ))}
        </div>
      )}
    </section>
  );
}
