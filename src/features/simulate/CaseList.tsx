import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { CaseResult } from '#running/result.ts';
import { resultLine } from './case-words.ts';
import { VerdictIcon } from './VerdictIcon.tsx';
import './case-list.css';

interface CaseListProps {
  readonly cases: readonly TestCase[];
  readonly results: ReadonlyMap<string, CaseResult>;
  /** The results are of an earlier draft. */
  readonly isStale: boolean;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The cases as a list with one place in the tab order: arrows, Home and End choose. */
export function CaseList({ cases, results, isStale, chosen, onChoose }: CaseListProps) {
  const { t } = useSay();
  const list = useRef<HTMLDivElement>(null);
  const hasChosen = cases.some((testCase) => testCase.id === chosen);

  // What is chosen elsewhere, or by a key, is brought into view; focus follows when it was in the list.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-case="${CSS.escape(chosen)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [chosen]);

  const press = (event: KeyboardEvent) => {
    const at = cases.findIndex((testCase) => testCase.id === chosen);
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(at - 1, 0), Home: 0, End: cases.length - 1 }[event.key];
    const next = to === undefined ? undefined : cases[to];
    if (to !== undefined) event.preventDefault();
    if (next) onChoose(next.id);
  };

  return (
    <div className="bv-cases" role="listbox" aria-label={t('cases.title')} ref={list} onKeyDown={press}>
      {cases.map((testCase, index) => (
        <CaseRow
          key={testCase.id}
          testCase={testCase}
          result={results.get(testCase.id)}
          isStale={isStale}
          isChosen={testCase.id === chosen}
          takesFocus={testCase.id === chosen || (!hasChosen && index === 0)}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface CaseRowProps {
  readonly testCase: TestCase;
  readonly result: CaseResult | undefined;
  readonly isStale: boolean;
  readonly isChosen: boolean;
  readonly takesFocus: boolean;
  readonly onChoose: (id: string) => void;
}

const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { testCase, result, isStale, isChosen, takesFocus, onChoose } = props;
  const { t, say } = useSay();
  const verdict = result?.verdict ?? 'notRun';
  const line = resultLine(testCase, result);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its rows.
    <div
      className="bv-case"
      role="option"
      aria-selected={isChosen}
      tabIndex={takesFocus ? 0 : -1}
      data-case={testCase.id}
      data-verdict={verdict}
      data-stale={isStale || undefined}
      onClick={() => onChoose(testCase.id)}
    >
      <VerdictIcon verdict={verdict} />
      <span className="bv-case-id">{testCase.id}</span>
      <span className="bv-case-name" title={testCase.name && say(testCase.name)}>
        {testCase.name && say(testCase.name)}
        <VisuallyHidden>, {t(`cases.verdict.${verdict}`)}</VisuallyHidden>
      </span>
      {line && <span className="bv-case-line">{say(line)}</span>}
    </div>
  );
});
