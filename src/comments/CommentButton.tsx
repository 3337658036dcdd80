import { ActionIcon } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { CommentTarget } from '#storage/database.ts';
import { commentsIn, useComments } from './comments-context.ts';
import { isAbout } from './places.ts';
import './comments.css';

interface CommentButtonProps {
  readonly target: CommentTarget;
  /** What it is about, where several such buttons stand side by side: a screen reader says it. */
  readonly name?: string;
}

/** Opens what is written about something, and tells how many open comments there are. */
export function CommentButton({ target, name }: CommentButtonProps) {
  const { t, number } = useSay();
  const comments = useComments();
  if (!comments) return null;
  const count = commentsIn(comments).filter(
    (comment) => comment.resolved === null && isAbout(comment, target),
  ).length;
  const said = [t('comments.comment'), name, count > 0 ? t('comments.openCount', { count }) : undefined];
  const label = said.filter((part) => part !== undefined).join(', ');
  return (
    <ActionIcon
      className="bv-comment-button"
      size="sm"
      aria-label={label}
      title={t('comments.comment')}
      onClick={() => comments.open(target)}
    >
      <IconMessage size={18} />
      {count > 0 && number(count)}
    </ActionIcon>
  );
}
