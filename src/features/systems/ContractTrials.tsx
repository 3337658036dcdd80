import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { shortOutcome } from '#nodes/outcome/short-outcome.ts';
import type { CaseChange, TrialResult } from '#running/contract-trial.ts';
import type { CaseResult } from '#running/result.ts';
import type { BotStore } from '#storage/bot-store.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { type TriedBot, useTrials } from './use-trials.ts';
import { type BotUse, pathToStep } from './uses.ts';

interface ContractTrialsProps {
  readonly store: BotStore;
  readonly uses: readonly BotUse[];
  readonly contract: System;
}

/** What happens to the bots that use a system, when they take another contract: told before it is saved. */
export function ContractTrials({ store, uses, contract }: ContractTrialsProps) {
  const { t } = useSay();
  const trials = useTrials(store, uses, contract);
  const { state, done, total, bots } = trials;
  const title = t('register.whatHappens');
  return (
    <section className="bv-systems-trials" aria-label={title}>
      <h3>{title}</h3>
      {uses.length === 0 ? (
        <p className="bv-systems-quiet">{t('register.radiusNone')}</p>
      ) : (
        <p className="bv-systems-quiet">{t('register.whatHappensAbout')}</p>
      )}
      {state === 'running' && uses.length > 0 && (
        <div className="bv-systems-progress">
          <div>
            <p role="status">{t('register.trying', { done, total })}</p>
            <ProgressMeter label={title} total={total} parts={[{ tone: 'accent', value: done }]} />
          </div>
          <Button size="xs" onClick={trials.cancel}>
            {t('register.stop')}
          </Button>
        </div>
      )}
      {state === 'cancelled' && (
        <ErrorNotice
          tone="warning"
          title={t('register.stopped')}
          actions={
            <Button size="xs" onClick={trials.start}>
              {t('register.runAgain')}
            </Button>
          }
        />
      )}
      <ul>
        {bots.map((tried) => (
          <TriedBotItem key={tried.bot.id} {...tried} />
        ))}
      </ul>
    </section>
  );
}

function TriedBotItem({ bot, tried }: TriedBot) {
  const { t, say, sentence } = useSay();
  return (
    <li>
      <h4>{say(bot.name)}</h4>
      {tried.type === 'failed' ? (
        <ErrorNotice title={t('register.notTried')}>{sentence(tried.message)}</ErrorNotice>
      ) : (
        <Outcome bot={bot.id} result={tried.result} />
      )}
    </li>
  );
}

/** So many stand in sight, the others are folded away; a longer list says no more than its beginning. */
const inSight = 4;
const mostListed = 200;

function Outcome({ bot, result }: { readonly bot: string; readonly result: TrialResult }) {
  const { t, say, sentence } = useSay();
  const { cases, changes, hurt } = result;
  const folded = changes.slice(inSight, mostListed);
  return (
    <>
      <p>
        {cases === 0
          ? t('register.noCases')
          : changes.length === 0
            ? t('register.unchanged', { count: cases })
            : t('register.someChange', { count: changes.length, total: cases })}
      </p>
      {changes.length > 0 && <ChangedCases changes={changes.slice(0, inSight)} />}
      {folded.length > 0 && (
        <details className="bv-contract-more">
          <summary>{t('register.moreCases', { count: changes.length - inSight })}</summary>
          <ChangedCases changes={folded} />
        </details>
      )}
      {hurt.length > 0 && (
        <>
          <p>{t('register.hurt')}</p>
          <ul className="bv-systems-changes">
            {hurt.map(({ node, problems }) => (
              <li key={node.id}>
                <Link className="bv-link" href={pathToStep(bot, node.id)}>
                  {say(node.name)}
                </Link>
                <ul>
                  {problems.map((problem, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two problems of a step can read alike.
                    <li key={place}>{sentence(problem)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ChangedCases({ changes }: { readonly changes: readonly CaseChange[] }) {
  return (
    <ul className="bv-systems-changes">
      {changes.map((change) => (
        <ChangedCase key={change.testCase.id} {...change} />
      ))}
    </ul>
  );
}

function ChangedCase({ testCase, before, after }: CaseChange) {
  const { t, say } = useSay();
  const name = testCase.name === undefined ? testCase.id : `${testCase.id} ${say(testCase.name)}`;
  const words = ({ outcome, reason }: CaseResult) => {
    const code = shortOutcome(outcome);
    return reason === '' ? code : { key: 'register.outcome', args: { outcome: code, reason } };
  };
  return (
    <li>
      <span className="bv-systems-case">{name}</span>
      <span>{t('register.fromTo', { from: words(before), to: words(after) })}</span>
    </li>
  );
}
