import { ActionIcon, Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { CommentTarget } from '#storage/database.ts';
import { commentsIn, useComments } from './comments-context.ts';
import { isAbout } from './places.ts';

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
  const open = () => comments.open(target);
  const icon = <IconMessage size={18} />;
  return count === 0 ? (
    <ActionIcon size="sm" aria-label={label} title={t('comments.comment')} onClick={open}>
      {icon}
    </ActionIcon>
  ) : (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={icon}
      aria-label={label}
      title={t('comments.comment')}
      onClick={open}
    >
      {number(count)}
    </Button>
  );
}
