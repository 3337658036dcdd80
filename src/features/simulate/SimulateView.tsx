/**
 * The simulator: cases at left, the flow with the run laid over it, and why each step went as it did
 * at right. Promises that every result and reason comes from the same program as the batch and the
 * command line. Changes the document by commands on cases alone.
 */
import { Button } from '@mantine/core';
import {
  IconAdjustments,
  IconArrowBarToRight,
  IconBookmarkPlus,
  IconHammer,
  IconHandOff,
  IconHandStop,
  IconRoute,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { CardAction } from '#canvas/CardMenu.tsx';
import { nextCaseId } from '#cases/case-ids.ts';
import { addCase, changeCase, removeCase } from '#editing/commands/cases.ts';
import type { TestCase } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { nextVisit } from '#running/breakpoints.ts';
import type { FinishedRun } from '#running/finished-run.ts';
import { intakePoints } from '#systems/intake/intake-points.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { CaseDrawer } from './CaseDrawer.tsx';
import { CasePanel } from './CasePanel.tsx';
import { stopAt, toggleBreakpoint } from './debugging.ts';
import { ExplanationPanel } from './ExplanationPanel.tsx';
import { FollowUpView } from './FollowUpView.tsx';
import { IntakeButton } from './IntakeButton.tsx';
import { RunCanvas } from './RunCanvas.tsx';
import { RunDate } from './RunDate.tsx';
import { baseCase } from './run.ts';
import { SaveCaseDialog } from './SaveCaseDialog.tsx';
import { StopConditionDialog } from './StopConditionDialog.tsx';
import { keepAnswer, sittingOf } from './sitting.ts';
import { TraceView } from './TraceView.tsx';
import { Transport } from './Transport.tsx';
import { useCaseResults } from './use-case-results.ts';
import { useIntake } from './use-intake.ts';
import { usePlayback } from './use-playback.ts';
import { useRunKeys } from './use-run-keys.ts';
import { useSimulation } from './use-simulation.ts';
import './simulate-view.css';

interface SimulateViewProps {
  readonly workspace: Workspace;
  readonly frame: RenderFrame;
  /** Opens the editor at a step; null opens it where it was. */
  readonly onEditRule: (node: string | null) => void;
  /** All cases were run to the end because a person asked for it. */
  readonly onRunAll?: (run: FinishedRun) => void;
}

export function SimulateView({ workspace, frame, onEditRule, onRunAll }: SimulateViewProps) {
  const { t, say } = useSay();
  const sitting = sittingOf(workspace);
  const tempo = useStore(sitting, (state) => state.tempo);
  const answers = useStore(sitting, (state) => state.answers);
  const simulation = useSimulation(workspace);
  const caseResults = useCaseResults(workspace, (finished) => {
    onRunAll?.(finished);
  });
  const intake = useIntake(workspace);
  const playback = usePlayback(simulation, tempo);
  const wanted = useStore(sitting, (state) => state.shows);
  const date = useStore(workspace, (state) => state.runDate);
  const history = useStore(workspace, (state) => state.history);
  const [opensAt] = useState(() => workspace.getState().outlooks['simulate']);
  const [edited, setEdited] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [conditionAt, setConditionAt] = useState<string | null>(null);

  const { bot, run, step, lastStep, goTo, choose } = simulation;
  const { testCase } = run;
  const own = answers[testCase.id];
  const { ending } = run.trace;
  const cannotRun = lastStep === 0 && ending.type === 'stopped';
  // One case follows nothing up.
  const hasFollowUp = !cannotRun && bot.cases.list.length > 1 && caseResults.results.size > 1;
  const showsFollowUp = wanted === 'followUp' && hasFollowUp;
  const shows = wanted === 'followUp' && !hasFollowUp ? 'flow' : wanted;
  useRunKeys(simulation, playback, !showsFollowUp, (node) => toggleBreakpoint(sitting, node));

  const runTo = (node: string) => {
    const next = nextVisit(run.trace, node, step);
    playback.pause();
    if (next !== null) {
      goTo(next);
      return;
    }
    const name = graphOf(bot).node(node)?.name ?? node;
    const earlier = nextVisit(run.trace, node, 0);
    const id = testCase === baseCase ? t('cases.base') : testCase.id;
    notifyError(
      t('debug.neverHere'),
      earlier === null
        ? t('debug.neverHereWhy', { id, name })
        : t('debug.notAgain', { name, number: earlier }),
    );
  };
  const actionsAt = (node: string): readonly CardAction[] => {
    const isSet = simulation.breakpoints.some((breakpoint) => breakpoint.node === node);
    return [
      { label: t('debug.runHere'), icon: IconArrowBarToRight, onPick: () => runTo(node) },
      {
        label: t(isSet ? 'debug.stopHereNoMore' : 'debug.stopHere'),
        icon: isSet ? IconHandOff : IconHandStop,
        keys: 'F9',
        onPick: () => toggleBreakpoint(sitting, node),
      },
      { label: t('debug.stopWhen'), icon: IconAdjustments, onPick: () => setConditionAt(node) },
      { label: t('debug.openStep'), icon: IconHammer, onPick: () => onEditRule(node) },
    ];
  };

  const add = (added: TestCase) => {
    if (workspace.edit(addCase, { testCase: added })) return;
    workspace.lookAt(added.id, 1);
    setEdited(added.id);
  };
  const remove = () => {
    const list = bot.cases.list;
    const at = list.indexOf(testCase);
    if (workspace.edit(removeCase, { id: testCase.id })) return;
    const next = list[at + 1] ?? list[at - 1];
    if (next) choose(next.id);
    const { bot: after } = workspace.getState().history;
    notifyDone(t('cases.removed', { id: testCase.id }), {
      label: t('common.undo'),
      onClick: () => {
        // When something else has been edited since, the case is put back last instead.
        if (workspace.getState().history.bot === after) workspace.undo();
        else workspace.edit(addCase, { testCase });
        workspace.lookAt(testCase.id, step);
      },
    });
  };

  const panel = (
    <CasePanel
      bot={bot}
      sitting={sitting}
      caseResults={caseResults}
      chosen={testCase.id}
      onChoose={(id) => {
        // A case is looked at in the flow.
        if (shows === 'followUp') sitting.setState({ shows: 'flow' });
        choose(id);
      }}
      intake={intakePoints(bot).length > 0 && <IntakeButton intake={intake} />}
      onNew={() => add({ id: nextCaseId(bot.cases.list), name: t('cases.newName') })}
    />
  );
  const explanation = (
    <ExplanationPanel
      workspace={workspace}
      simulation={simulation}
      sitting={sitting}
      isOwnAnswer={(node) => own?.[node] !== undefined}
      onAnswer={(node, answer) => keepAnswer(sitting, testCase.id, node, answer)}
      onKeepAnswer={(node) => {
        const answer = own?.[node];
        if (!answer) return;
        const kept = { ...testCase, answers: { ...testCase.answers, [node]: answer } };
        if (workspace.edit(changeCase, { id: testCase.id, testCase: kept, part: 'answers' })) return;
        keepAnswer(sitting, testCase.id, node, null);
      }}
      onEditRule={onEditRule}
      onEdit={() => setEdited(testCase.id)}
      onDuplicate={() => add({ ...testCase, id: nextCaseId(bot.cases.list) })}
      onRemove={remove}
      onRunTo={runTo}
      onCondition={setConditionAt}
    />
  );
  const flow = (
    <div className="bv-simulate">
      {shows === 'trace' ? (
        <TraceView simulation={simulation} />
      ) : (
        <RunCanvas
          simulation={simulation}
          tempo={tempo}
          actions={actionsAt}
          onOpen={onEditRule}
          opensAt={opensAt}
          onLeave={(at) => workspace.lookFrom('simulate', at)}
        />
      )}
      <Transport simulation={simulation} playback={playback} sitting={sitting} />
    </div>
  );
  return (
    <>
      {frame({
        actions: (
          <>
            <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />
            <BarDivider />
            {!cannotRun && (
              <Segmented
                label={t('followUp.show')}
                options={[
                  { value: 'flow', label: t('followUp.flow') },
                  { value: 'trace', label: t('debug.trace') },
                  ...(hasFollowUp ? [{ value: 'followUp' as const, label: t('followUp.title') }] : []),
                ]}
                value={shows}
                onChange={(chosen) => sitting.setState({ shows: chosen })}
              />
            )}
            <RunDate workspace={workspace} />
            {!cannotRun && !showsFollowUp && (
              <>
                <BarDivider />
                <DisabledReason reason={run.byHand.length > 0 ? t('debug.noSave') : undefined}>
                  <Button
                    leftSection={<IconBookmarkPlus size={18} stroke={1.7} />}
                    onClick={() => setIsSaving(true)}
                  >
                    {t('cases.saveRun')}
                  </Button>
                </DisabledReason>
              </>
            )}
          </>
        ),
        left: { label: t('cases.title'), width: 240, content: panel },
        ...(cannotRun || showsFollowUp
          ? {}
          : { aside: { label: t('simulate.explanation'), width: 330, content: explanation } }),
        children: cannotRun ? (
          <EmptyState
            icon={IconRoute}
            title={t('simulate.cannotRun')}
            large
            actions={
              <Button
                variant="filled"
                leftSection={<IconHammer size={18} stroke={1.7} />}
                onClick={() => onEditRule(null)}
              >
                {t('simulate.goBuild')}
              </Button>
            }
          >
            {say(ending.message)}
          </EmptyState>
        ) : showsFollowUp ? (
          <FollowUpView bot={bot} date={date} sitting={sitting} />
        ) : (
          flow
        ),
      })}
      <CaseDrawer
        workspace={workspace}
        caseId={edited}
        onRenamed={(id) => {
          workspace.lookAt(id, step);
          setEdited(id);
        }}
        onClose={() => setEdited(null)}
      />
      <SaveCaseDialog
        workspace={workspace}
        run={run}
        answers={own}
        opened={isSaving}
        onSaved={(id) => workspace.lookAt(id, step)}
        onClose={() => setIsSaving(false)}
      />
      <StopConditionDialog
        bot={bot}
        node={conditionAt}
        breakpoints={simulation.breakpoints}
        onSave={(node, rule) => {
          stopAt(sitting, node, rule);
          setConditionAt(null);
        }}
        onClose={() => setConditionAt(null)}
      />
    </>
  );
}
