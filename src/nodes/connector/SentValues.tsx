import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconGripVertical, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { DataType } from '#flow/data-type.ts';
import type { Operation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { dictionaryOf, type Entry, familyOf } from '#rules/dictionary.ts';
import { ExpressionField } from '#rules/ExpressionField.tsx';
import type { FormProps } from '../node-view.ts';
import type { ConnectorData } from './data.ts';
import './connector-form.css';

interface SentValuesProps extends FormProps<ConnectorData> {
  readonly operation: Operation;
}

/** What the system is told: for each value that it takes, the way to it. A value may be dragged to its row. */
export function SentValues({ node, bot, change, operation }: SentValuesProps) {
  const { t, say } = useSay();
  const [dragged, setDragged] = useState<Entry>();
  const [over, setOver] = useState<string>();
  const { data } = node;
  const send = (input: string, expression: Json, part?: string) => {
    const isSent = data.inputs.some((item) => item.input === input);
    const inputs = isSent
      ? data.inputs.map((item) => (item.input === input ? { input, expression } : item))
      : [...data.inputs, { input, expression }];
    change({ ...data, inputs }, part && `input ${input} ${part}`);
  };
  if (operation.inputs.length === 0) return <p className="bv-form-hint">{t('inspector.sendsNothing')}</p>;
  const entries = dictionaryOf(bot).entries.filter(
    ({ group, type }) => group === 'fields' && operation.inputs.some((input) => fits(type, input.type)),
  );
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const dropOn = (key: string, type: DataType) => ({
    'data-drop': dragged && fits(dragged.type, type) ? (over === key ? 'over' : 'may') : undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragged || !fits(dragged.type, type)) return;
      event.preventDefault();
      setOver(key);
    },
    onDragLeave: () => setOver((before) => (before === key ? undefined : before)),
    onDrop: (event: DragEvent) => {
      if (!dragged || !fits(dragged.type, type)) return;
      event.preventDefault();
      send(key, { var: dragged.path });
      end();
    },
  });
  return (
    <>
      <ul className="bv-exchange">
        {operation.inputs.map(({ key, label, type, unit }) => {
          const name = say(label) || key;
          const sent = data.inputs.find(({ input }) => input === key);
          return (
            <li key={key} {...dropOn(key, type)}>
              <span>{name}</span>
              <IconArrowLeft size={14} aria-hidden="true" />
              <span className="bv-exchange-value">
                <ExpressionField
                  label={t('inspector.sentAs', { name })}
                  rule={sent?.expression ?? null}
                  bot={bot}
                  wanted={unit === undefined ? { type } : { type, unit }}
                  onChange={(rule, part) => send(key, rule, part)}
                />
                {sent && (
                  <ActionIcon
                    size={24}
                    aria-label={t('inspector.doNotSend', { name })}
                    onClick={() =>
                      change({ ...data, inputs: data.inputs.filter(({ input }) => input !== key) })
                    }
                  >
                    <IconX size={14} />
                  </ActionIcon>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {entries.length > 0 && (
        <details className="bv-drag-values">
          <summary>{t('inspector.dragValues')}</summary>
          <ul aria-label={t('inspector.dragValues')}>
            {entries.map((entry) => (
              // What is dragged here is also chosen in each row's list, by keyboard.
              <li
                key={entry.path}
                draggable
                data-dragged={entry === dragged || undefined}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'copy';
                  event.dataTransfer.setData('text/plain', say(entry.label));
                  setDragged(entry);
                }}
                onDragEnd={end}
              >
                <IconGripVertical size={14} aria-hidden="true" />
                {say(entry.label) || entry.path}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function fits(one: DataType, other: DataType): boolean {
  return familyOf(one) === familyOf(other);
}
