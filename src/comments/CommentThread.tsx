import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconRotate, IconTrash } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Comment, Remark } from '#storage/database.ts';
import { useProfile } from '#ui/profile.ts';
import { Tag } from '#ui/Tag.tsx';
import type { Place } from './places.ts';
import { RemarkForm } from './RemarkForm.tsx';
import { useSigned } from './signed.ts';
import { useCommentActions } from './use-comment-actions.ts';

interface CommentThreadProps {
  readonly comment: Comment;
  readonly place: Place;
  /** It is about to go. */
  readonly onRemove: () => void;
}

/** A comment and its answers: answered, resolved, opened again and taken away here. */
export function CommentThread({ comment, place, onRemove }: CommentThreadProps) {
  const { t, say } = useSay();
  const actions = useCommentActions();
  const [profile] = useProfile();
  const signed = useSigned();
  const [answers, setAnswers] = useState(false);
  const answerButton = useRef<HTMLButtonElement>(null);
  const { resolved, basedOn, thread } = comment;
  const comesBack = useRef(false);
  const closeForm = () => {
    comesBack.current = true;
    setAnswers(false);
  };
  // The button is put up again in the place of the form, and takes the focus over from it.
  useLayoutEffect(() => {
    if (answers || !comesBack.current) return;
    comesBack.current = false;
    answerButton.current?.focus();
  }, [answers]);
  const author = signed(thread[0]?.by);
  return (
    <article className="bv-thread" data-resolved={resolved ? true : undefined} aria-label={author}>
      <div className="bv-thread-about">
        {resolved ? (
          <Tag tone="neutral" icon={IconCheck}>
            {t('comments.resolvedBy', { name: signed(resolved.by) })}
          </Tag>
        ) : (
          <Tag tone="accent">{t('comments.open')}</Tag>
        )}
        {place.part && <span>{say(place.part)}</span>}
        {place.gone && <Tag tone="warning">{say(place.gone)}</Tag>}
        <span>
          {basedOn === null ? t('comments.beforeVersions') : t('comments.atVersion', { number: basedOn })}
        </span>
      </div>
      <ol>
        {[...thread.entries()].map(([place, remark]) => (
          <RemarkItem key={place} remark={remark} />
        ))}
      </ol>
      {answers ? (
        <RemarkForm
          draft={comment.id}
          autoFocus
          label={t('comments.yourAnswer')}
          send={t('comments.answer')}
          onSend={async (text, by) => {
            const refused = (await actions?.answer(comment, text, by)) ?? null;
            if (!refused) closeForm();
            return refused;
          }}
          onCancel={closeForm}
        />
      ) : (
        <div className="bv-thread-actions">
          <Button
            ref={answerButton}
            size="xs"
            leftSection={<IconArrowBackUp size={15} />}
            onClick={() => setAnswers(true)}
          >
            {t('comments.answer')}
          </Button>
          <Button
            size="xs"
            leftSection={resolved ? <IconRotate size={15} /> : <IconCheck size={15} />}
            onClick={() => void (resolved ? actions?.reopen(comment) : actions?.resolve(comment, profile))}
          >
            {t(resolved ? 'comments.reopen' : 'comments.resolve')}
          </Button>
          <ActionIcon
            size="sm"
            aria-label={t('comments.delete', { name: author })}
            onClick={() => {
              onRemove();
              void actions?.remove(comment);
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      )}
    </article>
  );
}

function RemarkItem({ remark: { at, by, text } }: { readonly remark: Remark }) {
  const { moment, date, time } = useSay();
  const signed = useSigned();
  const when = new Date(at);
  return (
    <li className="bv-remark">
      <div className="bv-remark-by">
        <b>{signed(by)}</b>
        {by.role && <span>{by.role}</span>}
        <time dateTime={when.toISOString()} title={`${date(when)} ${time(when)}`}>
          {moment(when)}
        </time>
      </div>
      <p className="bv-remark-text">{text}</p>
    </li>
  );
}
