import { IconPlus } from '@tabler/icons-react';
import { EdgeLabelRenderer, type EdgeProps, useInternalNode } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { CommentMark } from './CommentMark.tsx';
import { edgePath, labelPlace, middleOf } from './edge-path.ts';
import type { WayEdge } from './projection.ts';
import { rectAt } from './rect.ts';
import { routeEdge } from './route-edge.ts';
import { useCanvasWorld } from './world.ts';
import './way.css';

/** A way from an exit to a step: right-angled, with an arrow, and with the exit's name where no card says it. */
export const Way = memo(function Way({ id, source, target, data, selected }: EdgeProps<WayEdge>) {
  const { t, say } = useSay();
  const { obstacles, insertOn } = useCanvasWorld();
  const from = useInternalNode(source)?.internals.positionAbsolute;
  const to = useInternalNode(target)?.internals.positionAbsolute;
  const name = data ? say(data.port.name) : '';
  const drawn = useMemo(() => {
    if (!from || !to || !data) return undefined;
    const { points } = routeEdge({
      exit: { x: from.x + data.exit.x, y: from.y + data.exit.y },
      side: data.port.side,
      source: rectAt(from, data.sourceSize),
      target: rectAt(to, data.targetSize),
      lane: data.lane,
      obstacles,
    });
    return { ...edgePath(points), label: labelPlace(points, name.length), middle: middleOf(points) };
  }, [from, to, data, name, obstacles]);
  if (!drawn || !data) return null;
  const { label, middle } = drawn;
  const state = data.overlay?.state;
  return (
    <>
      <g
        className="cv-way"
        data-state={state}
        data-mark={data.overlay?.mark}
        data-selected={selected || undefined}
        data-lit={data.lit || undefined}
      >
        <path className="cv-way-line" d={drawn.line} />
        <path className="cv-way-arrow" d={drawn.arrow} />
        {data.overlay?.token !== undefined && (
          <circle
            className="cv-way-token"
            r={7}
            style={{ offsetPath: `path("${drawn.line}")`, animationDuration: `${data.overlay.token}ms` }}
          />
        )}
      </g>
      <path
        className="react-flow__edge-interaction"
        d={drawn.line}
        fill="none"
        strokeOpacity={0}
        strokeWidth={18}
      />
      {(data.named || data.comments > 0 || (selected && data.editable)) && (
        <EdgeLabelRenderer>
          {data.named && (
            <span
              className="cv-way-name"
              data-stands={label.stands}
              data-state={state}
              style={{ left: label.x, top: label.y }}
            >
              {name}
            </span>
          )}
          {data.comments > 0 && (
            <CommentMark
              about={{ type: 'edge', edge: id }}
              count={data.comments}
              // Beside the button that puts a step on the way.
              style={{ left: middle.x + (selected && data.editable ? 38 : 0), top: middle.y }}
            />
          )}
          {selected && data.editable && (
            <button
              type="button"
              className="cv-way-insert nodrag nopan"
              aria-label={t('canvas.insertHere')}
              title={t('canvas.insertHere')}
              style={{ left: middle.x, top: middle.y }}
              onClick={() => insertOn(id, middle)}
            >
              <IconPlus size={16} stroke={2.2} aria-hidden="true" />
            </button>
          )}
        </EdgeLabelRenderer>
      )}
    </>
  );
});
