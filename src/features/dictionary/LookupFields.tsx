import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Operation, System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { withMember } from './local-texts.ts';
import { type Lookup, lookupOf } from './system-edits.ts';

interface LookupFieldsProps {
  readonly system: System;
  readonly operation: Operation;
  readonly onChange: (operation: Operation) => void;
}

/** How an operation finds its answer among the system's records. Nothing where there are no records. */
export function LookupFields({ system, operation, onChange }: LookupFieldsProps) {
  const { t, say } = useSay();
  const tables = Object.keys(system.records ?? {});
  const { inputs } = operation;
  const lookup = lookupOf(operation);
  if (tables.length === 0 && !lookup) return null;
  const change = (changed: Lookup | undefined) => onChange(withMember(operation, 'answers', changed));
  const pick = (table: string) => {
    const [first] = inputs;
    change(
      table === ''
        ? undefined
        : {
            type: 'lookup',
            table,
            by: lookup?.by ?? (first ? [{ input: first.key, column: first.key }] : []),
          },
    );
  };
  const title = t('dictionary.lookup');
  return (
    <section aria-label={title}>
      <h3 className="bv-dictionary-subtitle">{title}</h3>
      <div className="bv-dictionary-grid">
        <Select
          label={t('dictionary.lookupTable')}
          data={[
            { value: '', label: t('dictionary.noLookup') },
            ...tables.map((table) => ({ value: table, label: table })),
          ]}
          value={lookup?.table ?? ''}
          allowDeselect={false}
          onChange={(table) => table !== null && pick(table)}
        />
      </div>
      {lookup && (
        <>
          <ul className="bv-dictionary-pairs">
            {lookup.by.map((pair, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two pairs can be alike while they are being written.
              <li key={place}>
                <Select
                  aria-label={t('dictionary.lookupInput', { number: place + 1 })}
                  data={inputs.map((input) => ({ value: input.key, label: say(input.label) || input.key }))}
                  value={pair.input}
                  allowDeselect={false}
                  onChange={(input) =>
                    input !== null &&
                    change({
                      ...lookup,
                      by: lookup.by.map((old) => (old === pair ? { ...pair, input } : old)),
                    })
                  }
                />
                <span>{t('dictionary.equals')}</span>
                <TextInput
                  aria-label={t('dictionary.lookupColumn', { number: place + 1 })}
                  value={pair.column}
                  onChange={(event) => {
                    const column = event.currentTarget.value;
                    change({
                      ...lookup,
                      by: lookup.by.map((old) => (old === pair ? { ...pair, column } : old)),
                    });
                  }}
                  autoComplete="off"
                />
                <ActionIcon
                  size="sm"
                  aria-label={t('dictionary.removePair', { number: place + 1 })}
                  onClick={() => change({ ...lookup, by: lookup.by.filter((old) => old !== pair) })}
                >
                  <IconX size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          {inputs[0] ? (
            <Button
              size="xs"
              leftSection={<IconPlus size={15} />}
              onClick={() => {
                const input = inputs[0]?.key ?? '';
                change({ ...lookup, by: [...lookup.by, { input, column: input }] });
              }}
            >
              {t('dictionary.addPair')}
            </Button>
          ) : (
            <p className="bv-dictionary-quiet">{t('dictionary.noInputs')}</p>
          )}
        </>
      )}
    </section>
  );
}
