import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { Canvas, type CanvasHandle } from '#canvas/Canvas.tsx';
import { createInStep } from '#canvas/in-step.ts';
import type { CanvasOverlay } from '#canvas/overlay.ts';
import type { CanvasSelection } from '#canvas/selection.ts';
import type { Inset } from '#canvas/use-viewport.ts';
import type { Change } from '#changes/change.ts';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import type { ComparedSide, Layout } from './compared-side.ts';
import { diffMarks, overlaid } from './diff-marks.ts';

interface CompareCanvasesProps {
  readonly layout: Layout;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly Change[];
  /** The step that they open on, where not all of it can be seen at once. */
  readonly opensOn: string | undefined;
  readonly selection: CanvasSelection;
  readonly onSelect: (selection: CanvasSelection) => void;
  readonly ref: Ref<Pick<CanvasHandle, 'center'>>;
}

/** The name of each side floats at the top, the buttons for the size at the bottom. */
const inset: Inset = { left: 20, top: 56, right: 20, bottom: 56 };

export function CompareCanvases(props: CompareCanvasesProps) {
  const { layout, before, after, changes, opensOn, selection, onSelect, ref } = props;
  const { t } = useSay();
  const marks = useMemo(() => diffMarks(before.bot, after.bot, changes), [before.bot, after.bot, changes]);
  const inStep = useMemo(
    () => createInStep([after.bot, before.bot], opensOn),
    [before.bot, after.bot, opensOn],
  );
  const both = useMemo(() => overlaid(before.bot, after.bot), [before.bot, after.bot]);
  const first = useRef<CanvasHandle>(null);
  const second = useRef<CanvasHandle>(null);
  useImperativeHandle(ref, () => ({
    center(step) {
      // The other follows.
      const isInAfter = graphOf(after.bot).node(step) !== undefined;
      (layout === 'beside' && isInAfter ? second : first).current?.center(step);
    },
  }));
  const canvas = (bot: Bot, overlay: CanvasOverlay, handle: Ref<CanvasHandle>, zooms: boolean) => (
    <Canvas
      ref={handle}
      bot={bot}
      overlay={overlay}
      inStep={inStep}
      inset={inset}
      selection={selection}
      onSelect={onSelect}
      zoomControl={zooms}
    />
  );
  if (layout === 'onTop') {
    return (
      <div className="bv-compare-canvases">
        <section aria-label={t('versions.bothOnTop')}>
          <SideTitle side="A">{before.title}</SideTitle>
          <SideTitle side="B">{after.title}</SideTitle>
          {canvas(both, marks.both, first, true)}
        </section>
      </div>
    );
  }
  return (
    <div className="bv-compare-canvases">
      <section aria-label={`A, ${before.title}`}>
        <SideTitle side="A">{before.title}</SideTitle>
        {canvas(before.bot, marks.before, first, true)}
      </section>
      <section aria-label={`B, ${after.title}`}>
        <SideTitle side="B">{after.title}</SideTitle>
        {canvas(after.bot, marks.after, second, false)}
      </section>
    </div>
  );
}

function SideTitle({ side, children }: { readonly side: 'A' | 'B'; readonly children: string }) {
  return (
    <h2 className="bv-compare-side" data-side={side}>
      <span>{side}</span>
      {children}
    </h2>
  );
}
