import { Select } from '@mantine/core';
import type { Bot } from '#flow/bot.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { dictionaryOf } from '../../dictionary.ts';
import { columnsOf } from '../column.ts';
import type { DecisionTable } from '../decision-table.ts';
import { gridColumns } from '../edit-table.ts';
import { columnName } from '../grid-words.ts';
import { nowhere, type Target } from './match-columns.ts';
import type { PreviewColumn } from './preview.ts';

interface ColumnTargetsProps {
  readonly columns: readonly PreviewColumn[];
  readonly table: DecisionTable;
  readonly bot: Bot;
  readonly onChange: (targets: readonly Target[]) => void;
}

/** Which column of the table each of the file's goes to. No two go to the same. */
export function ColumnTargets({ columns, table, bot, onChange }: ColumnTargetsProps) {
  const speech = useSay();
  const { t } = speech;
  const choose = (at: number, target: Target) =>
    onChange(
      columns.map((column, index) => {
        if (index === at) return target;
        return sameTarget(column.target, target) ? nowhere : column.target;
      }),
    );
  return (
    <table className="bv-import-columns" aria-label={t('tableFile.columns')}>
      <thead>
        <tr>
          <th scope="col">{t('tableFile.heading')}</th>
          <th scope="col">{t('tableFile.sample')}</th>
          <th scope="col">{t('tableFile.goesTo')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ heading, sample, target }, index) => {
          const name = heading || t('tableFile.noHeading');
          return (
            // Two columns of a file may have one heading, so only the place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{sample.join(' · ')}</td>
              <td>
                <Select
                  aria-label={t('tableFile.goesToOf', { heading: name })}
                  searchable
                  allowDeselect={false}
                  data={options(table, bot, target, speech)}
                  value={JSON.stringify(target)}
                  onChange={(chosen) => chosen !== null && choose(index, targetIn(chosen))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A target as the value of an option, as `option` writes it. */
function targetIn(value: string): Target {
  return JSON.parse(value) as Target;
}

function sameTarget(one: Target, other: Target): boolean {
  return one.to !== 'nowhere' && one.to !== 'asInFile' && JSON.stringify(one) === JSON.stringify(other);
}

function options(table: DecisionTable, bot: Bot, target: Target, speech: Speech) {
  const { t, say } = speech;
  const columns = columnsOf(table, bot);
  const option = (to: Target, label: string) => ({ value: JSON.stringify(to), label });
  const entries = dictionaryOf(bot).entries.filter(({ group }) => group !== 'tables');
  return [
    option(nowhere, t('tableFile.nowhere')),
    ...(target.to === 'asInFile' ? [option(target, t('tableFile.asInFile'))] : []),
    {
      group: t('tableFile.ofTable'),
      items: gridColumns(table).map((column) =>
        option({ to: 'column', column }, columnName(column, columns, speech)),
      ),
    },
    {
      group: t('tableFile.newInput'),
      items: entries.map(({ path, label }) =>
        option({ to: 'new', part: 'inputs', path }, t('tableFile.newNamed', { name: say(label) })),
      ),
    },
    {
      group: t('tableFile.newOutput'),
      items: bot.fields.map(({ key, label }) =>
        option({ to: 'new', part: 'outputs', path: key }, t('tableFile.newNamed', { name: say(label) })),
      ),
    },
  ];
}
