import { Textarea, TextInput } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { type LocalText, withTextIn } from '#lib/local-text.ts';
import { orNothing, ownText } from './local-texts.ts';

interface LocalTextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: LocalText | undefined;
  readonly onChange: (text: LocalText | undefined) => void;
  readonly onBlur?: () => void;
  readonly size?: 'sm' | 'xs';
  readonly rows?: number;
}

/** A text of the bot's, written in the language that the person reads; the other language keeps its own. */
export function LocalTextField(props: LocalTextFieldProps) {
  const { label, hideLabel, description, placeholder, value, onChange, onBlur, size = 'sm', rows } = props;
  const { language } = useSay();
  const shared = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(description ? { description } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(onBlur ? { onBlur } : {}),
    size,
    autoComplete: 'off',
    value: ownText(value, language),
  };
  const write = (text: string) => onChange(orNothing(withTextIn(value ?? '', language, text)));
  return rows ? (
    <Textarea {...shared} rows={rows} onChange={(event) => write(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => write(event.currentTarget.value)} />
  );
}
