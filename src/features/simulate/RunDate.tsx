import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { ValueField } from '#ui/ValueField.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import './run-date.css';

/** The day whose rules the cases are run by; from the beginning the base case's. */
export function RunDate({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useSay();
  const runDate = useStore(workspace, (state) => state.runDate);
  const baseDate = useStore(workspace, (state) => state.history.bot.cases.base.date);
  const label = t('simulate.rulesOn');
  return (
    <div className="bv-run-date">
      <span aria-hidden="true">{label}</span>
      <ValueField
        type={{ kind: 'date' }}
        label={label}
        hideLabel
        canBeMissing={false}
        value={runDate ?? baseDate}
        onChange={(date) => typeof date === 'string' && workspace.runOn(date)}
      />
    </div>
  );
}
