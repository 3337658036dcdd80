import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { CoverageGoal, CoverageKind, Covered } from '#running/coverage.ts';
import type { FoundCase } from '#running/make-cases/find-cases.ts';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { CoverageRow } from './CoverageRow.tsx';
import type { FoundCases } from './use-found-cases.ts';

interface CoverageGroupProps {
  readonly kind: CoverageKind;
  readonly bot: Bot;
  readonly goals: readonly CoverageGoal[];
  readonly counts: Uint32Array;
  /** The places of the goals, sides of one thing together. */
  readonly parts: readonly (readonly number[])[];
  readonly covered: Covered;
  readonly onlyMissing: boolean;
  /** Whether it is unfolded when it is first shown. */
  readonly opens: boolean;
  readonly found: FoundCases | undefined;
  readonly onShow: (node: string) => void;
  readonly onMake: (made: FoundCase) => void;
}

/** More rows than these are drawn when one asks for them. */
const mostRows = 40;

/** All of one kind: how many are tried, then one by one. */
export function CoverageGroup(props: CoverageGroupProps) {
  const { kind, bot, goals, counts, parts, covered, onlyMissing, opens, found, onShow, onMake } = props;
  const { t, number } = useSay();
  const [isWhole, setIsWhole] = useState(false);
  const isMissing = (goal: number) => counts[goal] === 0;
  const rows = onlyMissing ? parts.filter((part) => part.some(isMissing)) : parts;
  const shown = isWhole ? rows : rows.slice(0, mostRows);
  const makeable = (part: readonly number[]) => {
    const place = part.find((goal) => isMissing(goal) && found?.has(goal));
    const made = place === undefined ? undefined : found?.get(place);
    return made && { made, first: made.meets.filter(isMissing).length };
  };
  return (
    <details open={opens}>
      <summary>
        <IconChevronRight size={16} aria-hidden="true" />
        <h3>{t(`coverage.kind.${kind}`)}</h3>
        <strong>{t('coverage.of', { seen: number(covered.seen), total: number(covered.total) })}</strong>
        <ProgressMeter
          label={t(`coverage.kind.${kind}`)}
          total={covered.total}
          parts={[{ tone: 'accent', value: covered.seen }]}
        />
      </summary>
      {rows.length === 0 ? (
        <p className="bv-coverage-all">{t('coverage.all')}</p>
      ) : (
        <ul className="bv-coverage-rows">
          {shown.map((part) => {
            const goal = goals[part[0] ?? 0];
            if (!goal) return null;
            return (
              <CoverageRow
                key={goal.id}
                bot={bot}
                goal={goal}
                missing={part.flatMap((place) => (isMissing(place) ? (goals[place] ?? []) : []))}
                found={makeable(part)}
                isSearching={!found}
                onShow={() => onShow(goal.node)}
                onMake={onMake}
              />
            );
          })}
        </ul>
      )}
      {shown.length < rows.length && (
        <TextButton onClick={() => setIsWhole(true)}>{t('coverage.more', { count: rows.length })}</TextButton>
      )}
    </details>
  );
}
