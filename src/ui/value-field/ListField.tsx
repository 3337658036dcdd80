import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { MissingOr } from './MissingOr.tsx';
import type { PartedEditorProps, ValueEditorProps, ValueType, ValueTypeOf } from './value-type.ts';

/** A list: ticks where its items are choices, otherwise a field for each. */
export function ListField(props: PartedEditorProps<ValueTypeOf<'list'>>) {
  const { items } = props.type;
  return (
    <MissingOr {...props} empty={[]}>
      {items.kind === 'choice' ? <Ticks {...props} type={items} /> : <Items {...props} />}
    </MissingOr>
  );
}

function Ticks({ type, value, onChange }: ValueEditorProps<ValueTypeOf<'choice'>>) {
  const { say } = useSay();
  const chosen = itemsOf(value);
  const toggle = (choice: string, on: boolean) =>
    onChange(on ? [...chosen, choice] : chosen.filter((item) => item !== choice));
  return (
    <div className="bv-value-ticks">
      {type.choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={say(choice.label) || choice.value}
          checked={chosen.includes(choice.value)}
          onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
        />
      ))}
    </div>
  );
}

function Items({ type, unit, value, onChange, label, Field }: PartedEditorProps<ValueTypeOf<'list'>>) {
  const { t } = useSay();
  const items = itemsOf(value);
  return (
    <div className="bv-value-items">
      {items.map((item, place) => {
        const name = t('valueField.itemOf', { label, number: place + 1 });
        return (
          // An item is known by its place in the list alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div key={place} className="bv-value-item">
            <Field
              type={type.items}
              unit={unit}
              value={item}
              label={name}
              hideLabel
              canBeMissing={false}
              onChange={(edited) => onChange(items.map((old, i) => (i === place ? edited : old)))}
            />
            <ActionIcon
              size="sm"
              aria-label={t('valueField.removeItem', { item: name })}
              onClick={() => onChange(items.filter((_, i) => i !== place))}
            >
              <IconX size={15} />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          size="xs"
          leftSection={<IconPlus size={15} />}
          aria-label={t('valueField.addItemTo', { label })}
          onClick={() => onChange([...items, blankOf(type.items)])}
        >
          {t('valueField.addItem')}
        </Button>
      </div>
    </div>
  );
}

function itemsOf(value: Json): readonly Json[] {
  // Array.isArray does not narrow a readonly list.
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** What a new item is before anyone has filled it in. */
function blankOf(type: ValueType): Json {
  return type.kind === 'text' ? '' : null;
}
