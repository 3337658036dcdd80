import { useMemo } from 'react';
import { useStore } from 'zustand';
import { columnsOf } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { notifyDone } from '#ui/notify.tsx';
import { benchOf } from './bench.ts';
import type { BenchTabProps } from './bench-tab.ts';
import { CaseTable } from './cases/CaseTable.tsx';
import { useCaseEditor } from './cases/case-editor.ts';
import { withMore } from './cases/case-edits.ts';
import { ImportDialog, type ImportTarget } from './cases/ImportDialog.tsx';
import { useCaseSets } from './cases/use-case-sets.ts';
import './cases/cases.css';

/** The cases as a table: the bot's own, or those of a set. */
export function CasesTab(props: BenchTabProps) {
  const { workspace } = props;
  const { t, number } = useSay();
  const bench = benchOf(workspace);
  const set = useStore(bench, (state) => state.set?.info.id ?? null);
  const isImporting = useStore(bench, (state) => state.isImporting);
  const bot = useStore(workspace, (state) => state.history.bot);
  const columns = useMemo(() => columnsOf(bot, definitions), [bot]);
  const sets = useCaseSets(props);
  const editor = useCaseEditor(workspace);
  const takeIn = async (cases: readonly TestCase[], target: ImportTarget) => {
    const count = cases.length;
    if (target.type === 'set') {
      if (!(await sets.create(target.name, cases))) return;
    } else {
      editor.change(withMore(editor.cases, cases), message('caseTable.importEdit', { count }));
    }
    notifyDone(t('caseTable.tookIn', { count, number: number(count) }));
  };
  return (
    <div className="bv-case-table">
      {/* Each set has its own filter, columns and marks. */}
      <CaseTable key={set ?? ''} {...props} columns={columns} sets={sets} />
      {isImporting && (
        <ImportDialog
          columns={columns}
          isOwn={set === null}
          onTake={(cases, target) => void takeIn(cases, target)}
          onClose={() => bench.setState({ isImporting: false })}
        />
      )}
    </div>
  );
}
