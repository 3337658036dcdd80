/**
 * All that people have written about the open bot, what is open first. Promises that every comment which
 * can be read is in the list, also when what it is about is gone, and that nothing here edits the bot.
 */
import { Button, Select } from '@mantine/core';
import { IconMessage, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { commentsIn, useComments } from '#comments/comments-context.ts';
import { placeOf } from '#comments/places.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import type { CommentTarget } from '#storage/database.ts';
import { downloadFile } from '#ui/download-file.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { arrangeComments, type Placed, type Standing, standings, writersOf } from './arrange-comments.ts';
import { CommentRows } from './CommentRows.tsx';
import './comment-list.css';

interface CommentsViewProps {
  readonly workspace: Workspace;
  readonly frame: RenderFrame;
  /** Shows what a comment is about, where that is. */
  readonly onGo: (target: CommentTarget) => void;
}

export function CommentsView({ workspace, frame, onGo }: CommentsViewProps) {
  const { t, say } = useSay();
  const bot = useStore(workspace, ({ history }) => history.bot);
  const comments = useComments();
  const [standing, setStanding] = useState<Standing>('open');
  const [writer, setWriter] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const all = commentsIn(comments);
  const placed = useMemo(
    () =>
      all.map((comment): Placed => {
        const place = placeOf(bot, comment.target, definitions);
        return { comment, place, placeName: `${say(place.name)} ${place.part ? say(place.part) : ''}` };
      }),
    [all, bot, say],
  );
  const shown = useMemo(
    () => arrangeComments(placed, { standing, writer, search: sought }),
    [placed, standing, writer, sought],
  );
  const writers = useMemo(() => writersOf(all).filter((name) => name !== ''), [all]);
  const listed = comments?.listed;
  const unreadable = listed?.type === 'listed' ? listed.unreadable : [];
  const keep = () =>
    downloadFile({ name: 'kommentarer.json', text: JSON.stringify(unreadable, undefined, 1) });

  return frame({
    middle: (
      <SearchField
        label={t('comments.search')}
        clearLabel={t('common.showAll', { count: all.length })}
        value={search}
        onChange={setSearch}
      />
    ),
    children: (
      <div className="bv-comment-page">
        <div className="bv-comment-page-head">
          <h2>{t('comments.title')}</h2>
          <span role="status">{listed && t('comments.found', { count: shown.length })}</span>
          <Button leftSection={<IconMessage size={17} />} onClick={() => comments?.open({ type: 'bot' })}>
            {t('comments.aboutBot')}
          </Button>
        </div>
        {listed?.type === 'failed' && (
          <ErrorNotice title={t('comments.notRead')} live>
            {say(listed.message)}
          </ErrorNotice>
        )}
        {unreadable.length > 0 && (
          <ErrorNotice tone="warning" actions={<TextButton onClick={keep}>{t('app.saveAsFile')}</TextButton>}>
            {t('comments.unreadable', { count: unreadable.length })}
          </ErrorNotice>
        )}
        {all.length > 0 && (
          <div className="bv-comment-tools">
            <Segmented
              label={t('comments.filter')}
              options={standings.map((value) => ({ value, label: t(`comments.filter.${value}`) }))}
              value={standing}
              onChange={setStanding}
            />
            <Select
              size="xs"
              aria-label={t('comments.whose')}
              placeholder={t('comments.anyone')}
              data={writers}
              value={writer}
              onChange={setWriter}
              clearable
              searchable
              limit={50}
            />
          </div>
        )}
        {shown.length > 0 ? (
          <CommentRows key={`${standing} ${writer}`} shown={shown} onGo={onGo} />
        ) : (
          listed?.type === 'listed' && (
            <Nothing
              none={all.length === 0}
              allSolved={standing === 'open' && writer === null && sought === ''}
            />
          )
        )}
      </div>
    ),
  });
}

interface NothingProps {
  readonly none: boolean;
  readonly allSolved: boolean;
}

function Nothing({ none, allSolved }: NothingProps) {
  const { t } = useSay();
  if (none)
    return (
      <EmptyState icon={IconMessage} title={t('comments.none')} large>
        {t('comments.noneWhy')}
      </EmptyState>
    );
  return allSolved ? (
    <EmptyState icon={IconMessage} title={t('comments.noneOpen')}>
      {t('comments.noneOpenWhy')}
    </EmptyState>
  ) : (
    <EmptyState icon={IconSearch} title={t('comments.noneFound')} />
  );
}
