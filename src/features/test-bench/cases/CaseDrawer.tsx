import { Drawer, Textarea } from '@mantine/core';
import { useState } from 'react';
import { cellOf } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import type { CellOption } from './cell-options.ts';
import { columnName } from './grid-columns.ts';

interface CaseDrawerProps {
  readonly testCase: TestCase;
  readonly columns: readonly CaseColumn[];
  readonly optionsOf: (column: CaseColumn) => readonly CellOption[] | undefined;
  readonly isHidden: (testCase: TestCase, column: CaseColumn) => string | undefined;
  readonly onWrite: (column: CaseColumn, text: string) => Message | null;
  readonly onClose: () => void;
}

const groups = ['case', 'input', 'system', 'fault', 'answer', 'parameter', 'expected'] as const;

/** One case with everything that it can say, also what its row has no column for. */
export function CaseDrawer({ testCase, columns, onClose, ...fields }: CaseDrawerProps) {
  const { t } = useSay();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title={t('cases.edit', { id: testCase.id })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {groups.map((group) => {
        const those = columns.filter((column) => column.group === group);
        if (those.length === 0) return null;
        return (
          <PanelSection key={group} title={t(`caseTable.group.${group}`)}>
            <div className="bv-case-form">
              {those.map((column) => (
                <CaseFieldRow
                  key={`${testCase.id} ${column.address}`}
                  testCase={testCase}
                  column={column}
                  {...fields}
                />
              ))}
            </div>
          </PanelSection>
        );
      })}
    </Drawer>
  );
}

interface CaseFieldRowProps extends Omit<CaseDrawerProps, 'columns' | 'onClose'> {
  readonly column: CaseColumn;
}

function CaseFieldRow({ testCase, column, optionsOf, isHidden, onWrite }: CaseFieldRowProps) {
  const speech = useSay();
  const { t, say, language } = speech;
  const before = cellOf(testCase, column, language);
  const [draft, setDraft] = useState<string>();
  const [flaw, setFlaw] = useState<Message | null>(null);
  const options = optionsOf(column);
  const label = columnName(column, speech);
  const write = (text: string) => {
    const refused = text === before ? null : onWrite(column, text);
    setFlaw(refused);
    setDraft(refused ? text : undefined);
  };
  const text = draft ?? before;
  if (options) {
    const isKnown = text === '' || options.some(({ value }) => value === text);
    return (
      <label className="bv-case-form-row">
        <span>{label}</span>
        <select
          className="bv-case-select"
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        >
          <option value="">{t('caseTable.saysNothing')}</option>
          {options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          {!isKnown && <option value={text}>{text}</option>}
        </select>
        {flaw && <span data-flaw>{say(flaw)}</span>}
      </label>
    );
  }
  const hidden = draft === undefined ? isHidden(testCase, column) : undefined;
  return (
    <Textarea
      label={column.unit === undefined ? label : `${label} (${column.unit})`}
      placeholder={ofBase.has(column.group) ? t('caseTable.saysNothing') : undefined}
      autosize
      minRows={1}
      maxRows={8}
      value={hidden ?? text}
      error={flaw ? say(flaw) : undefined}
      onFocus={() => setDraft(before)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => write(draft ?? before)}
    />
  );
}

/** Where what the case does not say is as in the base case. */
const ofBase: ReadonlySet<CaseColumn['group']> = new Set(['input', 'parameter', 'system', 'answer']);
