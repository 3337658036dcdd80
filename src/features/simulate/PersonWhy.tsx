import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonAnswer } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { humanSchema } from '#nodes/human/data.ts';
import { NamedValues } from '#rules/NamedValues.tsx';
import { valueIn } from '#running/trace.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { ValueField } from '#ui/ValueField.tsx';
import { nodeOf, type Run, stepAt } from './run.ts';
import { namedFields, type StepWhy } from './step-why.ts';
import './person-why.css';

interface PersonWhyProps {
  readonly run: Run;
  readonly step: number;
  readonly person: Extract<StepWhy, { readonly type: 'person' }>;
  /** The answer was given in this sitting and is not the case's own. */
  readonly isOwnAnswer: boolean;
  /** Answers for this sitting; null takes the answer back. */
  readonly onAnswer: (answer: PersonAnswer | null) => void;
  /** Writes the answer into the case; undefined where there is no case to write it in. */
  readonly onKeep: (() => void) | undefined;
}

/** What a person answered at a step, or the form to answer it in the person's place. */
export function PersonWhy({ run, step, person, isOwnAnswer, onAnswer, onKeep }: PersonWhyProps) {
  const { t } = useSay();
  if (!person.answer)
    return <PersonForm key={`${run.testCase.id} ${step}`} run={run} step={step} onAnswer={onAnswer} />;
  return (
    <>
      <p className="bv-why-text">{t('simulate.answered', { answer: person.answer.name })}</p>
      {person.filledIn.length > 0 && <NamedValues title={t('simulate.filledIn')} values={person.filledIn} />}
      {isOwnAnswer && (
        <p className="bv-person-own">
          {t('simulate.answerIsYours')}{' '}
          <TextButton onClick={() => onAnswer(null)}>{t('simulate.answerAgain')}</TextButton>
          {onKeep && (
            <TextButton onClick={onKeep}>{t('simulate.keepAnswer', { id: run.testCase.id })}</TextButton>
          )}
        </p>
      )}
    </>
  );
}

function PersonForm({ run, step, onAnswer }: Pick<PersonWhyProps, 'run' | 'step' | 'onAnswer'>) {
  const { t, say } = useSay();
  const [values, setValues] = useState<Readonly<Record<string, Json>>>({});
  const found = stepAt(run, step);
  if (!found) return null;
  const node = nodeOf(run, found);
  const asked = node.definition
    .writes(node.data, run.bot)
    .flatMap((key) => run.bot.fields.find((field) => field.key === key) ?? []);
  const human = humanSchema.safeParse(node.data).data;
  const [role, instruction] = [say(human?.role ?? ''), say(human?.instruction ?? '')];
  const seen = namedFields(run, step, human?.shows ?? []);
  const filledIn = (key: string) =>
    values[key] ?? (key in values ? null : valueIn(run.host.program, found.after, key));
  const answer = (port: string) =>
    onAnswer({ port, values: Object.fromEntries(asked.map(({ key }) => [key, filledIn(key)])) });
  return (
    <div className="bv-person-form">
      <p className="bv-why-text">
        {role === '' ? t('simulate.waitsForPerson') : t('simulate.waitsForRole', { role })}
      </p>
      {instruction !== '' && <p className="bv-person-instruction">{instruction}</p>}
      {seen.length > 0 && <NamedValues title={t('simulate.personSees')} values={seen} />}
      {asked.map((field) => (
        <ValueField
          key={field.key}
          type={field.type}
          unit={field.unit}
          label={say(field.label)}
          value={filledIn(field.key)}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
        />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen. */}
      <div className="bv-person-answers" role="group" aria-label={t('simulate.answers')}>
        {node.ports.map((port) => (
          <Button key={port.id} onClick={() => answer(port.id)}>
            {say(port.name)}
          </Button>
        ))}
      </div>
      <p className="bv-person-own">{t('simulate.answerIsKept')}</p>
    </div>
  );
}
