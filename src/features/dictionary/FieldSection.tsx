import { Button } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addField } from '#editing/commands/fields.ts';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { AddDialog } from './AddDialog.tsx';
import { fieldKinds, typeKey, typeOfKind } from './data-types.ts';
import { FieldList } from './FieldList.tsx';
import type { Use } from './field-uses.ts';
import { newKey } from './new-key.ts';
import { SectionHead } from './SectionHead.tsx';
import type { Edits } from './use-edits.tsx';

interface FieldSectionProps {
  readonly edits: Edits;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

export function FieldSection({ edits, uses, chosen, onChoose }: FieldSectionProps) {
  const { t } = useSay();
  const [adding, setAdding] = useState(false);
  const { fields } = edits.bot;
  const add = (label: string, kind: (typeof fieldKinds)[number]) => {
    const key = newKey(
      label,
      fields.map((field) => field.key),
      'uppgift',
    );
    if (edits.edit(addField, { field: { key, label, type: typeOfKind(kind) } })) onChoose(key);
  };
  const open = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('dictionary.addField')}
    </Button>
  );
  return (
    <>
      {fields.length === 0 ? (
        <EmptyState icon={IconListDetails} title={t('dictionary.noFields')} actions={open}>
          {t('dictionary.noFieldsWhy')}
        </EmptyState>
      ) : (
        <>
          <SectionHead about={t('dictionary.fieldsAbout')} action={open} />
          <FieldList fields={fields} uses={uses} chosen={chosen} onChoose={onChoose} />
        </>
      )}
      <AddDialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('dictionary.newField')}
        nameLabel={t('common.name')}
        namePlaceholder={t('dictionary.fieldExample')}
        kindLabel={t('dictionary.kind')}
        kinds={fieldKinds.map((kind) => ({ value: kind, label: t(typeKey(kind)) }))}
        addLabel={t('dictionary.addField')}
        onAdd={add}
      />
    </>
  );
}
