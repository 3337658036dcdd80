import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { type CaseColumn, columnsOf } from '#cases/case-column.ts';
import { startWriting } from '#cases/case-file-client.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { inSlices } from '#lib/in-slices.ts';
import { definitions } from '#nodes/definitions.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { downloadBlob } from '#ui/download-file.ts';
import { notifyError } from '#ui/notify.tsx';

interface ExportMenuProps {
  readonly bot: Bot;
  /** The file's name, without its ending. */
  readonly name: string;
  readonly cases: readonly TestCase[];
  /** How many are shown, where that is not all, and which. */
  readonly shown: { readonly count: number; readonly list: () => readonly TestCase[] } | null;
  /** Why nothing may leave yet. */
  readonly reason: string | undefined;
}

const formats = ['csv', 'xlsx', 'json', 'ndjson'] as const;
type Format = (typeof formats)[number];

/** Cases as a file: all of them, or those that are shown. */
export function ExportMenu({ bot, name, cases, shown, reason }: ExportMenuProps) {
  const { t, number, language } = useSay();
  const [isMaking, setMaking] = useState(false);
  const failed = (why: string) => notifyError(t('caseTable.cannotExport'), why);
  const make = async (format: Format, those: readonly TestCase[]) => {
    setMaking(true);
    const { columnsUsed, mostExcelRows, placesLost } = await import('#cases/write-cases.ts');
    if (format === 'xlsx' && those.length > mostExcelRows) {
      failed(t('caseTable.tooManyForExcel', { number: number(mostExcelRows) }));
      setMaking(false);
      return;
    }
    const isTable = format === 'csv' || format === 'xlsx';
    const all = columnsOf(bot, definitions);
    const inUse = new Set(isTable ? await used(all, those, columnsUsed) : []);
    const columns = all.filter((column) => inUse.has(column));
    const lost = isTable ? await used(all, those, (some) => [...placesLost(some, all)]) : [];
    startWriting(those, {
      format,
      columns,
      language,
      onWritten: (file) => {
        setMaking(false);
        if (!file) return failed(t('caseTable.cannotMakeFile'));
        downloadBlob(`${name}.${format}`, file);
        if (lost.length > 0)
          notifyError(t('caseTable.lost'), t('caseTable.lostWhy', { places: lost.slice(0, 10) }));
      },
    });
  };
  const items = (list: () => readonly TestCase[]) =>
    formats.map((format) => (
      <Menu.Item key={format} onClick={() => void make(format, list())}>
        {t(`caseTable.format.${format}`)}
      </Menu.Item>
    ));
  const button = (
    <Button leftSection={<IconDownload size={17} />} loading={isMaking}>
      {isMaking ? t('caseTable.exporting') : t('caseTable.export')}
    </Button>
  );
  if (reason !== undefined) return <DisabledReason reason={reason}>{button}</DisabledReason>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {shown && (
          <>
            <Menu.Label>{t('caseTable.exportShown', { number: number(shown.count) })}</Menu.Label>
            {items(shown.list)}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('caseTable.all', { count: cases.length, number: number(cases.length) })}</Menu.Label>
        {items(() => cases)}
      </Menu.Dropdown>
    </Menu>
  );
}

const slice = 500;

/** What is found in any of the cases, each once; in slices, so that the page lives meanwhile. */
function used<T>(
  candidates: readonly CaseColumn[],
  cases: readonly TestCase[],
  find: (cases: readonly TestCase[], columns: readonly CaseColumn[]) => readonly T[],
): Promise<readonly T[]> {
  function* work(): Generator<void, readonly T[]> {
    const found = new Set<T>();
    for (let at = 0; at < cases.length; at += slice) {
      for (const one of find(cases.slice(at, at + slice), candidates)) found.add(one);
      yield;
    }
    return [...found];
  }
  return new Promise((resolve) => inSlices(work(), resolve, { asked: true }));
}
