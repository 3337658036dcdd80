import type { Speech } from '#i18n/use-say.ts';
import { columnName } from './grid-columns.ts';
import type { Pasted } from './paste-cells.ts';

/** What was pasted, and what could not be. */
export function pastedWords({ changed, added, refused, beyond }: Pasted, speech: Speech): string {
  const { t, say } = speech;
  const [first] = refused;
  return [
    changed + added > 0 ? t('caseTable.pasted', { changed, added }) : t('caseTable.pastedNothing'),
    first &&
      t('caseTable.refused', {
        count: refused.length,
        row: first.row,
        column: columnName(first.column, speech),
        reason: say(first.message),
      }),
    beyond > 0 && t('caseTable.beyond', { count: beyond }),
  ]
    .filter(Boolean)
    .join(' ');
}
