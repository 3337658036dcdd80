import { changeBaseCase } from '#editing/commands/cases.ts';
import type { BaseCase } from '#flow/case.ts';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { ValueField } from '#ui/ValueField.tsx';
import { baseAnswer, hasBaseAnswer, lookupOf, withBaseAnswer, withoutBaseAnswer } from './system-edits.ts';
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
  const { outputs } = operation;
  const lookup = lookupOf(operation);
  const change = (changed: BaseCase, part: string) =>
    edits.edit(changeBaseCase, { base: changed, part: `${system.id} ${operation.id} ${part}` });
  const isOwn = hasBaseAnswer(base, system.id, operation.id);
  return (
    <section aria-label={title}>
      <h3 className="bv-dictionary-subtitle">{title}</h3>
      {lookup && outputs[0] && (
        <p className="bv-dictionary-quiet bv-dictionary-first">
          {t(isOwn ? 'dictionary.ownAnswer' : 'dictionary.tableAnswers', { table: lookup.table })}{' '}
          <TextButton
            onClick={() =>
              change(
                isOwn
                  ? withoutBaseAnswer(base, system.id, operation.id)
                  : withBaseAnswer(base, system.id, operation.id, outputs[0]?.key ?? '', null),
                'own',
              )
            }
          >
            {t(isOwn ? 'dictionary.letTableAnswer' : 'dictionary.giveOwnAnswer')}
          </TextButton>
        </p>
      )}
      {lookup && !isOwn ? null : outputs.length === 0 ? (
        <p className="bv-dictionary-quiet">{t('dictionary.noOutputs')}</p>
      ) : answer === undefined ? (
        <p className="bv-dictionary-quiet">{t('dictionary.answersByCall')}</p>
      ) : (
        <div className="bv-dictionary-grid">
          {outputs.map((output) => (
            <ValueField
              key={output.key}
              type={output.type}
              unit={output.unit}
              label={say(output.label) || output.key}
              value={answer[output.key] ?? null}
              onChange={(value) =>
                change(withBaseAnswer(base, system.id, operation.id, output.key, value), output.key)
              }
            />
          ))}
        </div>
      )}
    </section>
  );
}
