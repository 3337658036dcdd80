import { Checkbox } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import type { RunRecord } from '#storage/database.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { BenchTabProps } from './bench-tab.ts';
import { tookWords } from './run-words.ts';
import { OutcomeBar } from './runs/OutcomeBar.tsx';
import { RunDifference } from './runs/RunDifference.tsx';
import './runs/runs.css';

/** The batches that have been run to their end, and the difference between two of them. */
export function RunsTab({ botId, runs }: BenchTabProps) {
  const { t, say, number, day, time } = useSay();
  const [listed, setListed] = useState<readonly RunRecord[] | Message>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(
    () => runs.watchRuns(botId, (told) => setListed(told.type === 'listed' ? told.runs : told.message)),
    [runs, botId],
  );
  if (!listed) return null;
  if ('key' in listed) {
    return (
      <div className="bv-runs">
        <ErrorNotice live>{say(listed)}</ErrorNotice>
      </div>
    );
  }
  if (listed.length === 0) {
    return (
      <EmptyState icon={IconHistory} title={t('bench.noRuns')} large>
        {t('bench.noRunsYet')}
      </EmptyState>
    );
  }
  const [later, earlier] = listed.filter(({ id }) => chosen.includes(id));
  const when = ({ at }: RunRecord) => `${day(new Date(at))} ${time(new Date(at))}`;
  const choose = (id: string) =>
    // The one that was chosen first gives way to a third.
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen.slice(-1), id]);
  return (
    <div className="bv-runs">
      {later && earlier ? (
        <RunDifference earlier={earlier} later={later} when={when} />
      ) : (
        <p className="bv-bench-hint">{t('bench.chooseTwo')}</p>
      )}
      <table className="bv-runs-table">
        <caption>{t('bench.tab.runs')}</caption>
        <thead>
          <tr>
            <td />
            {(
              ['when', 'what', 'date', 'set', 'failed', 'passed', 'notJudged', 'outcomes', 'took'] as const
            ).map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`bench.run.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map((run) => (
            <tr key={run.id} data-chosen={chosen.includes(run.id) || undefined}>
              <td>
                <Checkbox
                  size="xs"
                  aria-label={t('bench.compareRun', { when: when(run) })}
                  checked={chosen.includes(run.id)}
                  onChange={() => choose(run.id)}
                />
              </td>
              <th scope="row">{when(run)}</th>
              <td>
                {run.version === null ? (
                  t('bench.draft')
                ) : (
                  <Tag tone="neutral">{t('bench.version', { number: run.version })}</Tag>
                )}
              </td>
              <td>{run.date}</td>
              <td>{run.caseSet.name ?? t('bench.ownCases')}</td>
              <td data-column="failed" data-wrong={run.failed > 0 || undefined}>
                {number(run.failed)}
              </td>
              <td data-column="passed">{number(run.passed)}</td>
              <td data-column="notJudged">{number(run.notJudged)}</td>
              <td>
                <OutcomeBar outcomes={run.outcomes} />
              </td>
              <td data-column="took">{say(tookWords(run.took))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
