import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import { useSay } from '#i18n/use-say.ts';
import { countFates, type Fate } from '#running/fault-matrix.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { EffectTable } from './EffectTable.tsx';
import { mostRows } from './effect-rows.ts';
import { FateFilter } from './FateFilter.tsx';
import { useEffects } from './use-effects.ts';

interface TrySectionProps {
  readonly bot: Bot;
  readonly date: string | null;
  readonly faults: readonly Fault[];
  readonly chosen: string | null;
  readonly onChoose: (caseId: string) => void;
}

/** What becomes of every case under the faults that are in the lab now. */
export function TrySection({ bot, date, faults, chosen, onChoose }: TrySectionProps) {
  const { t, number } = useSay();
  const rows = useEffects(bot, date, faults);
  const [only, setOnly] = useState<Fate | null>(null);
  if (faults.length === 0) {
    return (
      <EmptyState icon={IconFlask} title={t('lab.choose')} large>
        {t('lab.chooseWhy')}
      </EmptyState>
    );
  }
  const shown = rows?.filter(({ fate }) => only === null || fate === only) ?? [];
  const affected = rows?.filter(({ fate }) => fate !== 'survived').length ?? 0;
  const total = bot.cases.list.length;
  return (
    <div className="bv-lab-sheet">
      <header>
        <div role="status">
          <h2>
            {rows ? t('lab.affected', { affected: number(affected), count: rows.length }) : t('lab.running')}
          </h2>
        </div>
        {rows && total > mostRows && (
          <p className="bv-lab-hint">
            {t('lab.firstOnly', { count: number(mostRows), total: number(total) })}
          </p>
        )}
        {rows && (
          <FateFilter counts={countFates(rows.map(({ fate }) => fate))} only={only} onChange={setOnly} />
        )}
      </header>
      {rows && shown.length === 0 && <p className="bv-lab-hint">{t('lab.noneOfThese')}</p>}
      {shown.length > 0 && <EffectTable rows={shown} chosen={chosen} onChoose={onChoose} />}
    </div>
  );
}
