import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';

/** Who wrote something, by name; somebody, where no name was given. */
export function useSigned(): (by: Signature | undefined) => string {
  const { t } = useSay();
  return (by) => by?.name || t('comments.nobody');
}
