import { IconMessage } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Commentable } from './overlay.ts';
import { useCanvasWorld } from './world.ts';

interface CommentMarkProps {
  readonly about: Commentable;
  readonly count: number;
  readonly style?: CSSProperties;
}

/** How many comments are open, on a card's border or on a way. By keyboard one opens them with K. */
export function CommentMark({ about, count, style }: CommentMarkProps) {
  const { t, number } = useSay();
  const { comment } = useCanvasWorld();
  const label = t('comments.openCount', { count });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="cv-comments nodrag nopan"
      data-on={about.type}
      aria-label={label}
      title={label}
      style={style}
      onClick={() => comment(about)}
    >
      <IconMessage size={14} stroke={2} aria-hidden="true" />
      {number(count)}
    </button>
  );
}
