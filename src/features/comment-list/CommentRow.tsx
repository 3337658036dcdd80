import { Button } from '@mantine/core';
import { IconCheck, IconMessage, IconRotate } from '@tabler/icons-react';
import { useComments } from '#comments/comments-context.ts';
import { useSigned } from '#comments/signed.ts';
import { useCommentActions } from '#comments/use-comment-actions.ts';
import { useSay } from '#i18n/use-say.ts';
import type { CommentTarget } from '#storage/database.ts';
import { useProfile } from '#ui/profile.ts';
import { Tag } from '#ui/Tag.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Placed } from './arrange-comments.ts';

interface CommentRowProps extends Placed {
  readonly onGo: (target: CommentTarget) => void;
  /** It is about to be resolved, or opened again. */
  readonly onTurn: () => void;
}

/** What a comment is about and how it begins; the way there, the whole thread, and whether it is resolved. */
export function CommentRow({ comment, place, onGo, onTurn }: CommentRowProps) {
  const { t, say, moment } = useSay();
  const comments = useComments();
  const actions = useCommentActions();
  const signed = useSigned();
  const [profile] = useProfile();
  const { thread, resolved, basedOn, target } = comment;
  const [first] = thread;
  if (!first) return null;
  const answers = thread.length - 1;
  const name = say(place.name);
  const isThere = place.gone === undefined || target.type === 'rule';
  return (
    <article className="bv-comment-row" data-resolved={resolved ? true : undefined} aria-label={name}>
      <div className="bv-comment-row-head">
        {isThere ? (
          <TextButton
            className="bv-comment-row-name"
            aria-label={t('comments.goTo', { name })}
            onClick={() => onGo(target)}
          >
            {name}
          </TextButton>
        ) : (
          <b className="bv-comment-row-name">{name}</b>
        )}
        {place.part && <span className="bv-comment-row-part">{say(place.part)}</span>}
        {place.gone && <Tag tone="warning">{say(place.gone)}</Tag>}
        {resolved && (
          <Tag tone="neutral" icon={IconCheck}>
            {t('comments.resolved')}
          </Tag>
        )}
      </div>
      <p className="bv-comment-row-text">{first.text}</p>
      <div className="bv-comment-row-foot">
        <span className="bv-comment-row-by">
          <b>{signed(first.by)}</b>
          {first.by.role && <span>{first.by.role}</span>}
          <span>{moment(new Date(first.at))}</span>
          <span>
            {basedOn === null ? t('comments.beforeVersions') : t('comments.atVersion', { number: basedOn })}
          </span>
          {answers > 0 && <span>{t('comments.answers', { count: answers })}</span>}
        </span>
        <Button size="xs" leftSection={<IconMessage size={15} />} onClick={() => comments?.open(target)}>
          {t('comments.showThread')}
        </Button>
        <Button
          size="xs"
          data-turn={comment.id}
          leftSection={resolved ? <IconRotate size={15} /> : <IconCheck size={15} />}
          onClick={() => {
            onTurn();
            void (resolved ? actions?.reopen(comment) : actions?.resolve(comment, profile));
          }}
        >
          {t(resolved ? 'comments.reopen' : 'comments.resolve')}
        </Button>
      </div>
    </article>
  );
}
