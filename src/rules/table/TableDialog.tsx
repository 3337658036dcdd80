import { Button, Modal, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { downloadBlob } from '#ui/download-file.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Example } from './check-table.ts';
import { columnsOf } from './column.ts';
import { type DecisionTable, type HitPolicy, hitPolicies } from './decision-table.ts';
import { addInput, addOutput, emptyRow, gridColumns, insertRow, rowFor } from './edit-table.ts';
import type { FieldChooser } from './field-chooser.ts';
import { type ExportFormat, exportTable, tableTexts } from './files/export-table.ts';
import { ImportPanel } from './files/ImportPanel.tsx';
import { TransferMenu } from './files/TransferMenu.tsx';
import { ProblemList } from './ProblemList.tsx';
import { TableGrid, type Target } from './TableGrid.tsx';
import { writeTsv } from './tsv.ts';
import { useTableSearch } from './use-table-search.ts';
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
  const { t, sentence } = speech;
  const [target, setTarget] = useState<Target>();
  const [incoming, setIncoming] = useState<File>();
  const menu = useRef<HTMLButtonElement>(null);
  const wasImporting = useRef(false);
  // Whoever comes back from a file comes back to where it was chosen.
  useEffect(() => {
    if (wasImporting.current && !incoming) menu.current?.focus();
    wasImporting.current = incoming !== undefined;
  }, [incoming]);
  const columns = columnsOf(table, bot);
  const found = useTableSearch(table, bot);
  const { problems } = found;
  const addRow = () => {
    onChange(insertRow(table, table.rows.length, emptyRow()));
    setTarget({ row: table.rows.length, column: 0 });
  };
  const copy = () => {
    const texts = tableTexts({ table, bot, speech });
    // Where nothing may be copied there is no clipboard at all.
    Promise.resolve(navigator.clipboard?.writeText(writeTsv(texts)) ?? Promise.reject()).then(
      () => notifyDone(t('grid.copied')),
      () => notifyError(t('grid.copyAll'), t('grid.notCopied')),
    );
  };
  const save = (format: ExportFormat) => {
    exportTable(format, { name, table, bot, speech }).then(
      (file) => {
        downloadBlob(file.name, file.content);
        notifyDone([t('tableFile.exported', { name: file.name }), ...file.notes.map(sentence)].join(' '));
      },
      () => notifyError(t('tableFile.export'), t('tableFile.notExported')),
    );
  };
  const addRowFor = (example: Example) => {
    onChange(insertRow(table, table.rows.length, rowFor(example)));
    setTarget({
      row: table.rows.length,
      column: Math.min(table.inputs.length, gridColumns(table).length - 1),
    });
  };
  return (
    <Modal
      opened
      // Escape out of a file leads back to the table.
      onClose={incoming ? () => setIncoming(undefined) : onClose}
      title={t('grid.title', { name })}
      size="min(1280px, 96vw)"
      closeButtonProps={{ 'aria-label': t('grid.close') }}
      classNames={{ content: 'bv-grid-dialog', body: 'bv-grid-dialog-body' }}
    >
      {incoming ? (
        <ImportPanel
          key={incoming.name}
          file={incoming}
          table={table}
          bot={bot}
          onBack={() => setIncoming(undefined)}
          onTake={(taken, count) => {
            onChange(taken);
            setIncoming(undefined);
            notifyDone(t('tableFile.taken', { count }));
          }}
        />
      ) : (
        <>
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
            <TransferMenu target={menu} onImport={setIncoming} onExport={save} onCopy={copy} />
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
            found={found}
            onAddRow={addRowFor}
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
        </>
      )}
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
