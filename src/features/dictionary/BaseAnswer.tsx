import { changeBaseCase } from '#editing/commands/cases.ts';
import type { BaseCase } from '#flow/case.ts';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { type Message, message } from '#lib/message.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { ValueField } from '#ui/ValueField.tsx';
import { baseAnswer, hasBaseAnswer, withBaseAnswer, withoutBaseAnswer } from './base-answers.ts';
import type { Edits } from './use-edits.tsx';

interface BaseAnswerProps {
  readonly edits: Edits;
  readonly system: System;
  readonly operation: Operation;
  readonly title: string;
}

/** What the simulated system answers to an operation in the base case. */
export function BaseAnswer({ edits, system, operation, title }: BaseAnswerProps) {
  const { t, say, sentence } = useSay();
  const { base } = edits.bot.cases;
  const answer = baseAnswer(base, system.id, operation.id);
  const { outputs } = operation;
  const simulated = simulatedBy(operation);
  const change = (changed: BaseCase, part: string) =>
    edits.edit(changeBaseCase, { base: changed, part: `${system.id} ${operation.id} ${part}` });
  const isOwn = hasBaseAnswer(base, system.id, operation.id);
  return (
    <section aria-label={title}>
      <h3 className="bv-contract-subtitle">{title}</h3>
      {simulated && outputs[0] && (
        <p className="bv-contract-quiet bv-dictionary-first">
          {sentence(simulated[isOwn ? 'own' : 'others'])}{' '}
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
            {t(isOwn ? 'dictionary.letSystemAnswer' : 'dictionary.giveOwnAnswer')}
          </TextButton>
        </p>
      )}
      {simulated && !isOwn ? null : outputs.length === 0 ? (
        <p className="bv-contract-quiet">{t('dictionary.noOutputs')}</p>
      ) : answer === undefined ? (
        <p className="bv-contract-quiet">{t('dictionary.answersByCall')}</p>
      ) : (
        <div className="bv-contract-grid">
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

/** Where an operation's answer comes from when the base case has none of its own; undefined where it has to. */
function simulatedBy({
  answers,
}: Operation): { readonly own: Message; readonly others: Message } | undefined {
  switch (answers?.type) {
    case 'lookup':
    case 'filter': {
      const { table } = answers;
      return {
        own: message('dictionary.ownAnswer', { table }),
        others: message('dictionary.tableAnswers', { table }),
      };
    }
    case 'constant':
      return {
        own: message('dictionary.ownAnswerToConstant'),
        others: message('dictionary.constantAnswers'),
      };
    case 'rule':
      return { own: message('dictionary.ownAnswerToRule'), others: message('dictionary.ruleAnswers') };
    default:
      return undefined;
  }
}
