import { IconSquare, IconSquareCheckFilled, IconUserExclamation } from '@tabler/icons-react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { type MouseEvent, memo } from 'react';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import type { Speech } from '#i18n/use-say.ts';
import { VerdictIcon } from '#ui/VerdictIcon.tsx';
import { CellField } from './CellField.tsx';
import type { ShownVerdict } from './case-rows.ts';
import type { CellOption } from './cell-options.ts';
import { columnName } from './grid-columns.ts';
import { isMarked, type Marked, type Place } from './marked.ts';
import { shownCell } from './shown-cell.ts';

export interface EditedCell extends Place {
  readonly text: string;
  readonly before: string;
}

/** What is done in a row. */
export interface RowActs {
  readonly press: (place: Place, event: MouseEvent) => void;
  readonly edit: (place: Place) => void;
  readonly type: (text: string) => void;
  readonly leave: (down: number, across: number) => void;
  readonly cancel: () => void;
}

interface CaseGridRowProps {
  readonly testCase: TestCase;
  readonly row: number;
  /** Pixels from the top. */
  readonly start: number;
  readonly verdict: ShownVerdict;
  /** Handed down, since asking for it in each cell would be felt. */
  readonly speech: Speech;
  readonly columns: readonly CaseColumn[];
  readonly across: readonly VirtualItem[];
  readonly isChosen: boolean;
  /** The column with the focus. */
  readonly active: number | null;
  readonly marked: Marked | null;
  readonly edited: EditedCell | null;
  readonly isFlawed: boolean;
  readonly optionsOf: (column: CaseColumn) => readonly CellOption[] | undefined;
  /** What is shown in the place of a cell that may tell of somebody; undefined for one that does not. */
  readonly isHidden: (testCase: TestCase, column: CaseColumn) => string | undefined;
  /** The same object each time, so that a row that is as it was is not drawn again. */
  readonly acts: RowActs;
}

/** Drawn again only when something in it is other than it was: rows come and go by the hundred while one scrolls. */
export const CaseGridRow = memo(function CaseGridRow(props: CaseGridRowProps) {
  const { row, start, verdict, columns, across, isChosen, marked } = props;
  const { t } = props.speech;
  return (
    <tr aria-rowindex={row + 2} aria-selected={isChosen} style={{ transform: `translateY(${start}px)` }}>
      {across.map(({ index, start: left, size }) => {
        const place = { row, column: index };
        const isActive = props.active === index;
        const column = columns[index - 1];
        const common = {
          role: 'gridcell',
          'aria-colindex': index + 1,
          'data-at': `${row},${index}`,
          'data-marked': (marked && isMarked(marked, place)) || undefined,
          tabIndex: isActive ? 0 : -1,
          style: { left, width: size },
          onClick: (event: MouseEvent) => props.acts.press(place, event),
        };
        if (!column) {
          return (
            <td key="verdict" {...common} data-state={verdict}>
              {isChosen ? (
                <IconSquareCheckFilled className="bv-case-grid-chosen" size={18} aria-hidden="true" />
              ) : (
                <IconSquare size={18} stroke={1.4} aria-hidden="true" />
              )}
              <VerdictIcon verdict={verdict} />
              {t(`bench.verdict.${verdict}`)}
            </td>
          );
        }
        return (
          <Cell
            key={column.address}
            {...props}
            column={column}
            place={place}
            isActive={isActive}
            common={common}
          />
        );
      })}
    </tr>
  );
});

interface CellProps extends CaseGridRowProps {
  readonly column: CaseColumn;
  readonly place: Place;
  readonly isActive: boolean;
  readonly common: object;
}

function Cell({ column, place, common, testCase, edited, ...props }: CellProps) {
  const { speech } = props;
  const { t } = speech;
  if (edited?.column === place.column) {
    const name = columnName(column, speech);
    return (
      <td {...common} data-edited>
        <CellField
          label={`${name}, ${testCase.id}`}
          text={edited.text}
          options={props.optionsOf(column)}
          isFlawed={props.isFlawed}
          onType={props.acts.type}
          onLeave={props.acts.leave}
          onCancel={props.acts.cancel}
        />
      </td>
    );
  }
  const hidden = props.isHidden(testCase, column);
  const text = hidden ?? shownCell(testCase, column, speech);
  const lacks = column.address === 'expected.outcome' && !testCase.expected;
  return (
    <td
      {...common}
      title={text === '' ? undefined : text}
      data-lacks={lacks || undefined}
      data-number={text !== '' && numbers.has(column.type.kind) ? true : undefined}
      onDoubleClick={() => props.acts.edit(place)}
    >
      {hidden !== undefined && <IconUserExclamation size={16} aria-label={t('caseTable.personalNumber')} />}
      {lacks ? t('caseTable.outcomeMissing') : text}
    </td>
  );
}

const numbers: ReadonlySet<string> = new Set(['integer', 'decimal', 'money']);
