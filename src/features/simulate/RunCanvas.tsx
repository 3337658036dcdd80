import { useMemo } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import { type CanvasSelection, noSelection } from '#canvas/selection.ts';
import { type Run, stepAt } from './run.ts';
import { runOverlay } from './run-overlay.ts';

interface RunCanvasProps {
  readonly run: Run;
  readonly step: number;
  readonly goTo: (step: number) => void;
  /** Enter or a double click on a step. */
  readonly onOpen: (node: string) => void;
}

/** The flow with the run laid over it; a click on a step that was passed goes there in the run. */
export function RunCanvas({ run, step, goTo, onOpen }: RunCanvasProps) {
  const overlay = useMemo(() => runOverlay(run, step), [run, step]);
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
        {...(here === undefined ? {} : { follow: here })}
        zoomControl
      />
    </div>
  );
}
