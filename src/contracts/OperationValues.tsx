import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationValue } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { AddDialog } from './AddDialog.tsx';
import { fieldKinds, typeKey, typeOfKind } from './data-types.ts';
import { newKey } from './new-key.ts';
import { OperationValueRow } from './OperationValueRow.tsx';

interface OperationValuesProps {
  readonly title: string;
  readonly addLabel: string;
  readonly values: readonly OperationValue[];
  /** They are sent: each may be one that the system does without. */
  readonly mayBeOptional?: boolean;
  readonly onChange: (values: OperationValue[], part: string) => void;
  readonly onRemove: (values: OperationValue[], name: string) => void;
}

/**
 * What goes into an operation, or comes out of it. A key is made of the first name and then stays,
 * since steps and test cases refer to it.
 */
export function OperationValues(props: OperationValuesProps) {
  const { title, addLabel, values, mayBeOptional = false, onChange, onRemove } = props;
  const { t } = useSay();
  const [adding, setAdding] = useState(false);
  const add = (label: string, kind: (typeof fieldKinds)[number]) => {
    const taken = values.map((value) => value.key);
    onChange([...values, { key: newKey(label, taken, 'uppgift'), label, type: typeOfKind(kind) }], 'add');
  };
  return (
    <section aria-label={title}>
      <h3 className="bv-contract-subtitle">{title}</h3>
      {values.length > 0 && (
        <div className="bv-contract-value" data-sent={mayBeOptional || undefined} aria-hidden="true">
          <span>{t('common.name')}</span>
          <span>{t('dictionary.kind')}</span>
          <span>{t('dictionary.unit')}</span>
          {mayBeOptional && <span>{t('contract.optional')}</span>}
          <span>{t('dictionary.key')}</span>
        </div>
      )}
      {values.length > 0 && (
        <ul className="bv-contract-values">
          {values.map((value) => (
            <OperationValueRow
              key={value.key}
              value={value}
              mayBeOptional={mayBeOptional}
              onChange={(changed, part) =>
                onChange(
                  values.map((old) => (old === value ? changed : old)),
                  `${value.key} ${part}`,
                )
              }
              onRemove={(name) =>
                onRemove(
                  values.filter((old) => old !== value),
                  name,
                )
              }
            />
          ))}
        </ul>
      )}
      <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
        {addLabel}
      </Button>
      <AddDialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={title}
        nameLabel={t('common.name')}
        namePlaceholder={t('dictionary.fieldExample')}
        kindLabel={t('dictionary.kind')}
        kinds={fieldKinds.map((kind) => ({ value: kind, label: t(typeKey(kind)) }))}
        addLabel={t('common.add')}
        onAdd={add}
      />
    </section>
  );
}
