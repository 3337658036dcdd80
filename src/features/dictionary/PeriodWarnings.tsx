import type { ParameterPeriod } from '#flow/parameter.ts';
import { useSay } from '#i18n/use-say.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { type PeriodWarning, periodWarnings } from './parameter-periods.ts';

interface PeriodWarningsProps {
  readonly periods: readonly ParameterPeriod[];
  readonly onAdd: () => void;
}

export function PeriodWarnings({ periods, onAdd }: PeriodWarningsProps) {
  const { t } = useSay();
  return periodWarnings(periods).map((warning) => {
    const { title, why } = wordsOf(warning);
    return (
      <ErrorNotice
        key={`${warning.type} ${'day' in warning ? warning.day : warning.from}`}
        tone="warning"
        title={t(title, { ...warning })}
        actions={
          warning.type === 'ends' && <TextButton onClick={onAdd}>{t('dictionary.addNextPeriod')}</TextButton>
        }
      >
        {t(why)}
      </ErrorNotice>
    );
  });
}

function wordsOf({ type }: PeriodWarning) {
  return { title: `dictionary.warning.${type}`, why: `dictionary.warningWhy.${type}` } as const;
}
