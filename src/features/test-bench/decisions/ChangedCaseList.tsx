import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { isOtherOutcome } from '#running/decision-changes.ts';
import type { Answer } from '#workspace/comparer.ts';
import type { ChangedCase } from './changed-cases.ts';
import { outcomeLabel } from './outcome-label.ts';
import { whyOfCase } from './whys.ts';

interface ChangedCaseListProps {
  readonly answer: Answer;
  readonly cases: readonly TestCase[];
  readonly changed: readonly ChangedCase[];
  /** The place among all cases of one to begin at, with focus; null for none. */
  readonly comesTo: number | null;
  readonly onOpen: (index: number) => void;
}

/** In pixels, as in the style. */
const rowHeight = 52;

/** Every case that changed, each with why. One place in the tab order: arrows go between, Enter opens. */
export function ChangedCaseList({ answer, cases, changed, comesTo, onOpen }: ChangedCaseListProps) {
  const speech = useSay();
  const { t, say, sentence } = speech;
  const room = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(() =>
    Math.max(
      0,
      changed.findIndex(({ index }) => index === comesTo),
    ),
  );
  const active = Math.min(wanted, changed.length - 1);
  const rows = useVirtualizer({
    count: changed.length,
    getScrollElement: () => room.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialOffset: Math.max(0, wanted - 2) * rowHeight,
  });

  // The row is drawn before focus goes to it.
  const moves = useRef(comesTo !== null);
  useLayoutEffect(() => {
    const row = moves.current ? room.current?.querySelector<HTMLElement>('[tabindex="0"]') : null;
    if (!row) return;
    moves.current = false;
    row.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent) => {
    const next = {
      ArrowDown: Math.min(active + 1, changed.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: changed.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    moves.current = true;
    rows.scrollToIndex(next);
    setWanted(next);
  };

  return (
    <div className="bv-decisions-list" ref={room}>
      <ul aria-label={t('decisions.changedCases')} style={{ height: rows.getTotalSize() }} onKeyDown={press}>
        {rows.getVirtualItems().map(({ index: place, start }) => {
          const { index, group } = changed[place] ?? {};
          const testCase = index === undefined ? undefined : cases[index];
          if (index === undefined || !group || !testCase) return null;
          const why = whyOfCase(answer, testCase);
          const { from, to } = group;
          return (
            <li
              key={index}
              aria-setsize={changed.length}
              aria-posinset={place + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                tabIndex={place === active ? 0 : -1}
                onFocus={() => setWanted(place)}
                onClick={() => onOpen(index)}
              >
                <span className="bv-decisions-case">
                  <b>{testCase.id}</b> {testCase.name === undefined ? '' : say(testCase.name)}
                </span>
                <span className="bv-decisions-change">
                  {isOtherOutcome(group)
                    ? t('decisions.fromTo', {
                        from: outcomeLabel(from.outcome, speech),
                        to: outcomeLabel(to.outcome, speech),
                      })
                    : t('decisions.sameOutcome', { outcome: outcomeLabel(to.outcome, speech) })}
                </span>
                {why && <span className="bv-decisions-why">{sentence(why)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
