import { IconCircleCheck, IconCircleX, IconListCheck } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { Tally } from '#running/result.ts';
import './facts.css';

interface FactsProps {
  readonly steps: number;
  /** Undefined until the test cases have been run. */
  readonly counts: Tally | undefined;
}

/** How large a bot is, and how its test cases go. */
export function Facts({ steps, counts }: FactsProps) {
  const { t } = useSay();
  return (
    <p className="bv-versions-facts">
      <span>{t('versions.steps', { count: steps })}</span>
      <CaseFact counts={counts} />
    </p>
  );
}

function CaseFact({ counts }: Pick<FactsProps, 'counts'>) {
  const { t } = useSay();
  if (!counts) return <span>{t('versions.running')}</span>;
  const judged = counts.passed + counts.failed;
  if (judged === 0) {
    return (
      <span>
        <IconListCheck size={16} aria-hidden="true" />
        {t('versions.noCases')}
      </span>
    );
  }
  const ResultIcon = counts.failed === 0 ? IconCircleCheck : IconCircleX;
  return (
    <span data-tone={counts.failed === 0 ? 'right' : 'wrong'}>
      <ResultIcon size={16} aria-hidden="true" />
      {t('versions.casesRight', { passed: counts.passed, count: judged })}
    </span>
  );
}
