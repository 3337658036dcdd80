import { Button, Modal, Select } from '@mantine/core';
import { IconClipboardCopy, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { columnsOf } from './column.ts';
import { type DecisionTable, type HitPolicy, hitPolicies } from './decision-table.ts';
import { addInput, addOutput, emptyRow, gridColumns, insertRow, textOfCell } from './edit-table.ts';
import type { FieldChooser } from './field-chooser.ts';
import { columnName } from './grid-words.ts';
import { ProblemList } from './ProblemList.tsx';
import { tableProblems } from './problems.ts';
import { TableGrid, type Target } from './TableGrid.tsx';
import { writeTsv } from './tsv.ts';
import './table-grid.css';

interface TableDialogProps {
  readonly name: string;
  readonly table: DecisionTable;
  readonly bot: Bot;
  /** `part` names the place that is edited, so that a burst of edits there is one. */
  readonly onChange: (table: DecisionTable, part?: string) => void;
  readonly chooseField: FieldChooser;
  readonly onClose: () => void;
}

/** The whole table, large enough to work in: its columns and rows, how it is read, and what is to be mended. */
export function TableDialog({ name, table, bot, onChange, chooseField, onClose }: TableDialogProps) {
  const speech = useSay();
  const { t, language } = speech;
  const [target, setTarget] = useState<Target>();
  const columns = columnsOf(table, bot);
  const problems = tableProblems(table, bot);
  const addRow = () => {
    onChange(insertRow(table, table.rows.length, emptyRow()));
    setTarget({ row: table.rows.length, column: 0 });
  };
  const copy = () => {
    const heads = gridColumns(table).map((column) => columnName(column, columns, speech));
    const wording = { columns, language, bot };
    const rows = table.rows.map((row) =>
      gridColumns(table).map((column) => textOfCell(row, column, wording)),
    );
    // Where nothing may be copied there is no clipboard at all.
    Promise.resolve(navigator.clipboard?.writeText(writeTsv([heads, ...rows])) ?? Promise.reject()).then(
      () => notifyDone(t('grid.copied')),
      () => notifyError(t('grid.copyAll'), t('grid.notCopied')),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('grid.title', { name })}
      size="min(1280px, 96vw)"
      closeButtonProps={{ 'aria-label': t('grid.close') }}
      classNames={{ content: 'bv-grid-dialog', body: 'bv-grid-dialog-body' }}
    >
      <div className="bv-grid-tools">
        <Select
          className="bv-grid-policy"
          label={t('grid.hitPolicy')}
          allowDeselect={false}
          data={hitPolicies.map((policy) => ({ value: policy, label: t(`grid.policy.${policy}`) }))}
          value={table.hitPolicy}
          onChange={(chosen) => chosen !== null && onChange({ ...table, hitPolicy: policyNamed(chosen) })}
        />
        <p className="bv-grid-about">{t(`grid.policyAbout.${table.hitPolicy}`)}</p>
        <Button leftSection={<IconClipboardCopy size={16} />} onClick={copy}>
          {t('grid.copyAll')}
        </Button>
      </div>
      <div className="bv-grid-adders">
        <TextButton onClick={() => onChange(addInput(table))}>
          <IconPlus size={15} aria-hidden="true" />
          {t('grid.addInput')}
        </TextButton>
        <AddOutput table={table} onChange={onChange} chooseField={chooseField} />
      </div>
      {table.inputs.length === 0 && <p className="bv-grid-empty">{t('grid.noColumnsYet')}</p>}
      <TableGrid
        table={table}
        bot={bot}
        columns={columns}
        problems={problems}
        target={target}
        onChange={onChange}
        chooseField={chooseField}
      />
      <div className="bv-grid-foot">
        <Button leftSection={<IconPlus size={16} />} onClick={addRow}>
          {t('grid.addRow')}
        </Button>
        <p className="bv-grid-help">{t('grid.help')}</p>
      </div>
      <ProblemList
        problems={problems}
        onGo={({ row, part, index }) =>
          setTarget({
            row,
            column: Math.max(
              0,
              gridColumns(table).findIndex((column) => column.part === part && column.index === index),
            ),
          })
        }
      />
    </Modal>
  );
}

function policyNamed(name: string): HitPolicy {
  return hitPolicies.find((policy) => policy === name) ?? 'first';
}

function AddOutput({
  table,
  onChange,
  chooseField,
}: Pick<TableDialogProps, 'table' | 'onChange' | 'chooseField'>) {
  const { t } = useSay();
  return chooseField({
    label: t('grid.addOutput'),
    field: undefined,
    onPick: (field) => onChange(addOutput(table, field)),
  });
}
