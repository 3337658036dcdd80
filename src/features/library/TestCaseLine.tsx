import { IconCheck, IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { BotSummary } from '#storage/database.ts';
import type { DraftSeen } from './use-drafts.ts';

interface TestCaseLineProps {
  readonly bot: BotSummary;
  /** Undefined until it has been read. */
  readonly draft: DraftSeen | undefined;
}

/** How the draft's own cases go, by word and sign as well as colour. */
export function TestCaseLine({ bot, draft }: TestCaseLineProps) {
  const { t } = useSay();
  if (bot.cases === 0) return <span className="bv-test-cases">{t('library.noCases')}</span>;
  // What a person ran is known at once, also where there are too many cases to run just for the list.
  const ran = bot.testRun?.revision === bot.revision ? bot.testRun : undefined;
  if (!ran && draft?.type !== 'read') return <span className="bv-test-cases">…</span>;
  const tally = ran ?? (draft?.type === 'read' ? draft.tally : undefined);
  if (!tally) return <span className="bv-test-cases">{t('library.notRun', { count: bot.cases })}</span>;
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
