import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck, IconLayoutGrid, IconList } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { BotSummary } from '#storage/database.ts';
import { Chip } from '#ui/Chip.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { isOnly, type Only, type Order } from './arrange-bots.ts';

export type Layout = 'cards' | 'list';

interface LibraryToolsProps {
  readonly bots: readonly BotSummary[];
  readonly toLookAt: ReadonlySet<string>;
  readonly only: Only;
  readonly onOnly: (only: Only) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

const filters: readonly Only[] = ['all', 'withVersion', 'drafts', 'toLookAt'];
const orders = { changed: 'library.sortChanged', name: 'library.sortName' } as const;

/** Which bots to see, in what order, and how. A filter that would show none is not offered. */
export function LibraryTools(props: LibraryToolsProps) {
  const { bots, toLookAt, only, onOnly, order, onOrder, layout, onLayout } = props;
  const { t } = useSay();
  const label = {
    all: 'library.all',
    drafts: 'library.drafts',
    withVersion: 'library.withVersion',
    toLookAt: 'library.toLookAt',
  } as const;
  return (
    <div className="bv-library-tools">
      <fieldset className="bv-library-filters" aria-label={t('library.filter')}>
        {filters.map((filter) => {
          const count = bots.filter((bot) => isOnly(bot, filter, toLookAt)).length;
          if (count === 0 && filter !== only) return null;
          return (
            <Chip key={filter} pressed={filter === only} onClick={() => onOnly(filter)}>
              {t(label[filter], { count })}
            </Chip>
          );
        })}
      </fieldset>
      <Menu width={180}>
        <Menu.Target>
          <Button
            variant="subtle"
            className="bv-library-sort"
            leftSection={<IconArrowsSort size={16} stroke={1.7} />}
            aria-label={`${t('library.sort')}: ${t(orders[order])}`}
          >
            {t(orders[order])}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('library.sort')}</Menu.Label>
          {(['changed', 'name'] as const).map((one) => (
            <Menu.Item
              key={one}
              role="menuitemradio"
              aria-checked={one === order}
              rightSection={one === order ? <IconCheck size={16} aria-hidden="true" /> : null}
              onClick={() => onOrder(one)}
            >
              {t(orders[one])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Segmented
        label={t('library.layout')}
        options={[
          { value: 'cards', label: t('library.cards'), icon: IconLayoutGrid },
          { value: 'list', label: t('library.list'), icon: IconList },
        ]}
        value={layout}
        onChange={onLayout}
      />
    </div>
  );
}
