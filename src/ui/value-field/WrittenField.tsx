import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import type { Notation } from './parse-value.ts';
import { labelProps, type ValueEditorProps } from './value-type.ts';

interface WrittenFieldProps extends ValueEditorProps {
  readonly notation: Notation;
  readonly rightSection?: ReactNode;
  readonly rightSectionWidth?: number;
  readonly inputMode?: 'numeric' | 'decimal';
}

/** What is being typed, and the value that it belongs to: when that changes from outside, it is stale. */
interface Draft {
  readonly text: string;
  readonly value: Json;
  readonly problem?: Message;
}

/**
 * A value written on one line in its kind's notation. Each change that can be read is handed on at
 * once; what cannot be read stays as typed, with a message, and changes nothing.
 */
export function WrittenField(props: WrittenFieldProps) {
  const { notation, value, onChange, canBeMissing = true, size, onKeyDown } = props;
  const { language, say, t } = useSay();
  const [kept, setDraft] = useState<Draft>();
  const draft = kept && Object.is(kept.value, value) ? kept : undefined;

  const type = (text: string) => {
    const parsed = read(text, canBeMissing, () => notation.parse(text, language));
    if (!parsed.ok) return setDraft({ text, value, problem: parsed.message });
    setDraft({ text, value: parsed.value });
    if (!Object.is(parsed.value, value)) onChange(parsed.value);
  };

  return (
    <TextInput
      {...labelProps(props)}
      size={size ?? 'sm'}
      value={draft?.text ?? (value === null ? '' : notation.format(value, language))}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => !draft?.problem && setDraft(undefined)}
      {...(onKeyDown ? { onKeyDown } : {})}
      placeholder={props.placeholder ?? (canBeMissing ? t('value.missing') : '')}
      error={draft?.problem && say(draft.problem)}
      autoComplete="off"
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.rightSection
        ? { rightSection: props.rightSection, rightSectionWidth: props.rightSectionWidth ?? 34 }
        : {})}
    />
  );
}

function read(text: string, canBeMissing: boolean, parse: () => ReturnType<Notation['parse']>) {
  if (text.trim() !== '') return parse();
  return canBeMissing
    ? ({ ok: true, value: null } as const)
    : ({ ok: false, message: message('valueField.required') } as const);
}
