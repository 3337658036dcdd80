import { Button, NumberInput } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { LocalTextField } from '../form/LocalTextField.tsx';
import type { FormProps } from '../node-view.ts';
import { type ConnectorData, firstCard } from './data.ts';
import './connector-form.css';

type Card = NonNullable<ConnectorData['takeover']>;

/** Who goes on by hand where the bot stops in this step, where, by when and how; or the button that begins such a card. */
export function TakeoverFields({ node, bot, change }: FormProps<ConnectorData>) {
  const { data } = node;
  const { takeover } = data;
  const { t } = useSay();
  const place = useRef<HTMLDivElement>(null);
  const hadCard = useRef(takeover !== undefined);
  const hasCard = takeover !== undefined;
  // Whoever wrote a card goes on in it, and whoever took it away stands where it may be written again.
  useEffect(() => {
    if (hadCard.current === hasCard) return;
    hadCard.current = hasCard;
    if (!document.activeElement || document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [hasCard]);
  const set = (changed: Card, part: string) => change({ ...data, takeover: changed }, `takeover ${part}`);
  const remove = () => {
    const { takeover: _, ...rest } = data;
    change(rest);
  };
  if (!takeover) {
    return (
      <div ref={place}>
        <Button
          size="xs"
          leftSection={<IconUserShare size={16} stroke={1.7} />}
          onClick={() => change({ ...data, takeover: firstCard(data, bot) })}
        >
          {t('inspector.writeCard')}
        </Button>
      </div>
    );
  }
  const { withinHours, ...unbounded } = takeover;
  const setHours = (hours: number | undefined) =>
    set(hours === undefined ? unbounded : { ...unbounded, withinHours: hours }, 'hours');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the look of a fieldset cannot be laid out everywhere.
    <div className="bv-card bv-takeover-fields" role="group" aria-label={t('takeover.title')} ref={place}>
      <LocalTextField
        label={t('takeover.who')}
        placeholder={t('inspector.roleExample')}
        value={takeover.who}
        onChange={(who) => set({ ...takeover, who }, 'who')}
      />
      <LocalTextField
        label={t('inspector.cardWhere')}
        placeholder={t('inspector.cardWhereExample')}
        value={takeover.where}
        onChange={(where) => set({ ...takeover, where }, 'where')}
      />
      <NumberInput
        label={t('inspector.cardHours')}
        placeholder={t('inspector.noDeadline')}
        value={withinHours ?? ''}
        min={1}
        max={8760}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        onChange={(hours) => {
          if (typeof hours === 'number' && hours >= 1) setHours(hours);
          else if (hours === '') setHours(undefined);
        }}
      />
      <LocalTextField
        long
        label={t('takeover.todo')}
        value={takeover.todo ?? ''}
        onChange={(text) => set({ ...takeover, todo: text }, 'todo')}
      />
      <TextButton onClick={remove}>{t('inspector.removeCard')}</TextButton>
    </div>
  );
}
