import { IconMail } from '@tabler/icons-react';
import type { Sayable } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import type { FollowUpGroup } from '#running/follow-up.ts';
import { Tag } from '#ui/Tag.tsx';

interface FollowUpTableProps {
  readonly groups: readonly FollowUpGroup[];
  readonly field: LocalText;
  readonly valueName: (value: Json) => Sayable;
}

/** More rows than these are not read by anybody, and fewer faults come last. */
const mostRows = 100;
const mostSorts = 4;

/** How many cases each group has, how many of them have faults, and which. */
export function FollowUpTable({ groups, field, valueName }: FollowUpTableProps) {
  const { t, say, number } = useSay();
  return (
    <>
      <table className="bv-follow-up-table" aria-label={t('followUp.title')}>
        <thead>
          <tr>
            <th scope="col">{say(field)}</th>
            <th scope="col">{t('followUp.cases')}</th>
            <th scope="col">{t('followUp.faults')}</th>
            <th scope="col">{t('followUp.share')}</th>
            <th scope="col">{t('followUp.sorts')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, mostRows).map((group) => (
            <tr key={JSON.stringify(group.value)}>
              <th scope="row">
                {say(valueName(group.value))}
                {group.isWorthALetter && (
                  <Tag tone="warning" icon={IconMail}>
                    {t('followUp.letter')}
                  </Tag>
                )}
              </th>
              <td>{number(group.count)}</td>
              <td>{number(group.faults)}</td>
              <td>
                {t('followUp.percent', { percent: number(Math.round((100 * group.faults) / group.count)) })}
              </td>
              <td>
                <Sorts group={group} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > mostRows && <p>{t('followUp.more', { count: groups.length - mostRows })}</p>}
    </>
  );
}

function Sorts({ group: { sorts } }: { readonly group: FollowUpGroup }) {
  const { t, say } = useSay();
  const others = sorts.slice(mostSorts).reduce((sum, { count }) => sum + count, 0);
  return (
    <ul>
      {sorts.slice(0, mostSorts).map(({ outcome, reason, count }) => (
        <li key={JSON.stringify([outcome, reason])}>
          {t('followUp.sort', { count, outcome: outcomeName(outcome), reason: say(reason) })}
        </li>
      ))}
      {others > 0 && <li>{t('followUp.moreSorts', { count: others })}</li>}
    </ul>
  );
}
