import { Button, Group, Modal, Table, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { CaseColumn } from '#cases/case-column.ts';
import type { CaseFault, CasePreview } from '#cases/case-file.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { DropZone } from '#ui/DropZone.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { columnName } from './grid-columns.ts';
import { shownCell } from './shown-cell.ts';
import { usedColumns } from './shown-columns.ts';
import { type ReadFile, usePreview, useReading } from './use-import.ts';

export type ImportTarget = { readonly type: 'open' } | { readonly type: 'set'; readonly name: string };

interface ImportDialogProps {
  readonly columns: readonly CaseColumn[];
  /** Whether the bot's own cases are open, which should stay few. */
  readonly isOwn: boolean;
  readonly onTake: (cases: readonly TestCase[], target: ImportTarget) => void;
  readonly onClose: () => void;
}

/** So many cases go to a set of their own, unless somebody wants it otherwise. */
const many = 1000;
/** More than these are never put into the document, which is saved as a whole at each edit. */
const mostOwn = 5000;
const shownFaults = 100;
const shownRows = 20;

/** A file of cases: looked at, its columns told where to go, read, and only then taken in. */
export function ImportDialog({ columns, isOwn, onTake, onClose }: ImportDialogProps) {
  const { t } = useSay();
  const [file, setFile] = useState<File>();
  const picker = useRef<HTMLInputElement>(null);
  const choose = (files: readonly File[]) => setFile((now) => files[0] ?? now);
  return (
    <Modal
      opened
      onClose={onClose}
      size={file ? 940 : 560}
      title={file ? t('caseTable.importTitle', { name: file.name }) : t('caseTable.import')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DropZone label={t('caseTable.drop')} onDrop={choose} />
      {file ? (
        <FileSteps key={`${file.name} ${file.lastModified}`} {...{ file, columns, isOwn, onTake, onClose }} />
      ) : (
        <EmptyState
          icon={IconFileImport}
          title={t('caseTable.chooseFile')}
          actions={
            <>
              <input
                ref={picker}
                type="file"
                hidden
                aria-label={t('caseTable.pick')}
                accept=".csv,.txt,.tsv,.xlsx,.json,.ndjson,.jsonl"
                onChange={({ currentTarget }) => choose([...(currentTarget.files ?? [])])}
              />
              <Button data-autofocus variant="filled" onClick={() => picker.current?.click()}>
                {t('caseTable.pick')}
              </Button>
            </>
          }
        >
          {t('caseTable.chooseFileWhy')}
        </EmptyState>
      )}
    </Modal>
  );
}

interface FileStepsProps extends ImportDialogProps {
  readonly file: File;
}

function FileSteps({ file, columns, isOwn, onTake, onClose }: FileStepsProps) {
  const { t, say, number } = useSay();
  const [mapping, setMapping] = useState<readonly (CaseColumn | null)[]>();
  const [result, setResult] = useState<ReadFile>();
  const preview = usePreview(file, columns, mapping);
  const { reading, start, cancel } = useReading(file, columns, setResult);
  if (result) return <TakeStep {...{ file, result, isOwn, onTake, onClose }} />;
  if (!preview) return <p role="status">{t('caseTable.looking')}</p>;
  if (!preview.ok) {
    return (
      <ErrorNotice live title={t('caseTable.cannotRead')}>
        {say(preview.message)}
      </ErrorNotice>
    );
  }
  return (
    <div className="bv-case-import">
      {preview.headings.length > 0 && (
        <MappingTable preview={preview} columns={columns} onChange={setMapping} />
      )}
      <PreviewTable cases={preview.cases.slice(0, shownRows)} columns={columns} />
      {preview.faults.length > 0 && (
        <FaultList title={t('caseTable.faults', { count: preview.faults.length })} faults={preview.faults} />
      )}
      {reading && (
        <>
          <ProgressMeter
            label={t('caseTable.importTitle', { name: file.name })}
            total={100}
            parts={[{ tone: 'accent', value: Math.round(100 * reading.share) }]}
          />
          <p role="status">{t('caseTable.reading', { read: number(reading.read) })}</p>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={reading ? cancel : onClose}>{t('common.cancel')}</Button>
        <DisabledReason reason={reading ? t('caseTable.reading', { read: number(reading.read) }) : undefined}>
          <Button variant="filled" onClick={() => start(mapping ?? preview.mapping)}>
            {t('caseTable.read')}
          </Button>
        </DisabledReason>
      </Group>
    </div>
  );
}

type Good = Extract<CasePreview, { readonly ok: true }>;

interface MappingTableProps {
  readonly preview: Good;
  readonly columns: readonly CaseColumn[];
  readonly onChange: (mapping: readonly (CaseColumn | null)[]) => void;
}

/** Each column of the file with where it goes. */
function MappingTable({ preview, columns, onChange }: MappingTableProps) {
  const speech = useSay();
  const { t } = speech;
  const { headings, mapping, rows } = preview;
  return (
    <div className="bv-case-mapping">
      <h3>{t('caseTable.mapping')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys */}
      <section tabIndex={0} aria-label={t('caseTable.mapping')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('caseTable.heading')}</Table.Th>
              <Table.Th>{t('caseTable.example')}</Table.Th>
              <Table.Th>{t('caseTable.goesTo')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {headings.map((heading, place) => (
              // Two columns of a file may be called the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: a heading's place is what it is known by
              <Table.Tr key={place}>
                <Table.Td>{heading}</Table.Td>
                <Table.Td className="bv-case-example">{rows[0]?.[place]}</Table.Td>
                <Table.Td>
                  <select
                    className="bv-case-select"
                    aria-label={t('caseTable.goesToOf', { heading })}
                    value={mapping[place]?.address ?? ''}
                    onChange={({ currentTarget }) => {
                      const chosen = columns.find(({ address }) => address === currentTarget.value) ?? null;
                      onChange(headings.map((_, at) => (at === place ? chosen : (mapping[at] ?? null))));
                    }}
                  >
                    <option value="">{t('caseTable.leaveOut')}</option>
                    {columns.map((column) => (
                      <option key={column.address} value={column.address}>
                        {columnName(column, speech)}
                      </option>
                    ))}
                  </select>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  );
}

/** The first cases as they would be taken in. */
function PreviewTable({
  cases,
  columns,
}: {
  readonly cases: readonly TestCase[];
  readonly columns: readonly CaseColumn[];
}) {
  const speech = useSay();
  const { t } = speech;
  const used = new Set(usedColumns(columns, cases));
  const shown = columns.filter(({ address }) => used.has(address));
  return (
    <div className="bv-case-mapping">
      <h3>{t('caseTable.previewRows')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys */}
      <section tabIndex={0} aria-label={t('caseTable.previewRows')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {shown.map((column) => (
                <Table.Th key={column.address}>{columnName(column, speech)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cases.map((testCase) => (
              <Table.Tr key={testCase.id}>
                {shown.map((column) => (
                  <Table.Td key={column.address}>{shownCell(testCase, column, speech)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  );
}

function FaultList({ title, faults }: { readonly title: string; readonly faults: readonly CaseFault[] }) {
  const { t, sentence } = useSay();
  const shown = faults.slice(0, shownFaults);
  return (
    <ErrorNotice tone="warning" title={title}>
      {faults.length > shown.length && <p>{t('caseTable.moreFaults', { count: shown.length })}</p>}
      <ul className="bv-case-faults">
        {shown.map((fault, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be alike
          <li key={place}>{sentence(fault.message)}</li>
        ))}
      </ul>
    </ErrorNotice>
  );
}

interface TakeStepProps extends Pick<ImportDialogProps, 'isOwn' | 'onTake' | 'onClose'> {
  readonly file: File;
  readonly result: ReadFile;
}

/** What was read, and where it is to go. */
function TakeStep({ file, result, isOwn, onTake, onClose }: TakeStepProps) {
  const { t, sentence, number } = useSay();
  const { cases, faults, faultCount, refusal, isCut } = result;
  const isTooMany = isOwn && cases.length > mostOwn;
  const [target, setTarget] = useState<'set' | 'open'>(cases.length > many ? 'set' : 'open');
  const [name, setName] = useState(file.name.replace(/\.[^.]*$/, ''));
  const take = () => {
    onTake(cases, target === 'set' ? { type: 'set', name: name.trim() || file.name } : { type: 'open' });
    onClose();
  };
  const count = cases.length;
  return (
    <div className="bv-case-import">
      <p role="status">
        {count === 0 ? t('caseTable.nothingRead') : t('caseTable.readDone', { count, number: number(count) })}
      </p>
      {(refusal || isCut) && (
        <ErrorNotice live>{refusal ? sentence(refusal) : t('caseTable.died')}</ErrorNotice>
      )}
      {faultCount > 0 && (
        <FaultList title={t('caseTable.readFaults', { count: faultCount })} faults={faults} />
      )}
      {count > 0 && (
        <>
          <Segmented
            label={t('caseTable.into')}
            options={[
              { value: 'set', label: t('caseTable.intoSet') },
              { value: 'open', label: t('caseTable.intoOpen') },
            ]}
            value={target}
            onChange={setTarget}
            disabled={isTooMany}
          />
          {isTooMany && <p>{t('caseTable.tooManyOwn')}</p>}
          {target === 'set' && (
            <TextInput
              label={t('caseTable.setName')}
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        {count > 0 && (
          <Button data-autofocus variant="filled" onClick={take}>
            {t('caseTable.take')}
          </Button>
        )}
      </Group>
    </div>
  );
}
