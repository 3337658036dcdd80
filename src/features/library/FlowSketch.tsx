import { memo } from 'react';
import type { Bot } from '#flow/bot.ts';
import { definitions, type NodeKind } from '#nodes/definitions.ts';
import { type Line, type Sketch, type Spot, sketchFlow } from './flow-sketch.ts';
import './flow-sketch.css';

type Shape = 'dot' | 'diamond' | 'hexagon' | 'box' | 'round' | 'plain' | 'pill';

/** The shape of a kind in the small; a kind that is forgotten here does not compile. */
const shapes: Readonly<Record<NodeKind, Shape>> = {
  start: 'dot',
  decision: 'diamond',
  table: 'box',
  compute: 'hexagon',
  connector: 'box',
  human: 'round',
  outcome: 'pill',
  note: 'plain',
};

const across = 44;
const down = 26;
const corner = 6;
/** The frame of a flow of a few steps: a smaller one is not blown up. */
const least = { width: 420, height: 72 };

/** A flow so small that it is recognized and not read; a picture only, beside the bot's name. */
export const FlowSketch = memo(function FlowSketch({ bot }: { readonly bot: Bot }) {
  const sketch = sketchFlow(bot, definitions);
  return sketch.spots.length === 0 ? <EmptySketch /> : <Drawing sketch={sketch} />;
});

function Drawing({ sketch: { spots, lines } }: { readonly sketch: Sketch }) {
  const columns = spots.map((spot) => spot.column * across);
  const rows = spots.map((spot) => spot.row * down);
  const right = Math.max(...columns);
  const top = Math.min(...rows);
  const bottom = Math.max(...rows);
  const width = Math.max(least.width, right + across);
  const height = Math.max(least.height, bottom - top + down);
  const box = [(right - width) / 2, (top + bottom - height) / 2, width, height].join(' ');
  return (
    <svg className="bv-sketch" viewBox={box} aria-hidden="true">
      {lines.map((line) => (
        <path key={`${line.from.node.id} ${line.to.node.id}`} className="bv-sketch-line" d={pathOf(line)} />
      ))}
      {spots.map((spot) => (
        <Glyph key={spot.node.id} spot={spot} />
      ))}
    </svg>
  );
}

function EmptySketch() {
  return (
    <svg className="bv-sketch" viewBox={`-210 -36 ${least.width} ${least.height}`} aria-hidden="true">
      <path className="bv-sketch-asked" d="M -37 0 H 12" />
      <circle className="bv-sketch-asked" cx={-44} r={7} />
      <rect className="bv-sketch-asked" x={12} y={-8} width={28} height={16} rx={4} />
    </svg>
  );
}

/** Along one row, around two corners (the first or last hidden under a step), and along the other. */
function pathOf({ from, to, bend }: Line): string {
  const [x1, y1, x2, y2] = [from.column * across, from.row * down, to.column * across, to.row * down];
  if (y1 === y2) return `M ${x1} ${y1} H ${x2}`;
  const x = bend * across;
  const turn = y2 > y1 ? corner : -corner;
  const begin = x === x1 ? `M ${x} ${y1}` : `M ${x1} ${y1} H ${x - corner} q ${corner} 0 ${corner} ${turn}`;
  return x === x2 ? `${begin} V ${y2}` : `${begin} V ${y2 - turn} q 0 ${turn} ${corner} ${turn} H ${x2}`;
}

function Glyph({ spot }: { readonly spot: Spot }) {
  // A decoded bot has known kinds only.
  const shape = shapes[spot.node.kind as NodeKind] ?? 'plain';
  const [x, y] = [spot.column * across, spot.row * down];
  const props = { className: 'bv-sketch-node', 'data-shape': shape };
  if (shape === 'dot') return <circle {...props} cx={x} cy={y} r={7} />;
  if (shape === 'diamond') return <path {...props} d={`M ${x} ${y - 10} l 10 10 l -10 10 l -10 -10 z`} />;
  if (shape === 'hexagon') return <path {...props} d={`M ${x - 12} ${y} l 6 -9 h 12 l 6 9 l -6 9 h -12 z`} />;
  const radius = shape === 'pill' || shape === 'round' ? 8 : 4;
  return <rect {...props} x={x - 13.5} y={y - 8} width={27} height={16} rx={radius} />;
}
