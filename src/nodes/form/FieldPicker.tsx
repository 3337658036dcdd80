import { type ReactNode, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import { useSay } from '#i18n/use-say.ts';
import { familyOf } from '#rules/dictionary.ts';
import { Picker } from '#rules/Picker.tsx';
import { typeName } from '#rules/type-name.ts';
import type { FormProps } from '../node-view.ts';
import { NewField } from './NewField.tsx';

interface FieldPickerProps {
  readonly label: string;
  readonly bot: Bot;
  readonly edit: FormProps<unknown>['edit'];
  /** The field chosen now; undefined where none is. */
  readonly field: string | undefined;
  /** What the chip says when nothing is chosen. */
  readonly placeholder?: string;
  /** Fields that are not offered, such as those already in the list. */
  readonly without?: readonly string[];
  /** What a new field is made for, and what an old one must be able to hold. */
  readonly made?: { readonly label: string; readonly type: DataType; readonly unit?: string | undefined };
  /** What choosing nothing is called, where that is possible. */
  readonly none?: string;
  readonly look?: 'chip' | 'link';
  readonly icon?: ReactNode;
  readonly onPick: (field: string | undefined) => void;
}

const newOne = 'new:';
const noOne = 'none:';

/** A field of the data dictionary, or a new one made on the spot. */
export function FieldPicker(props: FieldPickerProps) {
  const {
    label,
    bot,
    edit,
    field,
    placeholder,
    without = [],
    made,
    none,
    look = 'chip',
    icon,
    onPick,
  } = props;
  const speech = useSay();
  const { t, say } = speech;
  const [isNew, setIsNew] = useState(false);
  const chosen = bot.fields.find(({ key }) => key === field);
  if (isNew) {
    return (
      <NewField
        bot={bot}
        edit={edit}
        {...(made ? { label: made.label, type: made.type, unit: made.unit } : {})}
        onDone={(key) => {
          setIsNew(false);
          if (key !== undefined) onPick(key);
        }}
      />
    );
  }
  const items = bot.fields
    .filter(({ key, type }) => !without.includes(key) && (!made || familyOf(type) === familyOf(made.type)))
    .map(({ key, label: name, type, unit }) => ({
      value: key,
      label: say(name) || key,
      detail: unit ?? typeName(type, speech),
    }));
  const others = [
    { value: newOne, label: t('inspector.newFieldChoice') },
    ...(none === undefined ? [] : [{ value: noOne, label: none }]),
  ];
  return (
    <Picker
      label={label}
      look={look}
      icon={icon}
      text={chosen ? say(chosen.label) || chosen.key : (field ?? placeholder ?? t('rules.chooseField'))}
      invalid={field !== undefined && !chosen}
      chosen={field}
      groups={[
        { label: t('rules.fields'), items },
        { label: t('inspector.other'), items: others },
      ].filter((group) => group.items.length > 0)}
      onPick={(value) => {
        if (value === newOne) setIsNew(true);
        else onPick(value === noOne ? undefined : value);
      }}
    />
  );
}
