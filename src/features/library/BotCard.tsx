import { memo } from 'react';
import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { BotSummary } from '#storage/database.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { BotMenu } from './BotMenu.tsx';
import { BotState } from './BotState.tsx';
import { FlowSketch } from './FlowSketch.tsx';
import { TestCaseLine } from './TestCaseLine.tsx';
import type { DraftSeen } from './use-drafts.ts';
import type { LibraryActions } from './use-library-actions.ts';
import './bot-card.css';

interface BotCardProps {
  readonly bot: BotSummary;
  /** The step that the search found. */
  readonly step: LocalText | undefined;
  readonly draft: DraftSeen | undefined;
  readonly actions: LibraryActions;
}

/** Drawn again only when its own bot has something new: a library may be long. */
export const BotCard = memo(function BotCard({ bot, step, draft, actions }: BotCardProps) {
  const { t, say, day, moment } = useSay();
  const { lastVersion } = bot;
  return (
    <article className="bv-bot-card">
      <div className="bv-bot-card-sketch">{draft?.type === 'read' && <FlowSketch bot={draft.bot} />}</div>
      <div className="bv-bot-card-body">
        <div className="bv-bot-card-name">
          <h2>
            {/* Spreads over the whole card, so that one need not aim. */}
            <Link href={`/bot/${encodeURIComponent(bot.id)}/build`}>{say(bot.name)}</Link>
          </h2>
          <BotMenu bot={bot} actions={actions} />
        </div>
        <div className="bv-bot-card-state">
          <BotState bot={bot} />
          {step !== undefined && <span>{t('library.step', { name: step })}</span>}
        </div>
        {draft?.type === 'unreadable' ? (
          <ErrorNotice title={t('library.corrupt')}>{say(draft.message)}</ErrorNotice>
        ) : (
          <dl>
            <dt>{t('library.testCases')}</dt>
            <dd>
              <TestCaseLine bot={bot} draft={draft} />
            </dd>
          </dl>
        )}
        <div className="bv-bot-card-foot">
          <span>
            {lastVersion
              ? t('library.versionSaved', {
                  number: lastVersion.number,
                  day: day(new Date(lastVersion.time)),
                })
              : t('library.noVersion')}
          </span>
          <span>
            {lastVersion?.author || t('library.changed', { moment: moment(new Date(bot.changed)) })}
          </span>
        </div>
      </div>
    </article>
  );
});
