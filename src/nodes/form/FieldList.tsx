import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { typeName } from '#rules/type-name.ts';
import type { FormProps } from '../node-view.ts';
import { FieldPicker } from './FieldPicker.tsx';
import './form.css';

interface FieldListProps {
  readonly label: string;
  readonly bot: Bot;
  readonly edit: FormProps<unknown>['edit'];
  readonly fields: readonly string[];
  /** What the list means while it is empty. */
  readonly empty: string;
  readonly onChange: (fields: string[]) => void;
}

/** Some of the fields of the data dictionary. */
export function FieldList({ label, bot, edit, fields, empty, onChange }: FieldListProps) {
  const speech = useSay();
  const { t, say } = speech;
  return (
    <div className="bv-field-list">
      {fields.length === 0 ? (
        <p className="bv-form-hint">{empty}</p>
      ) : (
        <ul aria-label={label}>
          {fields.map((key) => {
            const field = bot.fields.find((candidate) => candidate.key === key);
            const name = field ? say(field.label) || key : key;
            return (
              <li key={key} data-unknown={!field || undefined}>
                <span className="bv-field-name">{name}</span>
                <span className="bv-field-type">
                  {field ? (field.unit ?? typeName(field.type, speech)) : t('inspector.unknownField')}
                </span>
                <ActionIcon
                  size={24}
                  aria-label={t('inspector.removeNamed', { name })}
                  onClick={() => onChange(fields.filter((other) => other !== key))}
                >
                  <IconX size={14} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <FieldPicker
        label={t('inspector.addFieldTo', { name: label })}
        placeholder={t('inspector.addField')}
        look="link"
        icon={<IconPlus size={15} aria-hidden="true" />}
        bot={bot}
        edit={edit}
        field={undefined}
        without={fields}
        onPick={(key) => key !== undefined && onChange([...fields, key])}
      />
    </div>
  );
}
