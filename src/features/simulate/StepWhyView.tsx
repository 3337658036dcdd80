import type { PersonAnswer } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { NamedValues } from '#rules/NamedValues.tsx';
import { CalculationWhy } from './CalculationWhy.tsx';
import { CallWhy } from './CallWhy.tsx';
import { ChoiceWhy } from './ChoiceWhy.tsx';
import { NearestChangeView } from './NearestChangeView.tsx';
import { PersonWhy } from './PersonWhy.tsx';
import type { Run } from './run.ts';
import { StopNotice } from './StopNotice.tsx';
import { waitsForPerson, whyOf } from './step-why.ts';
import './step-why.css';

interface StepWhyViewProps {
  readonly run: Run;
  readonly step: number;
  /** How many calls have been answered, where the step is not left yet. */
  readonly call: number | null;
  readonly isOwnAnswer: boolean;
  readonly onAnswer: (answer: PersonAnswer | null) => void;
  readonly onKeepAnswer: (() => void) | undefined;
  readonly onGoThere: () => void;
}

/** Why a step went as it did, in words. */
export function StepWhyView(props: StepWhyViewProps) {
  const { run, step, call, onGoThere } = props;
  const why = whyOf(run, step);
  const { ending } = run.trace;
  const isLast = step === run.trace.steps.length;
  // Where a person has yet to answer nothing is decided, and where a step is broken no value would help.
  const couldEnd = ending.type === 'ended' || ending.fields.length > 0;
  // What would have changed a run is found by running the case again, which is not how a changed run came about.
  const isAsked = call === null && run.byHand.length === 0;
  return (
    <div className="bv-why">
      {isLast && call === null && ending.type === 'stopped' && !waitsForPerson(run, step) && (
        <StopNotice run={run} ending={ending} onGoThere={onGoThere} />
      )}
      {why && <Why {...props} why={why} />}
      {isAsked && isLast && couldEnd && <NearestChangeView run={run} step={step} of="outcome" />}
      {isAsked && !isLast && why?.type === 'choice' && <NearestChangeView run={run} step={step} of="port" />}
    </div>
  );
}

function Why({
  run,
  step,
  call,
  isOwnAnswer,
  onAnswer,
  onKeepAnswer,
  why,
}: StepWhyViewProps & { readonly why: NonNullable<ReturnType<typeof whyOf>> }) {
  const { t, say } = useSay();
  switch (why.type) {
    case 'choice':
      return <ChoiceWhy run={run} step={step} branches={why.branches} />;
    case 'call':
      return <CallWhy key={step} call={why} answered={call} />;
    case 'person':
      return (
        <PersonWhy
          run={run}
          step={step}
          person={why}
          isOwnAnswer={isOwnAnswer}
          onAnswer={onAnswer}
          onKeep={onKeepAnswer}
        />
      );
    case 'calculation':
      return <CalculationWhy run={run} step={step} calculation={why} />;
    case 'outcome':
      return (
        <dl className="bv-why-outcome">
          <dt>{t('simulate.outcome')}</dt>
          <dd>{say(outcomeName(why.code))}</dd>
          {why.nature && (
            <>
              <dt>{t('simulate.nature')}</dt>
              <dd>{say(why.nature)}</dd>
            </>
          )}
          <dt>{t('simulate.reason')}</dt>
          <dd>{why.reason || t('simulate.noReason')}</dd>
        </dl>
      );
    case 'entry':
      return why.values.length > 0 ? (
        <NamedValues title={t('simulate.cameWith')} values={why.values} />
      ) : (
        <p className="bv-why-text">{t('simulate.cameWithNothing')}</p>
      );
    case 'stopped':
      return null;
  }
}
