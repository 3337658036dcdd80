import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { originInShort } from './origin-words.ts';
import type { Run } from './run.ts';
import { closestValues, valuesAfter } from './values-table.ts';
import './values-table.css';

/** The values as they stand after a step, and where each came from. */
export function ValuesTable({ run, step }: { readonly run: Run; readonly step: number }) {
  const { t, say } = useSay();
  const [showsAll, setShowsAll] = useState(false);
  const all = valuesAfter(run, step);
  const closest = closestValues(run, step, all);
  const rows = showsAll ? all : closest;
  const title = t('simulate.valuesAfter', { step });
  return (
    <PanelSection
      title={title}
      action={
        all.length > closest.length && (
          <TextButton aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('simulate.showFewer') : t('common.showAll', { count: all.length })}
          </TextButton>
        )
      }
    >
      <table className="bv-run-values" aria-label={title}>
        <colgroup>
          <col className="bv-run-values-label" />
          <col className="bv-run-values-value" />
          <col />
        </colgroup>
        <thead className="bv-run-values-head">
          <tr>
            <th scope="col">{t('simulate.value')}</th>
            <th scope="col">{t('simulate.valueIs')}</th>
            <th scope="col">{t('simulate.from')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path} data-newest={row.isNewest || undefined}>
              <th scope="row">{say(row.label)}</th>
              <td>{say(row.value)}</td>
              <td>{say(originInShort(row.origin, row.isNewest))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelSection>
  );
}
