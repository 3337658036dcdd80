import { Table } from '@mantine/core';
import { typeWords } from '#contracts/data-types.ts';
import type { Field } from '#flow/field.ts';
import type { Use } from '#flow/field-uses.ts';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';

interface FieldListProps {
  readonly fields: readonly Field[];
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The data dictionary as a table; a row opens the field beside it. */
export function FieldList({ fields, uses, chosen, onChoose }: FieldListProps) {
  const { t, say } = useSay();
  return (
    <div className="bv-dictionary-sheet">
      <Table className="bv-dictionary-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('dictionary.field')}</Table.Th>
            <Table.Th>{t('dictionary.kind')}</Table.Th>
            <Table.Th>{t('dictionary.personal')}</Table.Th>
            <Table.Th>{t('dictionary.usedIn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr
              key={field.key}
              data-chosen={field.key === chosen || undefined}
              onClick={() => onChoose(field.key)}
            >
              <Table.Td>
                <button
                  type="button"
                  className="bv-dictionary-row"
                  aria-current={field.key === chosen ? 'true' : undefined}
                  onClick={() => onChoose(field.key)}
                >
                  {say(field.label) || field.key}
                </button>
                {field.description && <div className="bv-contract-about">{say(field.description)}</div>}
              </Table.Td>
              <Table.Td>
                {typeWords(field.type, t)}
                {field.unit && <span className="bv-contract-quiet"> · {field.unit}</span>}
              </Table.Td>
              <Table.Td>
                <PersonalMark personal={field.personal} />
              </Table.Td>
              <Table.Td className="bv-contract-quiet">
                {t('dictionary.steps', { count: uses.get(field.key)?.length ?? 0 })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function PersonalMark({ personal = 'no' }: { readonly personal: Field['personal'] }) {
  const { t } = useSay();
  if (personal === 'no') return <span className="bv-contract-quiet">{t('dictionary.personal.no')}</span>;
  return (
    <Tag tone={personal === 'sensitive' ? 'dark' : 'neutral'}>{t(`dictionary.personal.${personal}`)}</Tag>
  );
}
