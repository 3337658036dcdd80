import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import type { BotSummary, SystemEntry } from '#storage/database.ts';
import { botsUsing, pathToSystem } from './uses.ts';

interface SystemTableProps {
  readonly systems: readonly SystemEntry[];
  readonly bots: readonly BotSummary[];
}

/** The systems as lines: what one asks of a system before one builds on it. */
export function SystemTable({ systems, bots }: SystemTableProps) {
  const { t, say, number } = useSay();
  return (
    <table className="bv-systems-table">
      <thead>
        <tr>
          <th scope="col">{t('common.name')}</th>
          <th scope="col">{t('register.channel')}</th>
          <th scope="col">{t('contract.owner')}</th>
          <th scope="col">{t('register.changes')}</th>
          <th scope="col">{t('contract.availability')}</th>
          <th scope="col">{t('register.contract')}</th>
          <th scope="col">{t('register.bots')}</th>
        </tr>
      </thead>
      <tbody>
        {systems.map(({ id, name, channel, owner, contact, changesPerYear, availability, version }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={pathToSystem(id)}>{say(name) || t('dictionary.unnamedSystem')}</Link>
            </th>
            <td>{t(`dictionary.channel.${channel}`)}</td>
            <td>
              {owner ?? t('register.notKnown')}
              {contact && <div className="bv-systems-quiet">{contact}</div>}
            </td>
            <td>
              {changesPerYear === undefined
                ? t('register.notKnown')
                : t('register.timesPerYear', { count: changesPerYear, number: number(changesPerYear) })}
            </td>
            <td>
              {availability === undefined
                ? t('register.notKnown')
                : t('register.percent', { number: number(availability) })}
            </td>
            <td>{t('register.version', { number: version })}</td>
            <td>{botsUsing(bots, id).length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
