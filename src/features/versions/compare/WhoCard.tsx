import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { comparerOf, isComparisonOf } from '#workspace/comparer.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { Place } from '../pair.ts';

interface WhoCardProps {
  readonly workspace: Workspace;
  readonly store: BotStore;
  readonly botId: string;
  readonly before: Place;
  readonly after: Place;
  /** The cases that are worked with in the test bench, and whether they are made up. */
  readonly cases: { readonly list: readonly TestCase[]; readonly areMade: boolean };
  /** The same comparison in the test bench. */
  readonly benchHref: string;
  readonly children?: ReactNode;
}

/** So few are run as soon as they are looked at; more only when a person asks. */
const fewCases = 1_000;
/** The smaller groups are the test bench's to show. */
const mostFlows = 4;

/** Who gets another decision: the cases run under both, in workers, and counted. */
export function WhoCard({
  workspace,
  store,
  botId,
  before,
  after,
  cases,
  benchHref,
  children,
}: WhoCardProps) {
  const { t, sentence, number } = useSay();
  const comparer = comparerOf(workspace);
  const comparison = useStore(comparer, (state) => state.comparison);
  const draft = useStore(workspace, (state) => state.history.bot);
  const runDate = useStore(workspace, (state) => state.runDate);
  const date = runDate ?? draft.cases.base.date;
  const versionOf = (place: Place) => (place === 'draft' ? null : place);
  const asked = {
    sides: [
      { version: versionOf(before), date },
      { version: versionOf(after), date },
    ] as const,
    draft,
    cases: cases.list,
  };
  const current = comparison && isComparisonOf(comparison, asked) ? comparison : null;
  const count = cases.list.length;
  const start = () => void comparer.compare(asked, { store, botId });
  const starts = current === null && count > 0 && count <= fewCases;
  useEffect(() => {
    if (starts) start();
  });

  const what = t(cases.areMade ? 'decisions.madeCases' : 'decisions.ownCases');
  const content = () => {
    if (count === 0) return <p>{t('decisions.noCases')}</p>;
    switch (current?.state) {
      case undefined:
        return (
          <>
            <p>{t(cases.areMade ? 'decisions.askMade' : 'decisions.ask', { count })}</p>
            {!starts && (
              <Button size="xs" onClick={start}>
                {t('decisions.compare')}
              </Button>
            )}
          </>
        );
      case 'running':
        return (
          <>
            <p>{t('cases.progress', { done: number(current.done), total: number(current.total) })}</p>
            <ProgressMeter
              label={t('decisions.running')}
              total={current.total}
              parts={[{ tone: 'accent', value: current.done }]}
            />
          </>
        );
      case 'cancelled':
        return (
          <Button size="xs" onClick={start}>
            {t('decisions.compare')}
          </Button>
        );
      case 'failed':
        return <p>{sentence(current.failure)}</p>;
      case 'same':
        return <p>{t('versions.sameDecisions')}</p>;
      case 'finished': {
        const { compared, otherOutcome, otherReason, flows } = current.answer.changes;
        const others = flows.filter(({ from, to }) => from !== to);
        return (
          <>
            <p role="status">
              <strong>{t('versions.ofAll', { count: number(otherOutcome), total: number(compared) })}</strong>{' '}
              {what}
            </p>
            {others.length > 0 && (
              <ul>
                {others.slice(0, mostFlows).map(({ from, to, count }) => (
                  <li key={`${from} ${to}`}>
                    <b>{number(count)}</b>
                    <span>{t('decisions.becomes', { from: shortOutcome(from), to: shortOutcome(to) })}</span>
                  </li>
                ))}
              </ul>
            )}
            {otherReason > 0 && <p>{t('versions.otherReasons', { count: otherReason })}</p>}
          </>
        );
      }
    }
  };
  return (
    <section className="bv-compare-who" aria-labelledby="bv-compare-who">
      <h3 id="bv-compare-who">{t('decisions.title')}</h3>
      {content()}
      <TextLink href={benchHref}>{t('versions.inBench')}</TextLink>
      {children}
    </section>
  );
}
