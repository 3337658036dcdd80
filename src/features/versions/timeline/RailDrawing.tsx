import type { RailPiece, RailRow } from './rail.ts';

/** In pixels, as in the style. */
export const laneWidth = 10;
const middle = 12;
const markHeight = 23;
const bend = 22;

const across = (lane: number) => middle + lane * laneWidth;

/** The line through time beside one entry: its mark, and the ways past it and from it. */
export function RailDrawing({ rail, lanes }: { readonly rail: RailRow; readonly lanes: number }) {
  return (
    <svg className="bv-history-rail" width={across(lanes - 1) + middle} aria-hidden="true">
      {rail.above.map((piece) => (
        <path key={`above ${piece.from} ${piece.to}`} d={way(piece, 0, markHeight)} />
      ))}
      {rail.below.map((piece) => (
        <g key={`below ${piece.from} ${piece.to}`}>
          <path d={way(piece, markHeight, markHeight + bend)} />
          <line x1={across(piece.to)} x2={across(piece.to)} y1={markHeight + bend} y2="100%" />
        </g>
      ))}
      <circle cx={across(rail.lane)} cy={markHeight} r={6.5} />
    </svg>
  );
}

function way({ from, to }: RailPiece, top: number, bottom: number): string {
  const [x, end] = [across(from), across(to)];
  if (x === end) return `M${x} ${top}V${bottom}`;
  const half = (top + bottom) / 2;
  return `M${x} ${top}C${x} ${half} ${end} ${half} ${end} ${bottom}`;
}
