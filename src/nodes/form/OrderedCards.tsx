import { ActionIcon, Group } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronUp,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { moved } from '#lib/moved.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useReorder } from '#ui/use-reorder.ts';
import './ordered-cards.css';

interface OrderedCardsProps<Item> {
  /** What the list is, for a screen reader. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item, index: number) => string;
  /** What the card is called. */
  readonly nameOf: (item: Item, index: number) => string;
  /** Under the name while the card is folded. */
  readonly about?: (item: Item, index: number) => ReactNode;
  /** What is wrong inside a folded card. */
  readonly flaw?: (item: Item, index: number) => string | undefined;
  /** What the open card holds. */
  readonly children: (item: Item, index: number) => ReactNode;
  /** The one that is open, if any. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onReorder: (items: readonly Item[]) => void;
  readonly onRemove: (index: number) => void;
  /** Why none may be removed now. */
  readonly keepReason?: string | undefined;
}

/**
 * An ordered list of cards of which one is open. Moved by dragging the handle, by the arrow keys on
 * it, and by buttons in the open card.
 */
export function OrderedCards<Item>(props: OrderedCardsProps<Item>) {
  const { label, items, idOf, nameOf, about, flaw, children, open, onOpen, onReorder, onRemove, keepReason } =
    props;
  const { t } = useSay();
  const move = (from: number, to: number) => {
    const order = moved(items, from, to);
    if (order !== items) onReorder(order);
  };
  const reorder = useReorder(move);
  return (
    <ol className="bv-ordered" aria-label={label}>
      {items.map((item, index) => {
        const id = idOf(item, index);
        const name = nameOf(item, index);
        const isOpen = open === id;
        const Chevron = isOpen ? IconChevronUp : IconChevronDown;
        return (
          <li key={id} className="bv-ordered-card" data-open={isOpen || undefined} {...reorder.place(index)}>
            <div className="bv-ordered-head">
              <button
                type="button"
                className="bv-ordered-handle"
                {...reorder.handle(index, name)}
                aria-label={t('inspector.move', { name })}
                title={t('inspector.moveHelp')}
              >
                <IconGripVertical size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="bv-ordered-name"
                aria-expanded={isOpen}
                onClick={() => onOpen(isOpen ? null : id)}
              >
                <span>
                  {index + 1}. {name}
                </span>
                <Chevron size={16} aria-hidden="true" />
              </button>
            </div>
            {!isOpen && about && <div className="bv-ordered-about">{about(item, index)}</div>}
            {!isOpen && flaw?.(item, index) && (
              <div className="bv-ordered-flaw">
                <Tag tone="wrong" icon={IconAlertCircle}>
                  {flaw(item, index)}
                </Tag>
              </div>
            )}
            {isOpen && (
              <div className="bv-ordered-body">
                {children(item, index)}
                <Group gap={4} justify="flex-end" className="bv-ordered-actions">
                  <DisabledReason reason={index === 0 ? t('inspector.isFirst') : undefined}>
                    <ActionIcon
                      size="sm"
                      aria-label={t('inspector.moveUp', { name })}
                      onClick={() => move(index, index - 1)}
                    >
                      <IconArrowUp size={16} />
                    </ActionIcon>
                  </DisabledReason>
                  <DisabledReason reason={index === items.length - 1 ? t('inspector.isLast') : undefined}>
                    <ActionIcon
                      size="sm"
                      aria-label={t('inspector.moveDown', { name })}
                      onClick={() => move(index, index + 1)}
                    >
                      <IconArrowDown size={16} />
                    </ActionIcon>
                  </DisabledReason>
                  <DisabledReason reason={keepReason}>
                    <ActionIcon
                      size="sm"
                      aria-label={t('inspector.removeNamed', { name })}
                      onClick={() => onRemove(index)}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </DisabledReason>
                </Group>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
