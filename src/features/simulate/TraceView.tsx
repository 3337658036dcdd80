import { Button, Menu } from '@mantine/core';
import { IconBraces, IconDownload, IconTable } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { inSlices } from '#lib/in-slices.ts';
import { downloadBlob } from '#ui/download-file.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { type TraceFormat, writeTrace } from './export-trace.ts';
import { TraceTable } from './TraceTable.tsx';
import { searchTrace, type TraceRows, traceRows } from './trace-words.ts';
import type { Simulation } from './use-simulation.ts';
import './trace-view.css';

/** The whole run as a table: every step, what it set and asked, and why; to search, to jump in and to take away. */
export function TraceView({ simulation }: { readonly simulation: Simulation }) {
  const speech = useSay();
  const { t } = speech;
  const { run } = simulation;
  const [sought, setSought] = useState('');
  const rows = useMemo(() => traceRows(run, speech), [run, speech]);
  const all = useMemo(() => run.trace.steps.map((_, index) => index + 1), [run]);
  const found = useFound(simulation, rows, sought.trim());
  const numbers = sought.trim() === '' ? all : found;
  const save = (format: TraceFormat) =>
    inSlices(
      writeTrace(format, { run, rows, speech }),
      (writing) => void writing.then(({ name, content }) => downloadBlob(name, content)),
      { asked: true },
    );
  return (
    <div className="bv-trace">
      <div className="bv-trace-bar">
        <SearchField
          label={t('debug.search')}
          clearLabel={t('common.showAll', { count: all.length })}
          value={sought}
          onChange={setSought}
        />
        <span role="status">
          {sought.trim() !== '' &&
            (numbers ? t('debug.found', { count: numbers.length }) : t('debug.searching'))}
        </span>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button leftSection={<IconDownload size={17} stroke={1.7} />}>{t('debug.export')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconTable size={17} stroke={1.7} />} onClick={() => save('csv')}>
              {t('debug.exportCsv')}
            </Menu.Item>
            <Menu.Item leftSection={<IconBraces size={17} stroke={1.7} />} onClick={() => save('json')}>
              {t('debug.exportJson')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {numbers?.length === 0 ? (
        <p className="bv-trace-none">{t('debug.nothingFound', { sought: sought.trim() })}</p>
      ) : (
        <TraceTable simulation={simulation} rows={rows} numbers={numbers ?? all} />
      )}
    </div>
  );
}

/** The steps that contain a text; null while they are being searched for. */
function useFound({ run }: Simulation, rows: TraceRows, sought: string): readonly number[] | null {
  const [result, setResult] = useState<{ readonly of: unknown; readonly numbers: readonly number[] }>();
  const search = useMemo(() => ({ run, rows, sought }), [run, rows, sought]);
  useEffect(() => {
    if (search.sought === '') return;
    return inSlices(
      searchTrace(search.run, search.rows, search.sought),
      (numbers) => setResult({ of: search, numbers }),
      { asked: true },
    );
  }, [search]);
  return result?.of === search ? result.numbers : null;
}
