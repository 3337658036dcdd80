import { IconArrowRight } from '@tabler/icons-react';
import type { Operation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { FieldPicker } from '../form/FieldPicker.tsx';
import type { FormProps } from '../node-view.ts';
import type { ConnectorData } from './data.ts';

interface ReceivedValuesProps extends FormProps<ConnectorData> {
  readonly operation: Operation;
}

/** What the system answers: for each value, the field that it is kept in. */
export function ReceivedValues({ node, bot, change, edit, operation }: ReceivedValuesProps) {
  const { t, say } = useSay();
  const { data } = node;
  const keep = (output: string, field: string | undefined) => {
    const others = data.outputs.filter((item) => item.output !== output);
    change({ ...data, outputs: field === undefined ? others : [...others, { output, field }] });
  };
  const unknown = data.outputs.filter(({ output }) => !operation.outputs.some(({ key }) => key === output));
  if (operation.outputs.length + unknown.length === 0) {
    return <p className="bv-form-hint">{t('inspector.getsNothingBack')}</p>;
  }
  const rows = [
    ...operation.outputs.map((value) => ({ ...value, made: value })),
    // Still kept though the system no longer answers it: seen, so that it can be taken away.
    ...unknown.map(({ output }) => ({ key: output, label: output, made: undefined })),
  ];
  return (
    <ul className="bv-exchange">
      {rows.map(({ key, label, made }) => {
        const name = say(label) || key;
        return (
          <li key={key}>
            <span>{name}</span>
            <IconArrowRight size={14} aria-hidden="true" />
            <span className="bv-exchange-value">
              <FieldPicker
                label={t('inspector.keptIn', { name })}
                placeholder={t('inspector.notKept')}
                none={t('inspector.doNotKeep')}
                bot={bot}
                edit={edit}
                field={data.outputs.find(({ output }) => output === key)?.field}
                {...(made ? { made: { label: name, type: made.type, unit: made.unit } } : {})}
                onPick={(field) => keep(key, field)}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
