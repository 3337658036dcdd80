import { useEffect, useMemo, useRef } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import type { CardAction } from '#canvas/CardMenu.tsx';
import { type CanvasSelection, noSelection } from '#canvas/selection.ts';
import type { Inset } from '#canvas/use-viewport.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Outlook } from '#workspace/workspace.ts';
import { stepAt } from './run.ts';
import { runOverlay } from './run-overlay.ts';
import type { Tempo } from './sitting.ts';
import type { Simulation } from './use-simulation.ts';

interface RunCanvasProps {
  readonly simulation: Simulation;
  readonly tempo: Tempo;
  /** What can be done with a step. */
  readonly actions: (node: string) => readonly CardAction[];
  /** Enter or a double click on a step. */
  readonly onOpen: (node: string) => void;
  /** Where one looked from when one left. */
  readonly opensAt: Outlook | undefined;
  readonly onLeave: (at: Outlook) => void;
}

/** Milliseconds: well within the time that a step is shown. */
const tokenTime: Readonly<Record<Tempo, number>> = { slow: 800, normal: 400, fast: 160 };

/** The zoom buttons float over the canvas, and below a step there should be some of the next. */
const inset: Inset = { left: 36, top: 44, right: 84, bottom: 132 };

/** The flow with the run laid over it; a click on a step that was passed goes there in the run. */
export function RunCanvas({ simulation, tempo, actions, onOpen, opensAt, onLeave }: RunCanvasProps) {
  const { language } = useSay();
  const { run, step, call, breakpoints, goTo } = simulation;
  const isWithin = call !== null;
  // A token goes along when the run has just gone one step on, and not when one jumps about in it.
  const shown = useRef({ run, step });
  const overlay = useMemo(() => {
    const isNext = shown.current.run === run && shown.current.step === step - 1;
    const token = isNext ? tokenTime[tempo] : undefined;
    return runOverlay(run, step, language, { token, breakpoints, isWithin });
  }, [run, step, tempo, language, breakpoints, isWithin]);
  useEffect(() => {
    shown.current = { run, step };
  });
  const select = ({ nodes }: CanvasSelection) => {
    const passed = run.trace.steps.findLastIndex((candidate) => candidate.node === nodes.at(-1));
    if (nodes.length === 1 && passed >= 0) goTo(passed + 1);
  };
  const here = stepAt(run, step)?.node;
  return (
    <div className="bv-simulate-canvas">
      <Canvas
        bot={run.bot}
        selection={noSelection}
        onSelect={select}
        overlay={overlay}
        onOpen={onOpen}
        actions={actions}
        opensAt={opensAt}
        onLeave={onLeave}
        {...(here === undefined ? {} : { follow: here })}
        inset={inset}
        zoomControl
      />
    </div>
  );
}
