import { Button } from '@mantine/core';
import { IconHammer } from '@tabler/icons-react';
import type { PersonAnswer } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { CaseHead } from './CaseHead.tsx';
import { ExpectationButton } from './ExpectationButton.tsx';
import { baseCase, nodeOf, type Run, stepAt } from './run.ts';
import { StepWhyView } from './StepWhyView.tsx';
import { whyOf } from './step-why.ts';
import { ValuesTable } from './ValuesTable.tsx';
import './explanation-panel.css';

interface ExplanationPanelProps {
  readonly workspace: Workspace;
  readonly run: Run;
  readonly step: number;
  readonly isOwnAnswer: (node: string) => boolean;
  readonly onAnswer: (node: string, answer: PersonAnswer | null) => void;
  readonly onKeepAnswer: (node: string) => void;
  readonly onEditRule: (node: string) => void;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** The case, why the step that is looked at went as it did, and the values after it. */
export function ExplanationPanel(props: ExplanationPanelProps) {
  const { workspace, run, step, isOwnAnswer, onAnswer, onKeepAnswer, onEditRule, ...actions } = props;
  const { t, say } = useSay();
  const current = stepAt(run, step);
  const node = current && nodeOf(run, current);
  const why = whyOf(run, step);
  const isRule = why?.type === 'choice' || why?.type === 'calculation';
  return (
    <>
      <CaseHead run={run} {...actions} />
      {node && (
        <section className="bv-explain" aria-label={t('simulate.why')}>
          <h3>
            {t(why?.type === 'choice' ? 'simulate.whyStep' : 'simulate.whatHappened', {
              step: say(node.name),
            })}
          </h3>
          <StepWhyView
            run={run}
            step={step}
            isOwnAnswer={isOwnAnswer(node.id)}
            onAnswer={(answer) => onAnswer(node.id, answer)}
            onKeepAnswer={run.testCase === baseCase ? undefined : () => onKeepAnswer(node.id)}
            onGoThere={() => onEditRule(node.id)}
          />
          <div className="bv-explain-buttons">
            <Button
              size="xs"
              leftSection={<IconHammer size={16} stroke={1.7} />}
              onClick={() => onEditRule(node.id)}
            >
              {t(isRule ? 'simulate.changeRule' : 'simulate.changeStep')}
            </Button>
            {run.testCase !== baseCase && (
              <ExpectationButton key={run.testCase.id} workspace={workspace} run={run} />
            )}
          </div>
        </section>
      )}
      {node && <ValuesTable run={run} step={step} />}
    </>
  );
}
