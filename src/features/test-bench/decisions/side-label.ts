import type { Speech } from '#i18n/use-say.ts';
import type { Side } from '#workspace/sides.ts';

/** "Version 5" or "Utkastet"; with the date where that is what tells them apart. */
export function sideLabel({ version, date }: Side, other: Side, { t }: Speech): string {
  const name = version === null ? t('decisions.draft') : t('versions.version', { number: version });
  return date === other.date ? name : t('decisions.onDate', { name, date });
}
