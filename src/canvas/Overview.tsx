import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useMemo } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { CardNode } from './projection.ts';
import { around, type Rect, rectAt } from './rect.ts';

const size = { width: 148, height: 116 };
const padding = 9;

/**
 * The whole flow in small; pressing or dragging in it moves what is seen. Three paths for all cards:
 * React Flow's own map subscribes once a node, which thousands of steps feel in every frame.
 */
export function Overview({ nodes }: { readonly nodes: readonly CardNode[] }) {
  const { t } = useSay();
  const flow = useReactFlow();
  const seen = useStore(seenRect, sameRect);
  const cards = useMemo(() => around(nodes.map(rectOf)), [nodes]);
  if (!cards) return null;
  const bounds =
    cards.width * cards.height < seen.width * seen.height ? (around([cards, seen]) ?? cards) : cards;
  const scale = Math.max(
    bounds.width / (size.width - 2 * padding),
    bounds.height / (size.height - 2 * padding),
    5,
  );
  const width = size.width * scale;
  const height = size.height * scale;
  const left = bounds.x + bounds.width / 2 - width / 2;
  const top = bounds.y + bounds.height / 2 - height / 2;
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const x = left + (event.clientX - box.left) * scale;
    const y = top + (event.clientY - box.top) * scale;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <div className="cv-overview bv-floating">
      {/* A picture for the pointer alone: by keyboard one goes from card to card. */}
      <svg
        role="img"
        aria-label={t('canvas.overview')}
        {...size}
        viewBox={`${left} ${top} ${width} ${height}`}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        <Cards nodes={nodes} />
        <rect className="cv-overview-seen" {...seen} rx={3 * scale} />
      </svg>
    </div>
  );
}

const Cards = memo(function Cards({ nodes }: { readonly nodes: readonly CardNode[] }) {
  const isPaper = (node: CardNode) => node.data.face.role === 'note';
  return (
    <>
      <path
        className="cv-overview-card"
        d={outline(nodes.filter((node) => !node.selected && !isPaper(node)))}
      />
      <path
        className="cv-overview-note"
        d={outline(nodes.filter((node) => !node.selected && isPaper(node)))}
      />
      <path className="cv-overview-chosen" d={outline(nodes.filter((node) => node.selected))} />
    </>
  );
});

function rectOf(node: CardNode): Rect {
  return rectAt(node.position, node.data.face.size);
}

function outline(nodes: readonly CardNode[]): string {
  return nodes
    .map((node) => {
      const { width, height } = node.data.face.size;
      const { silhouette } = node.data.face.view;
      const r = silhouette === 'pill' || silhouette === 'outcome' ? 28 : 12;
      const [w, h] = [width - 2 * r, height - 2 * r];
      const arc = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
      return `M${node.position.x + r} ${node.position.y}h${w}${arc(r, r)}v${h}${arc(-r, r)}h${-w}${arc(-r, -r)}v${-h}${arc(r, -r)}z`;
    })
    .join('');
}

function seenRect(state: {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}): Rect {
  const [x, y, zoom] = state.transform;
  return { x: -x / zoom, y: -y / zoom, width: state.width / zoom, height: state.height / zoom };
}

function sameRect(one: Rect, other: Rect): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
