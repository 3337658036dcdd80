import { VisuallyHidden } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import './rail.css';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly href: string;
  /** What waits there: the figure, and what it is in words. */
  readonly count?: { readonly shown: string; readonly said: string } | undefined;
}

interface RailProps {
  readonly items: readonly RailItem[];
  /** At the foot: help and the like. */
  readonly foot?: readonly RailItem[];
  /** The `id` of the view one is in. */
  readonly current: string;
}

/** The views of the product or of a bot, an icon above a word. */
export function Rail({ items, foot = [], current }: RailProps) {
  const { t } = useSay();
  return (
    <nav className="bv-rail" aria-label={t('app.views')}>
      <RailList items={items} current={current} />
      {foot.length > 0 && <RailList items={foot} current={current} />}
    </nav>
  );
}

function RailList({ items, current }: Pick<RailProps, 'items' | 'current'>) {
  return (
    <ul>
      {items.map(({ id, label, icon: ItemIcon, href, count }) => (
        <li key={id}>
          <a className="bv-rail-item" href={href} aria-current={id === current ? 'page' : undefined}>
            <ItemIcon size={20} stroke={1.7} aria-hidden="true" />
            {label}
            {count && (
              <>
                <span className="bv-rail-count" aria-hidden="true">
                  {count.shown}
                </span>
                <VisuallyHidden> {count.said}</VisuallyHidden>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
