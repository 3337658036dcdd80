import { listIn } from '#i18n/number.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { Manifest } from '#storage/backup/backup-format.ts';

const kinds = ['bots', 'versions', 'systems', 'caseSets', 'comments', 'runs'] as const;

/** `2 botar, 5 versioner och 1 system`: what there is none of is not named. */
export function saidCounts(counts: Manifest['counts'], { t, language }: Speech): string {
  const said = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`backup.${kind}`, { count: counts[kind] }));
  return said.length === 0 ? t('backup.nothing') : listIn(said, language);
}

/** `1,2 MB`: as many figures as a person has use for. */
export function saidSize(bytes: number, { number }: Pick<Speech, 'number'>): string {
  const [unit, size] = bytes < 1e6 ? ['kB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : ['GB', 1e9];
  const amount = bytes / Number(size);
  return `${number(amount < 10 ? Math.ceil(amount * 10) / 10 : Math.round(amount))}\u00a0${unit}`;
}
