import { Drawer, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import { useSay } from '#i18n/use-say.ts';
import type { CommentTarget } from '#storage/database.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { CommentThread } from './CommentThread.tsx';
import { commentsIn, useComments } from './comments-context.ts';
import { isAbout, type Place, placeOf, placesOf } from './places.ts';
import { RemarkForm } from './RemarkForm.tsx';
import { useCommentActions } from './use-comment-actions.ts';
import './comments.css';

interface CommentDrawerProps {
  readonly about: CommentTarget;
  readonly bot: Bot;
  readonly definitions: NodeDefinitions;
  readonly onClose: () => void;
}

const drawerClasses = {
  inner: 'bv-comments-room',
  content: 'bv-comments-drawer',
  header: 'bv-comments-head',
  body: 'bv-comments-body',
};

/** So many threads are drawn until one asks for more. */
const atATime = 20;

/** All that is written about one thing, and a field to write more in. */
export function CommentDrawer({ about, bot, definitions, onClose }: CommentDrawerProps) {
  const { t, say } = useSay();
  const comments = useComments();
  const actions = useCommentActions();
  const [shown, setShown] = useState(atATime);
  const [wanted, setWanted] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const places = placesAbout(bot, about, definitions);
  const place = places[wanted] ?? places[0];
  const found = commentsIn(comments).filter(
    (comment) => isAbout(comment, about) || places.some(({ target }) => isAbout(comment, target)),
  );
  // The newest are nearest the field; those before them on demand.
  const earlier = Math.max(0, found.length - shown);
  const failure = comments?.listed?.type === 'failed' ? comments.listed.message : undefined;
  const title = t('comments.about', { name: placeOf(bot, about, definitions).name });
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      position="right"
      size="min(420px, 100vw)"
      withOverlay={false}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={drawerClasses}
    >
      {failure && (
        <ErrorNotice title={t('comments.notRead')} live>
          {say(failure)}
        </ErrorNotice>
      )}
      {earlier > 0 && (
        <TextButton onClick={() => setShown(shown + atATime)}>
          {t('comments.earlier', { count: earlier })}
        </TextButton>
      )}
      {found.length > 0 && (
        <ol className="bv-threads" aria-label={title}>
          {found.slice(earlier).map((comment) => (
            <li key={comment.id}>
              <CommentThread
                comment={comment}
                place={placeOf(bot, comment.target, definitions)}
                onRemove={() => field.current?.focus()}
              />
            </li>
          ))}
        </ol>
      )}
      {place && (
        <RemarkForm
          ref={field}
          draft={JSON.stringify(about)}
          autoFocus
          label={t('comments.yours')}
          send={t('comments.send')}
          onSend={async (text, by) => (await actions?.add(place.target, text, by)) ?? null}
        >
          {places.length > 1 && (
            <NativeSelect
              size="xs"
              label={t('comments.concerns')}
              value={places.indexOf(place)}
              onChange={(event) => setWanted(Number(event.currentTarget.value))}
              data={places.map(({ part }, index) => ({
                value: String(index),
                label: part ? say(part) : t('comments.wholeStep'),
              }))}
            />
          )}
        </RemarkForm>
      )}
    </Drawer>
  );
}

/** What one can write about from here: from a step that is there, its rules and ways too. */
function placesAbout(bot: Bot, about: CommentTarget, definitions: NodeDefinitions): readonly Place[] {
  if (about.type === 'node') {
    const node = graphOf(bot).node(about.node);
    if (node) return placesOf(bot, node, definitions);
  }
  return [placeOf(bot, about, definitions)];
}
