import { MiniMap, type MiniMapNodeProps } from '@xyflow/react';
import { useSay } from '#i18n/use-say.ts';
import type { CardNode } from './projection.ts';

/** The whole flow in small; dragging in it moves what is seen. */
export function Overview() {
  const { t } = useSay();
  return (
    <MiniMap<CardNode>
      className="cv-overview bv-floating"
      style={{ width: 148, height: 116 }}
      position="bottom-left"
      ariaLabel={t('canvas.overview')}
      nodeComponent={OverviewNode}
      nodeClassName={(node) => node.data.face.view.silhouette}
      offsetScale={9}
      pannable
    />
  );
}

function OverviewNode({ x, y, width, height, className, selected }: MiniMapNodeProps) {
  const isRound = className.includes('pill') || className.includes('outcome');
  return (
    <rect
      className="cv-overview-node"
      data-silhouette={className.includes('paper') ? 'paper' : undefined}
      data-selected={selected || undefined}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={isRound ? 28 : 12}
    />
  );
}
