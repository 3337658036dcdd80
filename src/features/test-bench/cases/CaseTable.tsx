import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconTable } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { cellOf } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import { nextCaseId } from '#cases/case-ids.ts';
import { masked, withTestNumbers } from '#cases/personal-numbers.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { benchOf } from '../bench.ts';
import type { BenchTabProps } from '../bench-tab.ts';
import { CaseDrawer } from './CaseDrawer.tsx';
import { CaseGrid, type WriteHow } from './CaseGrid.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import { useCaseEditor } from './case-editor.ts';
import { tagsOf, withCopies, withTag } from './case-edits.ts';
import { type CaseFilter, type CaseSort, everyCase } from './case-rows.ts';
import { cellOptions, outcomeCodes } from './cell-options.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { Marked, Place } from './marked.ts';
import { PersonalNumbersNotice } from './PersonalNumbersNotice.tsx';
import { pasteCells } from './paste-cells.ts';
import { pastedWords } from './pasted-words.ts';
import { SetSwitcher } from './SetSwitcher.tsx';
import { usedColumns } from './shown-columns.ts';
import { type CaseRows, useCaseRows } from './use-case-rows.ts';
import type { CaseSets } from './use-case-sets.ts';
import { useRealNumbers } from './use-real-numbers.ts';
import { useVerdicts } from './use-verdicts.ts';

interface CaseTableProps extends BenchTabProps {
  /** Every column that the bot's cases can have. */
  readonly columns: readonly CaseColumn[];
  readonly sets: CaseSets;
}

