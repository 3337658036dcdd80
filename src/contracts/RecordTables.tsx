import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { NameDialog } from './NameDialog.tsx';
import { RecordTable } from './RecordTable.tsx';
import { withoutTable, withRows } from './system-edits.ts';

interface RecordTablesProps {
  readonly system: System;
  readonly onChange: (system: System, part: string) => void;
  readonly onRemovePart: (system: System, name: string) => void;
}

/** The invented records that the simulated system looks its answers up in. */
export function RecordTables({ system, onChange, onRemovePart }: RecordTablesProps) {
  const { t } = useSay();
  const [adding, setAdding] = useState(false);
  const tables = Object.keys(system.records ?? {});
  const title = t('dictionary.records');
  return (
    <section className="bv-contract-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <p className="bv-contract-about">{t('dictionary.recordsAbout')}</p>
      <Stack gap="lg">
        {tables.map((table) => (
          <RecordTable
            key={table}
            system={system}
            table={table}
            onChange={(rows, part) => onChange(withRows(system, table, rows), `${table} ${part}`)}
            onRemove={() => onRemovePart(withoutTable(system, table), table)}
          />
        ))}
        <div>
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
            {t('dictionary.addTable')}
          </Button>
        </div>
      </Stack>
      <NameDialog
        opened={adding}
        title={t('dictionary.addTable')}
        label={t('dictionary.tableName')}
        placeholder={t('dictionary.tableExample')}
        taken={tables}
        onName={(table) => onChange(withRows(system, table, []), 'records')}
        onClose={() => setAdding(false)}
      />
    </section>
  );
}
