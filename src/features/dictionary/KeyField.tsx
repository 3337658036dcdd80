import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';

interface KeyFieldProps {
  readonly value: string;
  /** Renames, and gives back why it may not be done. */
  readonly onRename: (key: string) => Message | null;
}

/** The name that rules use. Handed on when the field is left: every rule is rewritten with it. */
export function KeyField({ value, onRename }: KeyFieldProps) {
  const { t, sentence } = useSay();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<Message>();
  const commit = () => {
    const key = draft?.trim();
    const refusal = key === undefined || key === value ? null : onRename(key);
    setProblem(refusal ?? undefined);
    if (!refusal) setDraft(undefined);
  };
  return (
    <TextInput
      label={t('dictionary.key')}
      description={t('dictionary.keyAbout')}
      value={draft ?? value}
      onChange={(event) => {
        setProblem(undefined);
        setDraft(event.currentTarget.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') {
          setDraft(undefined);
          setProblem(undefined);
        }
      }}
      error={problem && sentence(problem)}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: 'bv-contract-code' }}
    />
  );
}