/** The cases that are open: found, marked, edited and taken out. */
export function CaseTable({ workspace, columns, sets, onSimulate }: CaseTableProps) {
  const speech = useSay();
  const { t, language } = speech;
  const bench = benchOf(workspace);
  const set = useStore(bench, (state) => state.set);
  const bot = useStore(workspace, (state) => state.history.bot);
  const editor = useCaseEditor(workspace);
  const { cases, change } = editor;
  const [filter, setFilter] = useState<CaseFilter>(everyCase);
  const [sort, setSort] = useState<CaseSort | null>(null);
  const [addresses, setAddresses] = useState(() => usedColumns(columns, cases));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const [opened, setOpened] = useState<string>();
  const [showsNumbers, setShowsNumbers] = useState(false);
  const shown = useMemo(
    () => addresses.flatMap((address) => columns.filter((column) => column.address === address)),
    [addresses, columns],
  );
  const verdictAt = useVerdicts(workspace, cases);
  const { rows, isOld } = useCaseRows({ cases, columns: shown, filter, sort, language, verdictAt });
  const { flagged, answerFor } = useRealNumbers(workspace, cases);
  const tags = useMemo(() => tagsOf(cases), [cases]);
  const outcomes = useMemo(() => outcomeCodes(bot), [bot]);

  // While the cases are looked through, every cell is looked at as it is drawn.
  const hides = !showsNumbers && flagged?.length !== 0;
  const hidden = useCallback(
    (testCase: TestCase, column: CaseColumn): string | undefined => {
      if (!hides) return undefined;
      const text = cellOf(testCase, column, language);
      const covered = masked(text);
      return covered === text ? undefined : covered;
    },
    [hides, language],
  );
  const optionsOf = useCallback((column: CaseColumn) => cellOptions(column, bot, speech), [bot, speech]);
  /** Does an edit, and says why where it may not be done. */
  const edit = (next: readonly TestCase[], label: Message): Message | null =>
    next === cases ? null : change(next, label);
  const write = (from: Place, texts: readonly (readonly string[])[], how: WriteHow): Message | null => {
    // Rows that were found among other cases are no longer theirs.
    if (isOld) return message('caseTable.searching');
    const target = {
      cases,
      rows,
      columns: shown,
      from: { row: from.row, column: from.column - 1 },
      language,
    };
    const pasted = pasteCells(target, texts);
    const count = pasted.changed + pasted.added;
    const label = how === 'paste' ? message('caseTable.paste') : message('caseTable.editMany', { count });
    const refused = count === 0 ? null : edit(pasted.cases, label);
    if (refused) return refused;
    if (how === 'paste') notifyDone(pastedWords(pasted, speech));
    return how === 'paste' ? null : (pasted.refused[0]?.message ?? null);
  };
  const copy = (isCopied: (testCase: TestCase, place: number) => boolean) => {
    const { cases: next, count } = withCopies(cases, isCopied);
    edit(next, message('caseTable.duplicateEdit', { count }));
  };
  const duplicate = ({ from, to }: Marked) => {
    if (isOld) return;
    const places = new Set<number>();
    for (let row = from.row; row <= to.row; row++) places.add(rows.at(row));
    copy((_, place) => places.has(place));
  };
  const remove = () => {
    const next = cases.filter(({ id }) => !chosen.has(id));
    const count = cases.length - next.length;
    if (edit(next, message('caseTable.removeEdit', { count }))) return;
    setChosen(none);
    notifyDone(t('caseTable.removed', { count }), { label: t('common.undo'), onClick: editor.undo });
  };
  const add = () => {
    edit([...cases, { id: nextCaseId(cases) }], message('edit.addCase', { id: nextCaseId(cases) }));
    setFilter(everyCase);
    setSort(null);
  };
  const exchange = () => {
    const real = new Set(flagged);
    const next = cases.map((testCase) => (real.has(testCase) ? withTestNumbers(testCase) : testCase));
    edit(next, message('caseTable.testNumbersEdit'));
  };
  const openedCase = opened === undefined ? undefined : cases.find(({ id }) => id === opened);
  const writeOne = (column: CaseColumn, text: string): Message | null => {
    const place = cases.findIndex(({ id }) => id === opened);
    const one = { length: 1, at: () => place };
    const pasted = pasteCells(
      { cases, rows: one, columns: [column], from: { row: 0, column: 0 }, language },
      [[text]],
    );
    const refused =
      pasted.refused[0]?.message ?? edit(pasted.cases, message('caseTable.editMany', { count: 1 }));
    const id = pasted.cases[place]?.id;
    if (!refused && id !== opened) setOpened(id);
    return refused;
  };
  const [only] = chosen;
  const reason =
    flagged === null
      ? t('caseTable.peopleScan')
      : flagged.length > 0
        ? t('caseTable.peopleFirst')
        : undefined;
  const openImport = () => bench.setState({ isImporting: true });
  return (
    <>
      <div className="bv-case-table-head">
        <SetSwitcher workspace={workspace} sets={sets} />
        <div className="bv-case-tools">
          <Button leftSection={<IconPlus size={17} />} onClick={add}>
            {t('caseTable.new')}
          </Button>
          <ColumnPicker columns={columns} shown={addresses} onChange={setAddresses} />
          <ExportMenu
            bot={bot}
            name={set?.info.name ?? textIn(bot.name, language)}
            cases={cases}
            shown={
              rows.length < cases.length && !isOld
                ? { count: rows.length, list: () => shownCases(cases, rows) }
                : null
            }
            reason={reason}
          />
        </div>
      </div>
      <FilterBar
        filter={filter}
        tags={tags}
        outcomes={outcomes}
        shown={rows.length}
        total={cases.length}
        isSearching={isOld}
        onChange={setFilter}
      />
      {flagged !== null && flagged.length > 0 && (
        <PersonalNumbersNotice
          count={flagged.length}
          isShown={showsNumbers}
          onShow={setShowsNumbers}
          onExchange={exchange}
          onAnswer={answerFor}
        />
      )}
      {chosen.size > 0 && (
        <ChosenBar
          count={chosen.size}
          onDuplicate={() => copy(({ id }) => chosen.has(id))}
          onTag={(tag) => edit(withTag(cases, chosen, tag), message('caseTable.tagEdit', { tag }))}
          onSet={(name) =>
            void sets.create(
              name,
              cases.filter(({ id }) => chosen.has(id)),
            )
          }
          onRemove={remove}
          onUnmark={() => setChosen(none)}
          onOpen={only === undefined || chosen.size > 1 ? null : () => setOpened(only)}
          onSimulate={set || only === undefined || chosen.size > 1 ? null : () => onSimulate(only, 1)}
        />
      )}
      <CaseGrid
        rows={rows}
        columns={shown}
        sort={sort}
        onSort={setSort}
        verdictAt={isOld ? notRun : verdictAt}
        optionsOf={optionsOf}
        isHidden={hidden}
        chosen={chosen}
        onChoose={setChosen}
        onWrite={write}
        onDuplicate={duplicate}
        onOpen={({ id }) => setOpened(id)}
      />
      {rows.length === 0 && !isOld && (
        <div className="bv-case-table-none">
          {cases.length === 0 ? (
            <EmptyState
              icon={IconTable}
              title={t('caseTable.none')}
              actions={
                <Button leftSection={<IconFileImport size={17} />} onClick={openImport}>
                  {t('caseTable.import')}
                </Button>
              }
            >
              {t('caseTable.noneWhy')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('caseTable.noneFound')}
              actions={<Button onClick={() => setFilter(everyCase)}>{t('caseTable.clearFilter')}</Button>}
            >
              {t('caseTable.noneFoundWhy')}
            </EmptyState>
          )}
        </div>
      )}
      {openedCase && (
        <CaseDrawer
          testCase={openedCase}
          columns={columns}
          optionsOf={optionsOf}
          isHidden={hidden}
          onWrite={writeOne}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

const none: ReadonlySet<string> = new Set();
const notRun = () => 'notRun' as const;

function shownCases(cases: readonly TestCase[], rows: CaseRows): readonly TestCase[] {
  return Array.from({ length: rows.length }, (_, row) => cases[rows.at(row)]).filter(
    (testCase) => testCase !== undefined,
  );
}
