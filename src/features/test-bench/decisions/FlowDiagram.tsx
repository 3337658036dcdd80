import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Flow } from '#running/decision-changes.ts';
import { type Band, bandOutline, bandPath, layOutFlows, type OutcomeBar } from './flow-layout.ts';
import { outcomeLabel } from './outcome-label.ts';
import './flow-diagram.css';

interface FlowDiagramProps {
  readonly flows: readonly Flow[];
  /** In pixels; it grows where the names need more. */
  readonly height: number;
  /** What is chosen among what changed; with nothing chosen everything is as clear. */
  readonly isChosen?: ((flow: Flow) => boolean) | undefined;
  /** Left out, it is a picture only. */
  readonly onChoose?: (flow: Flow) => void;
}

/** How cases flow from outcome to outcome: what stayed is grey, what changed has the accent and an outline. */
export function FlowDiagram({ flows, height, isChosen, onChoose }: FlowDiagramProps) {
  const layout = useMemo(() => layOutFlows(flows, height), [flows, height]);
  const { before, after, bands } = layout;
  const looks = (band: Band) => ({
    'data-change': band.isChange || undefined,
    'data-chosen': (band.isChange && isChosen?.(band.flow)) || undefined,
    'data-faint': (band.isChange && isChosen && !isChosen(band.flow)) || undefined,
  });
  return (
    <figure className="bv-flow">
      <div className="bv-flow-drawing" style={{ height: layout.height }} aria-hidden={!onChoose || undefined}>
        <Names bars={before} />
        <Bars bars={before} />
        <div className="bv-flow-bands">
          <svg viewBox={`0 0 100 ${layout.height}`} preserveAspectRatio="none" aria-hidden="true">
            {bands.map((band) => (
              <path key={keyOf(band.flow)} d={bandPath(band)} {...looks(band)} />
            ))}
          </svg>
          {onChoose && <Changes bands={bands} isChosen={isChosen} onChoose={onChoose} />}
        </div>
        <Bars bars={after} />
        <Names bars={after} beside={before} />
      </div>
      <FlowTable flows={flows} />
    </figure>
  );
}

function keyOf({ from, to }: Flow): string {
  return `${from} ${to}`;
}

interface NamesProps {
  readonly bars: readonly OutcomeBar[];
  /** The same outcomes on the other side, to tell how many more or fewer there are. */
  readonly beside?: readonly OutcomeBar[];
}

/** So high a slot has room for the name and the number on a line each. */
const twoLines = 38;

function Names({ bars, beside }: NamesProps) {
  const speech = useSay();
  const { number } = speech;
  return (
    <div className="bv-flow-names" data-after={beside ? true : undefined} aria-hidden="true">
      {bars.map(({ outcome, count, slot }, index) => {
        const more = count - (beside?.[index]?.count ?? count);
        const name = outcomeLabel(outcome, speech);
        return (
          <div
            key={outcome}
            title={name}
            data-tall={slot.height >= twoLines || undefined}
            style={{ top: slot.top, height: slot.height }}
          >
            <strong>{name}</strong>
            <span>
              {number(count)}
              {more !== 0 && <b> ({more > 0 ? `+${number(more)}` : `−${number(-more)}`})</b>}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Bars({ bars }: { readonly bars: readonly OutcomeBar[] }) {
  return (
    <div className="bv-flow-bars" aria-hidden="true">
      {bars.map(({ outcome, top, height }) => (
        <span key={outcome} style={{ top, height }} />
      ))}
    </div>
  );
}

interface ChangesProps extends Required<Pick<FlowDiagramProps, 'onChoose'>> {
  readonly bands: readonly Band[];
  readonly isChosen: FlowDiagramProps['isChosen'];
}

/** What changed, to choose among: by the band, or by how many it is. */
function Changes({ bands, isChosen, onChoose }: ChangesProps) {
  const speech = useSay();
  const { t, number } = speech;
  return bands
    .filter(({ isChange }) => isChange)
    .map((band) => {
      const { flow, middle } = band;
      return (
        <button
          key={keyOf(flow)}
          type="button"
          className="bv-flow-change"
          aria-pressed={isChosen?.(flow) ?? false}
          aria-label={t('decisions.flow', {
            count: number(flow.count),
            from: outcomeLabel(flow.from, speech),
            to: outcomeLabel(flow.to, speech),
          })}
          onClick={() => onChoose(flow)}
        >
          <span className="bv-flow-band" style={{ clipPath: bandOutline(band) }} />
          <span className="bv-flow-count" style={{ top: middle }}>
            {number(flow.count)}
          </span>
        </button>
      );
    });
}

/** The same for who does not see the drawing. */
function FlowTable({ flows }: { readonly flows: readonly Flow[] }) {
  const speech = useSay();
  const { t, number } = speech;
  return (
    <VisuallyHidden>
      <table>
        <caption>{t('decisions.flows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decisions.before')}</th>
            <th scope="col">{t('decisions.after')}</th>
            <th scope="col">{t('decisions.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={keyOf(flow)}>
              <td>{outcomeLabel(flow.from, speech)}</td>
              <td>{outcomeLabel(flow.to, speech)}</td>
              <td>{number(flow.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
