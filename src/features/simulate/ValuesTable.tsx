import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEye, IconEyeOff, IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { ChangeValueDialog } from './ChangeValueDialog.tsx';
import { goOnWith, toggleWatch } from './debugging.ts';
import { originInShort } from './origin-words.ts';
import type { Run } from './run.ts';
import type { Sitting } from './sitting.ts';
import { closestValues, type ValueRow, valuesAfter, watchedValues } from './values-table.ts';
import './values-table.css';

interface ValuesTableProps {
  readonly sitting: Sitting;
  readonly run: Run;
  readonly step: number;
}

/** The values as they stand after a step, and where each came from; first those that are watched. */
export function ValuesTable({ sitting, run, step }: ValuesTableProps) {
  const { t } = useSay();
  const [showsAll, setShowsAll] = useState(false);
  const [changed, setChanged] = useState<string | null>(null);
  const tables = useRef<HTMLDivElement>(null);
  const watch = (path: string) => {
    toggleWatch(sitting, path);
    // The row stands in another table now, or nowhere.
    requestAnimationFrame(() => {
      const buttons = [...(tables.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
      const moved = buttons.find((button) => button.dataset['path'] === path) ?? buttons[0];
      moved?.focus();
    });
  };
  const watches = useStore(sitting, (state) => state.watches);
  const watched = watchedValues(run, step, watches);
  const all = valuesAfter(run, step).filter(({ path }) => !watches.includes(path));
  const closest = closestValues(run, step, all);
  const rows = showsAll ? all : closest;
  const title = t('simulate.valuesAfter', { step });
  const table = (label: string, shown: readonly ValueRow[]) => (
    <Rows label={label} rows={shown} watches={watches} onWatch={watch} onChange={setChanged} />
  );
  return (
    <div className="bv-run-tables" ref={tables}>
      {watched.length > 0 && (
        <PanelSection title={t('debug.watched')}>{table(t('debug.watched'), watched)}</PanelSection>
      )}
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
        {table(title, rows)}
      </PanelSection>
      <ChangeValueDialog
        run={run}
        step={step}
        field={changed}
        onChange={(field, value) => {
          goOnWith(sitting, run, step, field.key, value);
          setChanged(null);
        }}
        onClose={() => setChanged(null)}
      />
    </div>
  );
}

interface RowsProps {
  readonly label: string;
  readonly rows: readonly ValueRow[];
  readonly watches: readonly string[];
  readonly onWatch: (path: string) => void;
  readonly onChange: (field: string) => void;
}

function Rows({ label, rows, watches, onWatch, onChange }: RowsProps) {
  const { t, say } = useSay();
  return (
    <table className="bv-run-values" aria-label={label}>
      <colgroup>
        <col className="bv-run-values-label" />
        <col className="bv-run-values-value" />
        <col />
        <col className="bv-run-values-menu" />
      </colgroup>
      <thead className="bv-run-values-head">
        <tr>
          <th scope="col">{t('simulate.value')}</th>
          <th scope="col">{t('simulate.valueIs')}</th>
          <th scope="col">{t('simulate.from')}</th>
          <th scope="col">{t('common.more')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.path}
            data-newest={row.isNewest || undefined}
            data-by-hand={row.origin.type === 'byHand' || undefined}
          >
            <th scope="row">{say(row.label)}</th>
            <td>{say(row.value)}</td>
            <td>{say(originInShort(row.origin, row.isNewest))}</td>
            <td>
              <RowActions
                row={row}
                isWatched={watches.includes(row.path)}
                onWatch={() => onWatch(row.path)}
                onChange={() => onChange(row.path)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RowActionsProps {
  readonly row: ValueRow;
  readonly isWatched: boolean;
  readonly onWatch: () => void;
  readonly onChange: () => void;
}

function RowActions({ row, isWatched, onWatch, onChange }: RowActionsProps) {
  const { t, say } = useSay();
  const WatchIcon = isWatched ? IconEyeOff : IconEye;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size="xs"
          data-path={row.path}
          aria-label={t('debug.valueActions', { label: say(row.label) })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<WatchIcon size={17} stroke={1.7} />} onClick={onWatch}>
          {t(isWatched ? 'debug.watchNoMore' : 'debug.watch')}
        </Menu.Item>
        {/* What the rules say is law and policy, and is not changed in a run. */}
        {row.origin.type !== 'parameter' && (
          <Menu.Item leftSection={<IconPencil size={17} stroke={1.7} />} onClick={onChange}>
            {t('debug.changeValue')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
