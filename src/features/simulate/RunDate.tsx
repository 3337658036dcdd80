import { TextInput } from '@mantine/core';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import type { Workspace } from '#workspace/workspace.ts';
import './run-date.css';

/** The day whose rules the cases are run by; emptied, it is the base case's. */
export function RunDate({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useSay();
  const runDate = useStore(workspace, (state) => state.runDate);
  const baseDate = useStore(workspace, (state) => state.history.bot.cases.base.date);
  return (
    <TextInput
      type="date"
      className="bv-run-date"
      label={t('simulate.rulesOn')}
      value={runDate ?? baseDate}
      onChange={(event) => workspace.runOn(event.currentTarget.value || null)}
    />
  );
}
