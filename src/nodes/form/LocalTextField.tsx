import { Textarea, TextInput } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { type LocalText, textIn, withTextIn } from '#lib/local-text.ts';
import { writtenIn } from './written-in.ts';

interface LocalTextFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: LocalText;
  readonly onChange: (value: LocalText) => void;
  /** Several lines. */
  readonly long?: boolean;
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
}

/** A text that a person writes, in the language that the page is read in. */
export function LocalTextField(props: LocalTextFieldProps) {
  const {
    label,
    description,
    placeholder,
    value,
    onChange,
    long = false,
    autoFocus = false,
    hideLabel,
  } = props;
  const { language } = useSay();
  const shared = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(description === undefined ? {} : { description }),
    placeholder: textIn(value, language) || placeholder || '',
    value: writtenIn(value, language),
    // Put there by what the person just did: a new branch begins with its name.
    'data-autofocus': autoFocus || undefined,
  };
  const edited = (text: string) => onChange(withTextIn(value, language, text));
  return long ? (
    <Textarea
      {...shared}
      autosize
      minRows={3}
      maxRows={12}
      onChange={(event) => edited(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} autoFocus={autoFocus} onChange={(event) => edited(event.currentTarget.value)} />
  );
}
