import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';
import type { DiffMark } from './overlay.ts';

const looks = {
  added: { icon: IconPlus, tone: 'accent', solid: true },
  removed: { icon: IconMinus, tone: 'dark' },
  changed: { icon: IconPencil, tone: 'warning', bordered: true },
  moved: { icon: IconArrowsMove, tone: 'neutral', bordered: true },
} as const;

/** What has become of a thing between two versions, as a sign and a word. */
export function MarkTag({ mark }: { readonly mark: DiffMark }) {
  const { t } = useSay();
  return <Tag {...looks[mark]}>{t(`canvas.mark.${mark}`)}</Tag>;
}
