import { Button } from '@mantine/core';
import { IconHammer } from '@tabler/icons-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { PersonAnswer } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { Segmented } from '#ui/Segmented.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { CaseHead } from './CaseHead.tsx';
import { takeBack } from './debugging.ts';
import { ExpectationButton } from './ExpectationButton.tsx';
import { baseCase, nodeOf, stepAt } from './run.ts';
import { StepWhyView } from './StepWhyView.tsx';
import { StopButton } from './StopButton.tsx';
import { StopsPanel } from './StopsPanel.tsx';
import type { Sitting } from './sitting.ts';
import { whyOf } from './step-why.ts';
import type { Simulation } from './use-simulation.ts';
import { ValuesTable } from './ValuesTable.tsx';
import './explanation-panel.css';

interface ExplanationPanelProps {
  readonly workspace: Workspace;
  readonly simulation: Simulation;
  readonly sitting: Sitting;
  readonly isOwnAnswer: (node: string) => boolean;
  readonly onAnswer: (node: string, answer: PersonAnswer | null) => void;
  readonly onKeepAnswer: (node: string) => void;
  readonly onEditRule: (node: string) => void;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onRunTo: (node: string) => void;
  readonly onCondition: (node: string) => void;
}

/** The case; then why the step that is looked at went as it did and the values after it, or where the run stops. */
export function ExplanationPanel(props: ExplanationPanelProps) {
  const { simulation, sitting, onEdit, onDuplicate, onRemove, onRunTo, onCondition } = props;
  const { t } = useSay();
  const side = useStore(sitting, (state) => state.side);
  const { run, breakpoints } = simulation;
  const count = breakpoints.length;
  const choice = useRef<HTMLDivElement>(null);
  return (
    <>
      <CaseHead
        run={run}
        onEdit={onEdit}
        onDuplicate={onDuplicate}
        onRemove={onRemove}
        onTakeBack={(step, field) => {
          takeBack(sitting, run, step, field);
          // The button that was pressed is gone.
          choice.current?.querySelector<HTMLElement>('input:checked')?.focus();
        }}
      />
      <div className="bv-explain-choice" ref={choice}>
        <Segmented
          label={t('debug.side')}
          size="xs"
          wide
          options={[
            { value: 'why', label: t('debug.why') },
            { value: 'stops', label: count > 0 ? t('debug.stopsCount', { count }) : t('debug.stops') },
          ]}
          value={side}
          onChange={(chosen) => sitting.setState({ side: chosen })}
        />
      </div>
      {side === 'why' ? (
        <StepPanel {...props} />
      ) : (
        <StopsPanel simulation={simulation} sitting={sitting} onRunTo={onRunTo} onCondition={onCondition} />
      )}
    </>
  );
}

function StepPanel(props: ExplanationPanelProps) {
  const { workspace, simulation, sitting, isOwnAnswer, onAnswer, onKeepAnswer, onEditRule } = props;
  const { t, say } = useSay();
  const { run, step, call, breakpoints } = simulation;
  const current = stepAt(run, step);
  const node = current && nodeOf(run, current);
  if (!node) return null;
  const why = whyOf(run, step);
  const isRule = why?.type === 'choice' || why?.type === 'calculation';
  return (
    <>
      <section className="bv-explain" aria-label={t('simulate.why')}>
        <div className="bv-explain-head">
          <h3>
            {t(why?.type === 'choice' ? 'simulate.whyStep' : 'simulate.whatHappened', {
              step: say(node.name),
            })}
          </h3>
          <StopButton
            sitting={sitting}
            node={node.id}
            isSet={breakpoints.some((breakpoint) => breakpoint.node === node.id)}
          />
        </div>
        <StepWhyView
          run={run}
          step={step}
          call={call}
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
      {/* Within a step nothing is set yet: the values are those that it came with. */}
      <ValuesTable sitting={sitting} run={run} step={call === null ? step : step - 1} />
    </>
  );
}
