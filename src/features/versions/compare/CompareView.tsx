import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CanvasHandle } from '#canvas/Canvas.tsx';
import type { CanvasSelection } from '#canvas/selection.ts';
import type { Change } from '#changes/change.ts';
import { useSay } from '#i18n/use-say.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CompareCanvases } from './CompareCanvases.tsx';
import type { ComparedSide, Layout } from './compared-side.ts';
import { stepOfChange } from './place-of-change.ts';
import './compare.css';

interface CompareViewProps {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly Change[];
  /** Who gets another decision. */
  readonly beside: ReactNode;
}

/** Two versions on two canvases in step, or on one; what differs in words under them; one leads to the other. */
export function CompareView({ before, after, changes, beside }: CompareViewProps) {
  const { t } = useSay();
  const [layout, setLayout] = useState<Layout>('beside');
  const [chosen, setChosen] = useState<number>();
  /** Chosen on a canvas, where nothing has changed. */
  const [looked, setLooked] = useState<CanvasSelection>();
  const listed = useMemo(() => changes.filter(({ weight }) => weight !== 'layout'), [changes]);
  const steps = useMemo(
    () => changes.map((change) => stepOfChange(change, before.bot, after.bot)),
    [changes, before.bot, after.bot],
  );
  const canvas = useRef<CanvasHandle>(null);
  const deciding = listed.filter(({ weight }) => weight === 'decision').length;

  const choose = (place: number) => {
    setChosen(place);
    setLooked(undefined);
    const step = steps[place];
    if (step !== undefined) canvas.current?.center(step);
  };
  const go = (by: 1 | -1) => {
    if (listed.length === 0) return;
    const next = chosen === undefined ? (by === 1 ? 0 : listed.length - 1) : chosen + by;
    choose((next + listed.length) % listed.length);
  };
  useChangeKeys(go);
  const select = (selection: CanvasSelection) => {
    const node = selection.nodes.at(-1);
    const place = steps.findIndex((step, index) => step === node && index < listed.length);
    setChosen(node === undefined || place < 0 ? undefined : place);
    setLooked(selection);
  };
  const selection =
    looked ?? selectionOf(chosen === undefined ? undefined : listed[chosen], steps[chosen ?? 0]);

  const why = listed.length === 0 ? t('versions.noChangesToGoTo') : undefined;
  return (
    <div className="bv-compare">
      <header className="bv-compare-head">
        <Segmented
          label={t('versions.layout')}
          options={[
            { value: 'beside', label: t('versions.beside') },
            { value: 'onTop', label: t('versions.onTop') },
          ]}
          value={layout}
          onChange={setLayout}
        />
        <BarDivider />
        <p role="status">
          {deciding === 0 ? (
            t('versions.noneDecide')
          ) : (
            <>
              <strong>{t('versions.decide', { count: deciding })}</strong> {t('versions.thatDecide')}
            </>
          )}
        </p>
        <div className="bv-compare-steps">
          <DisabledReason reason={why}>
            <Button
              size="xs"
              leftSection={<IconChevronUp size={16} />}
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => go(-1)}
            >
              {t('versions.previousChange')}
            </Button>
          </DisabledReason>
          <DisabledReason reason={why}>
            <Button
              size="xs"
              leftSection={<IconChevronDown size={16} />}
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => go(1)}
            >
              {t('versions.nextChange')}
            </Button>
          </DisabledReason>
        </div>
      </header>
      <CompareCanvases
        ref={canvas}
        layout={layout}
        before={before}
        after={after}
        changes={changes}
        opensOn={steps[0]}
        selection={selection}
        onSelect={select}
      />
      <div className="bv-compare-words">
        <ChangeList
          changes={changes}
          before={before.bot}
          after={after.bot}
          chosen={chosen}
          onChoose={choose}
        />
        {beside}
      </div>
    </div>
  );
}

function selectionOf(change: Change | undefined, step: string | undefined): CanvasSelection {
  if (change?.subject.type === 'edge') return { nodes: [], edges: [change.subject.id] };
  return { nodes: change && step !== undefined ? [step] : [], edges: [] };
}

/** Alt and an arrow, wherever one is in the view, except where the arrows belong to a field or a dialog. */
function useChangeKeys(go: (by: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isElsewhere =
        event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]');
      if (!event.altKey || by === undefined || isElsewhere) return;
      event.preventDefault();
      latest.current(by === 1 ? 1 : -1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
