import { Button, Loader, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { speechIn, useSay } from '#i18n/use-say.ts';
import { encodings } from '#lib/decode-text.ts';
import { message } from '#lib/message.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { columnsOf } from '../column.ts';
import type { DecisionTable } from '../decision-table.ts';
import { columnName } from '../grid-words.ts';
import { ColumnTargets } from './ColumnTargets.tsx';
import { namedColumns } from './export-table.ts';
import { type ReadChoices, separators } from './file-table.ts';
import type { Target } from './match-columns.ts';
import type { Mode } from './plan.ts';
import type { Preview } from './preview.ts';
import { usePreview } from './use-preview.ts';
import './import-panel.css';

interface ImportPanelProps {
  readonly file: File;
  readonly table: DecisionTable;
  readonly bot: Bot;
  readonly onTake: (table: DecisionTable, rows: number) => void;
  readonly onBack: () => void;
}

const separatorNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;
const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
} as const;

/** A file looked at before anything of it is taken in: where its columns go, and what could not be read. */
export function ImportPanel({ file, table, bot, onTake, onBack }: ImportPanelProps) {
  const { t, language } = useSay();
  const [choices, setChoices] = useState<ReadChoices>({});
  const [targets, setTargets] = useState<readonly Target[]>();
  const [mode, setMode] = useState<Mode>('replace');
  const [known] = useState(() => namedColumns(table, bot, [speechIn('sv'), speechIn('en')]));
  const preview = usePreview({ file, choices, targets, mode, table, known, bot, language });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (changed: ReadChoices) => {
    // Other columns may come of it.
    setTargets(undefined);
    setChoices({ ...choices, ...changed });
  };
  return (
    <div className="bv-import">
      <h3 className="bv-import-title" ref={heading} tabIndex={-1}>
        {t('tableFile.title', { name: file.name })}
      </h3>
      <div className="bv-import-body">
        {preview === undefined ? (
          <p className="bv-import-about" role="status">
            <Loader size={14} /> {t('tableFile.reading')}
          </p>
        ) : !preview.ok ? (
          <Refused preview={preview} />
        ) : (
          <>
            <p className="bv-import-about">{t('tableFile.found', { count: preview.plan.rows })}</p>
            <Choices preview={preview} mode={mode} onMode={setMode} onChoose={choose} />
            <Remarks preview={preview} table={table} bot={bot} />
            <ColumnTargets columns={preview.columns} table={table} bot={bot} onChange={setTargets} />
            <Faults preview={preview} />
          </>
        )}
      </div>
      <div className="bv-import-foot">
        <Button onClick={onBack}>{t('tableFile.back')}</Button>
        {preview?.ok && (
          <DisabledReason reason={takesNothing(preview) ? t('tableFile.noneKnown') : undefined}>
            <Button variant="filled" onClick={() => onTake(preview.plan.table, preview.plan.rows)}>
              {t('tableFile.take', { count: preview.plan.rows })}
            </Button>
          </DisabledReason>
        )}
      </div>
    </div>
  );
}

type Good = Extract<Preview, { readonly ok: true }>;

/** Without a question or an answer there would be nothing in the rows. */
function takesNothing({ columns }: Good): boolean {
  return columns.every(
    ({ target }) =>
      target.to === 'nowhere' ||
      (target.to === 'column' && target.column.part !== 'inputs' && target.column.part !== 'outputs'),
  );
}

function Refused({ preview }: { readonly preview: Extract<Preview, { readonly ok: false }> }) {
  const { t, sentence } = useSay();
  return (
    <ErrorNotice live title={t('tableFile.cannot')}>
      {sentence(preview.message)}
    </ErrorNotice>
  );
}

interface ChoicesProps {
  readonly preview: Good;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly onChoose: (changed: ReadChoices) => void;
}

/** What was told from the file of how it is written, to be told otherwise. */
function Choices({ preview, mode, onMode, onChoose }: ChoicesProps) {
  const { t } = useSay();
  const { separator, encoding, parts } = preview.file;
  return (
    <div className="bv-import-choices">
      {separator && (
        <Select
          label={t('tableFile.separator')}
          allowDeselect={false}
          data={separators.map((value) => ({
            value,
            label: t(`tableFile.separator.${separatorNames[value]}`),
          }))}
          value={separator}
          onChange={(chosen) => {
            const found = separators.find((one) => one === chosen);
            if (found) onChoose({ separator: found });
          }}
        />
      )}
      {encoding && (
        <Select
          label={t('tableFile.encoding')}
          allowDeselect={false}
          data={encodings.map((value) => ({ value, label: encodingNames[value] }))}
          value={encoding}
          onChange={(chosen) => {
            const found = encodings.find((one) => one === chosen);
            if (found) onChoose({ encoding: found });
          }}
        />
      )}
      {parts && parts.all.length > 1 && (
        <Select
          label={t('tableFile.sheet')}
          allowDeselect={false}
          data={parts.all.map(({ id, name }) => ({ value: id, label: name }))}
          value={parts.chosen}
          onChange={(chosen) => chosen !== null && onChoose({ part: chosen })}
        />
      )}
      <div className="bv-import-mode">
        <span>{t('tableFile.mode')}</span>
        <Segmented
          label={t('tableFile.mode')}
          options={[
            { value: 'replace', label: t('tableFile.replace') },
            { value: 'add', label: t('tableFile.add') },
          ]}
          value={mode}
          onChange={onMode}
        />
      </div>
    </div>
  );
}

interface RemarksProps {
  readonly preview: Good;
  readonly table: DecisionTable;
  readonly bot: Bot;
}

function Remarks({ preview, table, bot }: RemarksProps) {
  const speech = useSay();
  const { t, sentence } = speech;
  const { file, plan } = preview;
  const columns = columnsOf(table, bot);
  const missing = plan.missing.filter(({ part }) => part === 'inputs' || part === 'outputs');
  const remarks = [
    ...(takesNothing(preview) ? [message('tableFile.noneKnown')] : []),
    ...(takesNothing(preview) && file.separator ? [message('tableFile.wrongSeparator')] : []),
    ...(missing.length > 0 && !takesNothing(preview)
      ? [
          message('tableFile.missing', {
            columns: missing.map((column) => columnName(column, columns, speech)),
          }),
        ]
      : []),
    ...file.notes,
    ...(file.hitPolicy
      ? [message('tableFile.policy', { policy: message(`grid.policy.${file.hitPolicy}`) })]
      : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <ErrorNotice tone="warning" title={t('tableFile.notes')} live>
      <ul className="bv-import-remarks">
        {remarks.map((remark) => (
          <li key={sentence(remark)}>{sentence(remark)}</li>
        ))}
      </ul>
    </ErrorNotice>
  );
}

function Faults({ preview }: { readonly preview: Good }) {
  const { t, sentence } = useSay();
  const { faults, faultCount } = preview.plan;
  if (faultCount === 0) return null;
  return (
    <section className="bv-import-faults" aria-label={t('tableFile.faults', { count: faultCount })}>
      <h4>{t('tableFile.faults', { count: faultCount })}</h4>
      <p className="bv-import-about">{t('tableFile.faultsAbout')}</p>
      <ul>
        {faults.map(({ row, heading, text, reason }) => (
          <li key={`${row} ${heading}`}>
            {sentence(message('tableFile.fault', { row, heading, text, reason }))}
          </li>
        ))}
      </ul>
    </section>
  );
}
