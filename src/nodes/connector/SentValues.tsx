import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import type { Operation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { ExpressionField } from '#rules/ExpressionField.tsx';
import type { FormProps } from '../node-view.ts';
import type { ConnectorData } from './data.ts';

interface SentValuesProps extends FormProps<ConnectorData> {
  readonly operation: Operation;
}

/** What the system is told: for each value that it takes, the way to it. */
export function SentValues({ node, bot, change, operation }: SentValuesProps) {
  const { t, say } = useSay();
  const { data } = node;
  const send = (input: string, expression: Json, part?: string) => {
    const isSent = data.inputs.some((item) => item.input === input);
    const inputs = isSent
      ? data.inputs.map((item) => (item.input === input ? { input, expression } : item))
      : [...data.inputs, { input, expression }];
    change({ ...data, inputs }, part && `input ${input} ${part}`);
  };
  if (operation.inputs.length === 0) return <p className="bv-form-hint">{t('inspector.sendsNothing')}</p>;
  return (
    <ul className="bv-exchange">
      {operation.inputs.map(({ key, label, type, unit }) => {
        const name = say(label) || key;
        const sent = data.inputs.find(({ input }) => input === key);
        return (
          <li key={key}>
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
  );
}
