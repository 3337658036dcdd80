import { Button, Menu } from '@mantine/core';
import {
  IconArrowsUpDown,
  IconClipboardCopy,
  IconFileImport,
  IconFileTypeCsv,
  IconFileTypeXls,
  IconSitemap,
} from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { ExportFormat } from './export-table.ts';

interface TransferMenuProps {
  readonly target: RefObject<HTMLButtonElement | null>;
  readonly onImport: (file: File) => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onCopy: () => void;
}

const formats = [
  { format: 'csv', label: 'tableFile.csv', Icon: IconFileTypeCsv },
  { format: 'xlsx', label: 'tableFile.excel', Icon: IconFileTypeXls },
  { format: 'dmn', label: 'tableFile.dmn', Icon: IconSitemap },
] as const;

/** The ways of a table in from a file and out to one. */
export function TransferMenu({ target, onImport, onExport, onCopy }: TransferMenuProps) {
  const { t } = useSay();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.dmn,.xml"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file can be chosen once more.
          currentTarget.value = '';
          if (file) onImport(file);
        }}
      />
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button ref={target} leftSection={<IconArrowsUpDown size={16} />}>
            {t('tableFile.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileImport size={16} />} onClick={() => picker.current?.click()}>
            {t('tableFile.import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconClipboardCopy size={16} />} onClick={onCopy}>
            {t('grid.copyAll')}
          </Menu.Item>
          <Menu.Label>{t('tableFile.export')}</Menu.Label>
          {formats.map(({ format, label, Icon }) => (
            <Menu.Item key={format} leftSection={<Icon size={16} />} onClick={() => onExport(format)}>
              {t(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
