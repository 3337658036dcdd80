import { Button } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { AddDialog } from '#contracts/AddDialog.tsx';
import { fieldKinds, typeKey, typeOfKind } from '#contracts/data-types.ts';
import { newKey } from '#contracts/new-key.ts';
import { addField } from '#editing/commands/fields.ts';
import type { Use } from '#flow/field-uses.ts';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { FieldList } from './FieldList.tsx';
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
