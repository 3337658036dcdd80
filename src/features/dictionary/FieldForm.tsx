import { Button, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { fieldKinds, hasUnit } from '#contracts/data-types.ts';
import { ForDevelopers } from '#contracts/ForDevelopers.tsx';
import { LocalTextField } from '#contracts/LocalTextField.tsx';
import { withMember } from '#contracts/local-texts.ts';
import { TypeFields } from '#contracts/TypeFields.tsx';
import { changeField, removeField } from '#editing/commands/fields.ts';
import type { Field } from '#flow/field.ts';
import type { Use } from '#flow/field-uses.ts';
import { useSay } from '#i18n/use-say.ts';
import { Panel } from '#ui/Panel.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { KeyField } from './KeyField.tsx';
import { UseList } from './UseList.tsx';
import type { Edits } from './use-edits.tsx';

interface FieldFormProps {
  readonly edits: Edits;
  readonly field: Field;
  readonly uses: readonly Use[];
  readonly onRenamed: (key: string) => void;
  readonly onClose: () => void;
  readonly onGoTo: (node: string) => void;
}

/** Everything about one field, in the panel beside the list. */
export function FieldForm({ edits, field, uses, onRenamed, onClose, onGoTo }: FieldFormProps) {
  const { t, say } = useSay();
  const change = (changed: Field, part: string) =>
    edits.edit(changeField, { key: field.key, field: changed, part });
  const rename = (key: string) => {
    const refusal = edits.attempt(changeField, { key: field.key, field: { ...field, key } });
    if (!refusal) onRenamed(key);
    return refusal;
  };
  const personal = field.personal ?? 'no';
  return (
    <Panel title={say(field.label) || field.key} onClose={onClose}>
      <PanelSection>
        <Stack gap="md">
          <LocalTextField
            label={t('common.name')}
            value={field.label}
            onChange={(label) => change({ ...field, label: label ?? '' }, 'label')}
          />
          <LocalTextField
            label={t('dictionary.phrase')}
            description={t('dictionary.phraseAbout')}
            placeholder={t('dictionary.phraseExample')}
            value={field.phrase}
            onChange={(phrase) => change(withMember(field, 'phrase', phrase), 'phrase')}
          />
          <LocalTextField
            label={t('dictionary.description')}
            rows={2}
            value={field.description}
            onChange={(description) => change(withMember(field, 'description', description), 'description')}
          />
        </Stack>
      </PanelSection>
      <PanelSection>
        <Stack gap="md">
          <TypeFields
            label={t('dictionary.kind')}
            type={field.type}
            kinds={fieldKinds}
            onChange={(type) => change({ ...field, type }, 'type')}
          />
          {(hasUnit(field.type) || field.unit !== undefined) && (
            <TextInput
              label={t('dictionary.unit')}
              placeholder={t('dictionary.unitExample')}
              value={field.unit ?? ''}
              onChange={(event) =>
                change(withMember(field, 'unit', event.currentTarget.value || undefined), 'unit')
              }
              autoComplete="off"
            />
          )}
        </Stack>
      </PanelSection>
      <PanelSection title={t('dictionary.personalTitle')} about={t(`dictionary.personalAbout.${personal}`)}>
        <Segmented<'no' | 'personal' | 'sensitive'>
          label={t('dictionary.personalTitle')}
          size="xs"
          wide
          options={[
            { value: 'no', label: t('dictionary.personal.no') },
            { value: 'personal', label: t('dictionary.personalYes') },
            { value: 'sensitive', label: t('dictionary.personal.sensitive') },
          ]}
          value={personal}
          onChange={(mark) =>
            change(withMember(field, 'personal', mark === 'no' ? undefined : mark), 'personal')
          }
        />
      </PanelSection>
      <PanelSection title={t('dictionary.usedIn')}>
        <UseList uses={uses} onGoTo={onGoTo} />
      </PanelSection>
      <PanelSection>
        <Stack gap="md" align="stretch">
          <ForDevelopers>
            <KeyField key={field.key} value={field.key} onRename={rename} />
          </ForDevelopers>
          <div>
            <Button
              size="xs"
              variant="subtle"
              color="wrong"
              leftSection={<IconTrash size={15} />}
              onClick={() => edits.remove(removeField, { key: field.key }, { name: say(field.label) })}
            >
              {t('dictionary.removeField')}
            </Button>
          </div>
        </Stack>
      </PanelSection>
    </Panel>
  );
}
