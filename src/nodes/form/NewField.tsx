import { Button, Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addField } from '#editing/commands/fields.ts';
import type { Bot } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import { useSay } from '#i18n/use-say.ts';
import { typeName } from '#rules/type-name.ts';
import type { FormProps } from '../node-view.ts';
import { takeInField } from '../start/take-in-field.ts';
import { keyFor } from './field-key.ts';
import './form.css';

interface NewFieldProps {
  readonly bot: Bot;
  readonly edit: FormProps<unknown>['edit'];
  /** What the field is known to hold, when it is made for something. */
  readonly type?: DataType | undefined;
  readonly label?: string;
  readonly unit?: string | undefined;
  /** Made for a rule, which reads it: somebody must give it a value, and mostly that is who sends the case. */
  readonly isRead?: boolean;
  /** Called with the new field's key, or with nothing when it was not made after all. */
  readonly onDone: (key?: string) => void;
}

const kinds = ['text', 'integer', 'decimal', 'money', 'yesNo', 'date', 'choice'] as const;
type Kind = (typeof kinds)[number];

/** A new value of the data dictionary, made where it is needed. */
export function NewField({ bot, edit, type, label = '', unit = '', isRead = false, onDone }: NewFieldProps) {
  const speech = useSay();
  const { t } = speech;
  const [name, setName] = useState(label);
  const [kind, setKind] = useState<Kind>('text');
  const [written, setWritten] = useState(unit);
  const [choices, setChoices] = useState('');
  const [comesWith, setComesWith] = useState(isRead);
  const [problem, setProblem] = useState<string>();
  const made: DataType = type ?? (kind === 'choice' ? { kind, choices: choicesIn(choices) } : { kind });
  const isNumber = made.kind === 'integer' || made.kind === 'decimal';
  const create = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const called = name.trim();
    if (!called) return setProblem(t('inspector.nameNeeded'));
    if (made.kind === 'choice' && made.choices.length === 0) return setProblem(t('inspector.choicesNeeded'));
    const key = keyFor(
      called,
      bot.fields.map((field) => field.key),
    );
    const refused = edit(comesWith ? takeInField : addField, {
      field: {
        key,
        label: called,
        type: made,
        ...(isNumber && written.trim() ? { unit: written.trim() } : {}),
      },
    });
    return refused ? setProblem(speech.say(refused)) : onDone(key);
  };
  return (
    <form className="bv-new-field" aria-label={t('inspector.newField')} onSubmit={create}>
      <TextInput
        size="xs"
        autoFocus
        label={t('inspector.fieldName')}
        placeholder={t('inspector.fieldExample')}
        value={name}
        maxLength={80}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      {!type && (
        <Select
          size="xs"
          label={t('inspector.fieldType')}
          allowDeselect={false}
          data={kinds.map((value) => ({
            value,
            label: typeName(value === 'choice' ? { kind: value, choices: [] } : { kind: value }, speech),
          }))}
          value={kind}
          onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? 'text')}
        />
      )}
      {isNumber && (
        <TextInput
          size="xs"
          label={t('inspector.fieldUnit')}
          placeholder="m"
          value={written}
          maxLength={20}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
      )}
      {!type && kind === 'choice' && (
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={8}
          label={t('inspector.fieldChoices')}
          value={choices}
          onChange={(event) => {
            setChoices(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
      )}
      {isRead && (
        <Checkbox
          label={t('inspector.comesWithCase')}
          checked={comesWith}
          onChange={(event) => setComesWith(event.currentTarget.checked)}
        />
      )}
      <Group gap={8} mt={4}>
        <Button size="xs" type="submit">
          {t('inspector.createField')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onDone()}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function choicesIn(text: string): { value: string; label: string }[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))].map((line) => ({ value: line, label: line }));
}
