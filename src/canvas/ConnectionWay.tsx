import type { ConnectionLineComponentProps } from '@xyflow/react';
import { Position } from '@xyflow/react';
import { edgePath } from './edge-path.ts';
import type { CardNode } from './projection.ts';

/** The way while it is being drawn, from its exit to the pointer. */
export function ConnectionWay({
  fromX,
  fromY,
  toX,
  toY,
  fromPosition,
}: ConnectionLineComponentProps<CardNode>) {
  const turns =
    fromPosition === Position.Right
      ? [
          { x: (fromX + toX) / 2, y: fromY },
          { x: (fromX + toX) / 2, y: toY },
        ]
      : [
          { x: fromX, y: (fromY + toY) / 2 },
          { x: toX, y: (fromY + toY) / 2 },
        ];
  const { line, arrow } = edgePath([{ x: fromX, y: fromY }, ...turns, { x: toX, y: toY }]);
  return (
    <g className="cv-way" data-lit>
      <path className="cv-way-line" d={line} />
      <path className="cv-way-arrow" d={arrow} />
    </g>
  );
}
