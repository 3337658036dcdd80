import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { countFates, type Fate } from '#running/fault-matrix.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { FateFilter } from './FateFilter.tsx';
import { type Cell, MatrixTable } from './MatrixTable.tsx';
import { useMatrix } from './use-matrix.ts';

interface MatrixSectionProps {
  readonly bot: Bot;
  readonly date: string | null;
  readonly chosen: Cell | null;
  readonly onChoose: (cell: Cell) => void;
}

/** "What if anything breaks": every single fault against every case, and whether any of it goes unnoticed. */
export function MatrixSection({ bot, date, chosen, onChoose }: MatrixSectionProps) {
  const { t, say, number } = useSay();
  const { run, start, cancel } = useMatrix(bot, date);
  const [wanted, setOnly] = useState<Fate | null | undefined>();
  if (!run) return null;
  const { matrix, cells, state, failure } = run;
  const counts = countFates(cells);
  const silent = counts.silentlyWrong;
  // What matters most is seen first, until a person asks for something else.
  const only =
    wanted === undefined && silent > 0 && state === 'finished' ? 'silentlyWrong' : (wanted ?? null);
  const total = matrix.faults.length * matrix.cases.length;
  const all = bot.cases.list.length;
  const again = (
    <Button size="xs" leftSection={<IconRefresh size={16} />} onClick={start}>
      {t('lab.runAgain')}
    </Button>
  );
  return (
    <div className="bv-lab-sheet" data-filled>
      <header>
        <div role="status">
          <h2 data-wrong={(state === 'finished' && silent > 0) || undefined}>
            {state === 'finished' &&
              (silent === 0
                ? t('lab.noneSilent', { total: number(total) })
                : t('lab.someSilent', { count: silent, total: number(total) }))}
            {state === 'running' && t('lab.running')}
            {state === 'cancelled' && t('lab.cancelled')}
          </h2>
        </div>
        <p className="bv-lab-hint">
          {t('lab.matrixAbout', { faults: number(matrix.faults.length), cases: number(matrix.cases.length) })}
          {matrix.cases.length < all &&
            ` ${t('lab.matrixFirst', { count: number(matrix.cases.length), total: number(all) })}`}
        </p>
        {state === 'running' && (
          <div className="bv-lab-progress">
            <ProgressMeter
              label={t('lab.running')}
              total={total}
              parts={[{ tone: 'accent', value: cells.length }]}
            />
            <span>{t('lab.progress', { done: number(cells.length), total: number(total) })}</span>
            <Button size="xs" onClick={cancel}>
              {t('common.cancel')}
            </Button>
          </div>
        )}
        {state === 'cancelled' && <div>{again}</div>}
        {failure && (
          <ErrorNotice live title={t('lab.failed')} actions={again}>
            {say(failure)}
          </ErrorNotice>
        )}
        <FateFilter counts={counts} only={only} onChange={setOnly} />
      </header>
      {only !== null && counts[only] === 0 ? (
        <p className="bv-lab-hint">{t('lab.noneOfThese')}</p>
      ) : (
        <MatrixTable
          bot={bot}
          matrix={matrix}
          cells={cells}
          only={only}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}
