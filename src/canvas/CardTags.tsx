import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconCircleHalf2,
  IconHandOff,
  IconHandStop,
  IconMinus,
  IconPlayerPause,
  IconPlayerPlay,
  IconQuestionMark,
  IconX,
} from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';
import { CommentMark } from './CommentMark.tsx';
import { MarkTag } from './MarkTag.tsx';
import type { NodeOverlay, StopMark } from './overlay.ts';
import type { CardData } from './projection.ts';
import './card-tags.css';

/** What hangs on a card's border: its number in a run, the state it is in, how many problems it has. */
export function CardTags({ node, face, overlay, problems, comments }: CardData) {
  const { t, number } = useSay();
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const count = errors || problems.length;
  const leavesDown = face.ports.some((port) => port.side === 'down');
  return (
    <>
      {overlay?.step !== undefined && <span className="cv-step">{number(overlay.step)}</span>}
      {overlay?.stop && <StopSign stop={overlay.stop} />}
      {overlay?.state === 'now' && (
        <span className="cv-tag" data-at="top">
          <Tag tone="accent" solid icon={IconPlayerPlay}>
            {t('canvas.state.now')}
          </Tag>
        </span>
      )}
      {overlay?.state === 'stoppedHere' && (
        <span className="cv-tag" data-at="top">
          <Tag tone="dark" icon={IconPlayerPause}>
            {t('canvas.state.stoppedHere')}
          </Tag>
        </span>
      )}
      {overlay?.state === 'wrong' && (
        <span className="cv-tag" data-at={leavesDown ? 'foot-left' : 'foot'}>
          <Tag tone="wrong" solid icon={IconX}>
            {t('canvas.state.wrong')}
          </Tag>
        </span>
      )}
      {comments > 0 && <CommentMark about={{ type: 'node', node: node.id }} count={comments} />}
      {overlay?.mark && (
        <span className="cv-tag" data-at="top" data-mark={overlay.mark}>
          <MarkTag mark={overlay.mark} />
        </span>
      )}
      {overlay?.tried && <TriedTag {...overlay.tried} />}
      {!overlay && count > 0 && (
        <span className="cv-tag" data-at={errors > 0 ? 'top' : 'top-out'}>
          <Tag
            tone={errors > 0 ? 'wrong' : 'warning'}
            bordered
            icon={errors > 0 ? IconAlertCircle : IconAlertTriangle}
          >
            {t(errors > 0 ? 'common.errors' : 'common.warnings', { count })}
          </Tag>
        </span>
      )}
    </>
  );
}

function TriedTag({ seen, total }: NonNullable<NodeOverlay['tried']>) {
  const { t, number } = useSay();
  const isWhole = seen === total;
  return (
    <span className="cv-tag" data-at="top">
      <Tag
        tone={isWhole ? 'neutral' : 'warning'}
        bordered
        icon={isWhole ? IconCheck : seen === 0 ? IconMinus : IconCircleHalf2}
      >
        {t('canvas.tried', { seen: number(seen), total: number(total) })}
      </Tag>
    </span>
  );
}

/** The card's own description says it in words. */
function StopSign({ stop }: { readonly stop: StopMark }) {
  const Sign = stop === 'off' ? IconHandOff : IconHandStop;
  return (
    <span className="cv-stop" data-stop={stop} aria-hidden="true">
      <Sign size={15} stroke={1.9} />
      {stop === 'when' && <IconQuestionMark size={12} stroke={2.6} />}
    </span>
  );
}
