import { useSay } from '#i18n/use-say.ts';
import type { BotSummary } from '#storage/database.ts';
import { Tag } from '#ui/Tag.tsx';

/** Whether what is open is a version or has gone on since. */
export function BotState({ bot: { basedOn, ahead } }: { readonly bot: BotSummary }) {
  const { t } = useSay();
  if (basedOn === null) return <Tag>{t('library.draft')}</Tag>;
  if (ahead) return <Tag>{t('library.draftAfter', { number: basedOn })}</Tag>;
  return <Tag tone="neutral">{t('library.version', { number: basedOn })}</Tag>;
}
