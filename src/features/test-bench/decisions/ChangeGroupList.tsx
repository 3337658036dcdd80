import { useSay } from '#i18n/use-say.ts';
import type { ChangeGroup } from '#running/decision-changes.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { GroupSentence } from './GroupSentence.tsx';
import type { GroupWhy } from './whys.ts';

interface ChangeGroupListProps {
  readonly groups: readonly ChangeGroup[];
  readonly whys: ReadonlyMap<ChangeGroup, GroupWhy>;
  readonly chosen: readonly number[];
  readonly onChoose: (place: number) => void;
  readonly onCompare: (place: number) => void;
}

/** What changed, change by change; choosing one leaves its cases alone in the list beside. */
export function ChangeGroupList({ groups, whys, chosen, onChoose, onCompare }: ChangeGroupListProps) {
  const { t, say, number } = useSay();
  return (
    <ul className="bv-decisions-groups" aria-label={t('decisions.groups')}>
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of an answer never change places
        <li key={place}>
          <button type="button" aria-pressed={chosen.includes(place)} onClick={() => onChoose(place)}>
            <span>{number(group.count)}</span>
            <span>
              <GroupSentence group={group} why={whys.get(group)} />
              <small>{reasons(group)}</small>
            </span>
          </button>
          <TextButton onClick={() => onCompare(place)}>{t('decisions.compareOne')}</TextButton>
        </li>
      ))}
    </ul>
  );

  function reasons({ from, to }: ChangeGroup): string | null {
    if (from.outcome === to.outcome || from.reason === null || to.reason === null) return null;
    return t('decisions.reasons', { from: say(from.reason), to: say(to.reason) });
  }
}
