import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDots, IconTrash } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { dictionaryOf } from '../dictionary.ts';
import { OperandField } from '../OperandField.tsx';
import { readOperand, writeOperand } from '../operand.ts';
import { typeName } from '../type-name.ts';
import type { Columns } from './column.ts';
import type { DecisionTable } from './decision-table.ts';
import { type GridColumn, moveColumn, removeColumn, setInput, setOutput } from './edit-table.ts';
import type { FieldChooser } from './field-chooser.ts';
import { columnName, typedColumn } from './grid-words.ts';

interface ColumnHeadProps {
  readonly column: GridColumn;
  readonly table: DecisionTable;
  readonly columns: Columns;
  readonly bot: Bot;
  readonly onChange: (table: DecisionTable) => void;
  readonly chooseField: FieldChooser;
}

/** What a column asks about or answers with, and what kind of value that is. */
export function ColumnHead(props: ColumnHeadProps) {
  const { column, table, columns } = props;
  const speech = useSay();
  const typed = typedColumn(column, columns);
  const name = columnName(column, columns, speech);
  if (column.part === 'source' || column.part === 'note') return <span className="bv-grid-head">{name}</span>;
  const type = typed?.type;
  return (
    <div className="bv-grid-head">
      <div className="bv-grid-head-line">
        {column.part === 'inputs' ? <InputChoice {...props} name={name} /> : <OutputChoice {...props} />}
        <ColumnMenu {...props} name={name} count={table[column.part].length} />
      </div>
      {type && (
        <span className="bv-grid-type">
          {typeName(type.kind === 'choice' ? { kind: 'choice', choices: [...type.choices] } : type, speech)}
          {typed.unit && `, ${typed.unit}`}
        </span>
      )}
    </div>
  );
}

function InputChoice({ column, table, bot, onChange, name }: ColumnHeadProps & { readonly name: string }) {
  const { t } = useSay();
  const expression = table.inputs[column.index]?.expression ?? null;
  const operand = readOperand(expression);
  if (!operand) return <span title={name}>{name}</span>;
  return (
    <OperandField
      label={t('grid.asks')}
      operand={operand.kind === 'constant' ? undefined : operand}
      dictionary={dictionaryOf(bot)}
      written={false}
      onChange={(chosen) => onChange(setInput(table, column.index, writeOperand(chosen)))}
    />
  );
}

function OutputChoice({ column, table, onChange, chooseField }: ColumnHeadProps) {
  const { t } = useSay();
  return chooseField({
    label: t('grid.answers'),
    field: table.outputs[column.index]?.field,
    onPick: (field) => onChange(setOutput(table, column.index, field)),
  });
}

interface ColumnMenuProps extends ColumnHeadProps {
  readonly name: string;
  readonly count: number;
}

function ColumnMenu({ column, table, onChange, name, count }: ColumnMenuProps) {
  const { t } = useSay();
  const { index } = column;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('grid.columnActions', { column: name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {index > 0 && (
          <Menu.Item
            leftSection={<IconArrowLeft size={16} />}
            onClick={() => onChange(moveColumn(table, column, index - 1))}
          >
            {t('grid.moveLeft')}
          </Menu.Item>
        )}
        {index < count - 1 && (
          <Menu.Item
            leftSection={<IconArrowRight size={16} />}
            onClick={() => onChange(moveColumn(table, column, index + 1))}
          >
            {t('grid.moveRight')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => onChange(removeColumn(table, column))}
        >
          {t('grid.removeColumn')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
