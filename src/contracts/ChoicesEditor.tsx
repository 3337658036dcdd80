import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Choice } from '#flow/data-type.ts';
import { useSay } from '#i18n/use-say.ts';
import { LocalTextField } from './LocalTextField.tsx';
import { ownText } from './local-texts.ts';
import { newKey } from './new-key.ts';

interface ChoicesEditorProps {
  readonly choices: readonly Choice[];
  readonly onChange: (choices: Choice[]) => void;
}

/** The values to choose among: what a person reads, and what rules and systems see. */
export function ChoicesEditor({ choices, onChange }: ChoicesEditorProps) {
  const { t, language } = useSay();
  const replace = (place: number, choice: Choice) =>
    onChange(choices.map((old, i) => (i === place ? choice : old)));
  const nameOf = (choice: Choice, place: number) =>
    ownText(choice.label, language) || choice.value || t('dictionary.choiceNumber', { number: place + 1 });
  /** A choice that has been given its words gets a value made of them. */
  const fillIn = (place: number, choice: Choice) => {
    const words = ownText(choice.label, language);
    if (choice.value !== '' || words === '') return;
    const taken = choices.map((other) => other.value);
    replace(place, { ...choice, value: newKey(words, taken, 'val') });
  };
  // Read once: the list must not fold itself away while it is being written.
  const [isOpen] = useState(choices.length <= 5);
  return (
    <details className="bv-contract-more" open={isOpen}>
      <summary>{t('dictionary.choiceCount', { count: choices.length })}</summary>
      {choices.length > 0 && (
        <div className="bv-contract-choice" aria-hidden="true">
          <span>{t('dictionary.choiceLabel')}</span>
          <span>{t('dictionary.choiceValue')}</span>
        </div>
      )}
      {choices.map((choice, place) => {
        const name = nameOf(choice, place);
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a choice is known by its place while it is being written.
            key={place}
            className="bv-contract-choice"
          >
            <LocalTextField
              size="xs"
              hideLabel
              label={t('dictionary.choiceLabelOf', { number: place + 1 })}
              value={choice.label}
              onBlur={() => fillIn(place, choice)}
              onChange={(label) => replace(place, { ...choice, label: label ?? '' })}
            />
            <TextInput
              size="xs"
              aria-label={t('dictionary.choiceValueOf', { number: place + 1 })}
              value={choice.value}
              onChange={(event) => replace(place, { ...choice, value: event.currentTarget.value })}
              classNames={{ input: 'bv-contract-code' }}
              spellCheck={false}
              autoComplete="off"
            />
            <ActionIcon
              size="sm"
              aria-label={t('dictionary.removeChoice', { name })}
              onClick={() => onChange(choices.filter((_, i) => i !== place))}
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
          onClick={() => onChange([...choices, { value: '', label: '' }])}
        >
          {t('dictionary.addChoice')}
        </Button>
      </div>
    </details>
  );
}
