import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import type { Hit } from './arrange-bots.ts';
import { BotMenu } from './BotMenu.tsx';
import { BotState } from './BotState.tsx';
import { TestCaseLine } from './TestCaseLine.tsx';
import type { DraftsSeen } from './use-drafts.ts';
import type { LibraryActions } from './use-library-actions.ts';
import './bot-table.css';

interface BotTableProps {
  readonly hits: readonly Hit[];
  readonly drafts: DraftsSeen;
  readonly actions: LibraryActions;
}

/** The bots as lines, for who has many. */
export function BotTable({ hits, drafts, actions }: BotTableProps) {
  const { t, say, day, moment } = useSay();
  return (
    <table className="bv-bot-table">
      <thead>
        <tr>
          <th scope="col">{t('library.name')}</th>
          <th scope="col">{t('library.state')}</th>
          <th scope="col">{t('library.testCases')}</th>
          <th scope="col">{t('library.latestVersion')}</th>
          <th scope="col">{t('library.lastChanged')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {hits.map(({ bot, step }) => {
          const draft = drafts.get(bot.id);
          const { lastVersion } = bot;
          return (
            <tr key={bot.id}>
              <th scope="row">
                <Link href={`/bot/${encodeURIComponent(bot.id)}/build`}>{say(bot.name)}</Link>
                {step !== undefined && (
                  <div className="bv-bot-table-step">{t('library.step', { name: step })}</div>
                )}
              </th>
              <td>
                <BotState bot={bot} />
              </td>
              <td>
                {draft?.type === 'unreadable' ? (
                  t('library.corrupt')
                ) : (
                  <TestCaseLine bot={bot} draft={draft} />
                )}
              </td>
              <td>
                {lastVersion
                  ? t('library.versionSaved', {
                      number: lastVersion.number,
                      day: day(new Date(lastVersion.time)),
                    })
                  : t('library.noVersion')}
                {lastVersion?.author && <div>{lastVersion.author}</div>}
              </td>
              <td>{moment(new Date(bot.changed))}</td>
              <td>
                <BotMenu bot={bot} actions={actions} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
