import { explainedSentence } from '#expression/sentence.ts';
import { Unanswered } from '#expression/value.ts';
import { useSay } from '#i18n/use-say.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { describeAt } from './origins.ts';
import type { Run } from './run.ts';
import { Sources } from './Sources.tsx';
import type { StepWhy } from './step-why.ts';
import './calculation-why.css';

interface CalculationWhyProps {
  readonly run: Run;
  readonly step: number;
  readonly calculation: Extract<StepWhy, { readonly type: 'calculation' }>;
}

/** What a step worked out, each value with its calculation in words. */
export function CalculationWhy({ run, step, calculation }: CalculationWhyProps) {
  const { say } = useSay();
  // As the step met the values, before it set any itself.
  const described = describeAt(run, step - 1);
  return (
    <ul className="bv-calculations">
      {calculation.items.map(({ field, value, explanation, sources }, index) => (
        // A step may set the same value twice, so only the place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <div className="bv-calculation-value">
            <span>{say(field)}</span>
            <strong>{say(value)}</strong>
          </div>
          <p data-missing={explanation.result instanceof Unanswered || undefined}>
            <SaidText said={explainedSentence(explanation, described)} />
          </p>
          <Sources sources={sources} />
        </li>
      ))}
    </ul>
  );
}
