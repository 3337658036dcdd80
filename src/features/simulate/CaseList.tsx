import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { CaseResult } from '#running/result.ts';
import { VerdictIcon } from '#ui/VerdictIcon.tsx';
import { isNamedAfterId, resultLine } from './case-words.ts';
import { offsetsOf, rowsBetween } from './row-window.ts';
import './case-list.css';

interface CaseListProps {
  readonly cases: readonly TestCase[];
  readonly results: ReadonlyMap<string, CaseResult>;
  /** The results are of an earlier draft. */
  readonly isStale: boolean;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** In pixels, as in the style: a row, and one with a line under the name. */
const rowHeight = 28;
const tallRowHeight = 44;
/** Drawn beyond what is seen, so that scrolling shows no gaps. */
const margin = 400;

/** The cases as a list with one place in the tab order: arrows, Home and End choose. Draws only what is seen. */
export function CaseList({ cases, results, isStale, chosen, onChoose }: CaseListProps) {
  const { t } = useSay();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const offsets = useMemo(
    () =>
      offsetsOf(
        cases.map((testCase) => (resultLine(testCase, results.get(testCase.id)) ? tallRowHeight : rowHeight)),
      ),
    [cases, results],
  );
  const at = cases.findIndex((testCase) => testCase.id === chosen);
  const { from, to } = rowsBetween(offsets, top - margin, top + window.innerHeight + margin);
  const drawn = cases.slice(from, to).map((_, index) => from + index);
  // The chosen row is always there, so that focus in it is not lost when it is scrolled away.
  if (at >= 0 && !drawn.includes(at)) drawn.push(at);

  // What is chosen elsewhere, or by a key, is brought into view; focus follows when it was in the list.
  const place = useRef({ at, offsets });
  useLayoutEffect(() => {
    place.current = { at, offsets };
  });
  useEffect(() => {
    const box = list.current;
    const { at, offsets } = place.current;
    const begin = offsets[at];
    const end = offsets[at + 1];
    // The base case has no id and no row.
    if (!box || chosen === '' || begin === undefined || end === undefined) return;
    if (begin < box.scrollTop) box.scrollTop = begin;
    else if (end > box.scrollTop + box.clientHeight) box.scrollTop = end - box.clientHeight + 12;
    if (box.contains(document.activeElement)) {
      box.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
    }
  }, [chosen]);

  const press = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cases.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const found = cases[next];
    if (found) onChoose(found.id);
  };

  return (
    <div
      className="bv-cases"
      role="listbox"
      aria-label={t('cases.title')}
      ref={list}
      onKeyDown={press}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div className="bv-cases-rows" style={{ height: offsets.at(-1) }}>
        {drawn.map((index) => {
          const testCase = cases[index];
          return (
            testCase && (
              <CaseRow
                key={testCase.id}
                testCase={testCase}
                result={results.get(testCase.id)}
                isStale={isStale}
                isChosen={index === at}
                takesFocus={index === Math.max(at, 0)}
                place={index + 1}
                count={cases.length}
                top={offsets[index] ?? 0}
                onChoose={onChoose}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface CaseRowProps {
  readonly testCase: TestCase;
  readonly result: CaseResult | undefined;
  readonly isStale: boolean;
  readonly isChosen: boolean;
  readonly takesFocus: boolean;
  /** Which of how many it is, since not all are drawn. */
  readonly place: number;
  readonly count: number;
  /** In pixels. */
  readonly top: number;
  readonly onChoose: (id: string) => void;
}

const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { testCase, result, isStale, isChosen, takesFocus, place, count, top, onChoose } = props;
  const { t, say } = useSay();
  const verdict = result?.verdict ?? 'notRun';
  const line = resultLine(testCase, result);
  const name = testCase.name && say(testCase.name);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its rows.
    <div
      className="bv-case"
      role="option"
      aria-selected={isChosen}
      aria-posinset={place}
      aria-setsize={count}
      tabIndex={takesFocus ? 0 : -1}
      data-case={testCase.id}
      data-verdict={verdict}
      data-stale={isStale || undefined}
      style={{ top }}
      onClick={() => onChoose(testCase.id)}
    >
      <VerdictIcon verdict={verdict} />
      {!isNamedAfterId(testCase.id, name) && <span className="bv-case-id">{testCase.id}</span>}
      <span className="bv-case-name" title={name}>
        {name}
        <VisuallyHidden>, {t(`cases.verdict.${verdict}`)}</VisuallyHidden>
      </span>
      {line && (
        <span className="bv-case-line" title={say(line)}>
          {say(line)}
        </span>
      )}
    </div>
  );
});
