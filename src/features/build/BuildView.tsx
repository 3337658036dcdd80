/**
 * Where a bot is drawn: palette, canvas, the chosen step's form, and what needs mending. Promises that
 * every edit goes through the workspace and can be undone. Must not know routes, storage or forms.
 */
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Canvas, type CanvasHandle } from '#canvas/Canvas.tsx';
import { useComments, useOpenCounts } from '#comments/comments-context.ts';
import { fixProblem } from '#editing/commands/fix-problem.ts';
import { followTip } from '#editing/commands/follow-tip.ts';
import { startsOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import { problemsOf } from '#workspace/derived.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { FragilityMeter } from './FragilityMeter.tsx';
import { Palette } from './Palette.tsx';
import { ProblemStrip } from './ProblemStrip.tsx';
import { StepSearch } from './StepSearch.tsx';

interface BuildViewProps {
  readonly workspace: Workspace;
  readonly frame: RenderFrame;
  /** What the side panel shows of what is chosen. `reveal` brings a step into view on the canvas. */
  readonly inspector: (reveal: (node: string) => void) => ReactNode;
  /** Moves focus into the side panel: Enter or a double click on a step. */
  readonly onOpen: () => void;
  /** In the top bar after the name: the state of the draft. */
  readonly status?: ReactNode;
  /** In the top bar before the primary button: search, "Spara version". */
  readonly actions?: ReactNode;
  readonly onRun: () => void;
}

/** The palette and the overview float over the left edge. */
const inset = { left: 190, top: 34, right: 28, bottom: 28 };

export function BuildView({ workspace, frame, inspector, onOpen, status, actions, onRun }: BuildViewProps) {
  const { t } = useSay();
  const history = useStore(workspace, (state) => state.history);
  const { bot } = history;
  const [opensAt] = useState(() => workspace.getState().outlooks['build']);
  const selection = useStore(workspace, (state) => state.selection);
  const problems = problemsOf(bot);
  const comments = useComments();
  const counts = useOpenCounts();
  const canvas = useRef<CanvasHandle>(null);
  const isReadOnly = useStore(workspace, (state) => state.readOnly !== null);
  const editing = useMemo(() => ({ edit: workspace.edit }), [workspace]);

  const hasStart = startsOf(bot, definitions).length > 0;
  const startKind = [...definitions.values()].find((definition) => definition.role === 'start')?.kind;
  const addStart = () => startKind && canvas.current?.add(startKind);
  const isEmpty = bot.nodes.length === 0;

  return frame({
    status,
    actions: (
      <>
        <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />
        <BarDivider />
        <StepSearch bot={bot} onGo={(node) => canvas.current?.goTo(node)} />
        {actions}
        <DisabledReason reason={hasStart ? undefined : t('build.cannotRun')}>
          <Button
            variant={isEmpty ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={17} />}
            onClick={onRun}
          >
            {t('build.run')}
          </Button>
        </DisabledReason>
      </>
    ),
    aside: {
      label: t('build.inspector'),
      width: 308,
      content: inspector((node) => canvas.current?.reveal(node)),
    },
    strip: (
      <ProblemStrip
        bot={bot}
        problems={problems}
        onGo={(node) => canvas.current?.goTo(node)}
        onAddStart={addStart}
        onFix={(fix) => workspace.edit(fixProblem, { fix })}
        measure={
          <FragilityMeter
            bot={bot}
            before={history.past.at(-1)?.bot}
            onGo={(node) => canvas.current?.goTo(node)}
            onTip={(tip) => workspace.edit(followTip, { tip })}
          />
        }
      />
    ),
    children: (
      <>
        {!isReadOnly && (
          <Palette onAdd={(kind) => canvas.current?.add(kind)} first={isEmpty ? startKind : undefined} />
        )}
        <Canvas
          ref={canvas}
          bot={bot}
          selection={selection}
          onSelect={workspace.select}
          {...(isReadOnly ? {} : { editing })}
          problems={problems}
          comments={counts}
          {...(comments && { onComment: comments.open })}
          onOpen={() => requestAnimationFrame(onOpen)}
          inset={inset}
          opensAt={opensAt}
          onLeave={(at) => workspace.lookFrom('build', at)}
          minimap
          zoomControl
        />
        {isEmpty && !isReadOnly && <EmptyCanvas onAddStart={addStart} />}
      </>
    ),
  });
}
