import { useSay } from '#i18n/use-say.ts';
import type { Fate } from '#running/fault-matrix.ts';
import { Tag } from '#ui/Tag.tsx';
import { fateLooks } from './fate-look.ts';

/** What became of a case, in a word with its sign. */
export function FateTag({ fate }: { readonly fate: Fate }) {
  const { t } = useSay();
  const { icon, tone } = fateLooks[fate];
  return (
    <Tag tone={tone} icon={icon} solid={fate === 'silentlyWrong'}>
      {t(`lab.fate.${fate}`)}
    </Tag>
  );
}
