import { IconCheck, IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { Tally } from '#running/result.ts';
import type { BotSummary } from '#storage/database.ts';
import { mostCases } from './use-drafts.ts';

interface TestCaseLineProps {
  readonly bot: BotSummary;
  /** Undefined until the cases have been run. */
  readonly tally: Tally | undefined;
}

/** How the draft's own cases go, by word and sign as well as colour. */
export function TestCaseLine({ bot, tally }: TestCaseLineProps) {
  const { t } = useSay();
  if (bot.cases === 0) return <span className="bv-test-cases">{t('library.noCases')}</span>;
  if (!tally) {
    const count = bot.cases;
    return <span className="bv-test-cases">{count > mostCases ? t('library.notRun', { count }) : '…'}</span>;
  }
  const { passed, failed } = tally;
  const total = passed + failed;
  if (total === 0) return <span className="bv-test-cases">{t('library.notJudged')}</span>;
  const isRight = failed === 0;
  const text = bot.ahead && bot.basedOn !== null ? 'library.rightInDraft' : 'library.right';
  return (
    <span className="bv-test-cases" data-verdict={isRight ? 'right' : 'wrong'}>
      {isRight ? <IconCheck size={16} aria-hidden="true" /> : <IconX size={16} aria-hidden="true" />}
      {t(text, { passed, total })}
    </span>
  );
}
