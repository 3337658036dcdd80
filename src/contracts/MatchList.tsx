import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { OperationValue } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { type Matches, matchOf } from './simulation.ts';

interface MatchListProps {
  readonly title: string;
  /** Between an input and its column: *är lika med kolumnen*. */
  readonly between: string;
  readonly addLabel: string;
  readonly inputs: readonly OperationValue[];
  readonly matches: Matches;
  readonly onChange: (matches: Matches, part: string) => void;
}

/** Pairs of something that is sent and a column in a table of records. */
export function MatchList({ title, between, addLabel, inputs, matches, onChange }: MatchListProps) {
  const { t, say } = useSay();
  const replace = (place: number, pair: Matches[number], part: string) =>
    onChange(
      matches.map((old, at) => (at === place ? pair : old)),
      `${place} ${part}`,
    );
  const [first] = inputs;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the look of a fieldset cannot be laid out everywhere.
    <div role="group" aria-label={title} className="bv-contract-pairs">
      <p className="bv-contract-quiet">{title}</p>
      <ul>
        {matches.map((pair, place) => {
          const numbered = { title, number: place + 1 };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two pairs can be alike while they are being written.
            <li key={place}>
              <Select
                aria-label={t('contract.pairInput', numbered)}
                data={inputs.map((input) => ({ value: input.key, label: say(input.label) || input.key }))}
                value={pair.input}
                allowDeselect={false}
                onChange={(input) => input !== null && replace(place, { ...pair, input }, 'input')}
              />
              <span>{between}</span>
              <TextInput
                aria-label={t('contract.pairColumn', numbered)}
                value={pair.column}
                onChange={(event) => replace(place, { ...pair, column: event.currentTarget.value }, 'column')}
                autoComplete="off"
              />
              <ActionIcon
                size="sm"
                aria-label={t('contract.removePair', numbered)}
                onClick={() =>
                  onChange(
                    matches.filter((old) => old !== pair),
                    'remove',
                  )
                }
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {first ? (
        <Button
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => onChange([...matches, matchOf(first)], 'add')}
        >
          {addLabel}
        </Button>
      ) : (
        <p className="bv-contract-quiet">{t('dictionary.noInputs')}</p>
      )}
    </div>
  );
}
