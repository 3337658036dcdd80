import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconDeviceLaptop, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import type { BotSummary } from '#storage/database.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { firstSteps } from './first-steps.ts';
import { firstSample } from './samples.ts';
import type { DraftsSeen } from './use-drafts.ts';
import type { LibraryActions } from './use-library-actions.ts';
import './getting-started.css';

interface GettingStartedProps {
  readonly bots: readonly BotSummary[];
  readonly drafts: DraftsSeen;
  readonly actions: LibraryActions;
}

/** A beginner's three steps as far as they are taken, what waits for the person, and where all is kept. */
export function GettingStarted({ bots, drafts, actions }: GettingStartedProps) {
  const { t } = useSay();
  const { ranSample, drewOwn, wroteCases } = firstSteps(bots);
  const sample = bots.find((bot) => bot.origin === 'sample');
  const own = bots.find((bot) => bot.origin === 'drawn');
  const runSample = () =>
    sample ? actions.open(sample.id, 'simulate') : actions.openSample(firstSample, 'simulate');
  const drawOwn = () => (own ? actions.open(own.id, 'build') : actions.createNew());
  const steps: readonly StepProps[] = [
    {
      title: t('library.runSample'),
      done:
        ranSample && t('library.ranSample', { name: ranSample.name, count: ranSample.testRun?.total ?? 0 }),
      why: t('library.runSampleWhy'),
      onGo: runSample,
    },
    {
      title: t('library.drawOwn'),
      done: drewOwn && t('library.drewOwn', { name: drewOwn.name }),
      why: t('library.drawOwnWhy'),
      onGo: drawOwn,
    },
    {
      title: t('library.writeCases'),
      done: wroteCases && t('library.wroteCases', { name: wroteCases.name, count: wroteCases.cases }),
      why: t('library.writeCasesWhy'),
      onGo: own && (() => actions.open(own.id, 'simulate')),
    },
  ];
  return (
    <div className="bv-start">
      <h2>{t('library.start')}</h2>
      <ol>
        {steps.map((step, index) => (
          <Step key={step.title} {...step} number={index + 1} />
        ))}
      </ol>
      <Waiting bots={bots} drafts={drafts} />
      <div className="bv-start-local">
        <IconDeviceLaptop size={18} stroke={1.7} aria-hidden="true" />
        <p>
          <strong>{t('library.localOnly')}</strong>
          <br />
          {t('library.localOnlyWhy')}{' '}
          <Link className="bv-link" href="/backup">
            {t('library.toBackup')}
          </Link>
        </p>
      </div>
    </div>
  );
}

interface StepProps {
  readonly title: string;
  /** What was done; undefined while it has not been. */
  readonly done: string | undefined;
  readonly why: string;
  /** Undefined where something must be done before it. */
  readonly onGo: (() => void) | undefined;
}

function Step({ number, title, done, why, onGo }: StepProps & { readonly number: number }) {
  const { t } = useSay();
  return (
    <li className="bv-start-step" data-done={done !== undefined || undefined}>
      <span className="bv-start-number" aria-hidden="true">
        {done === undefined ? number : <IconCheck size={15} stroke={2.4} />}
      </span>
      <div>
        <h3>
          {done !== undefined && <VisuallyHidden>{t('library.stepDone')}: </VisuallyHidden>}
          {done === undefined && onGo ? <TextButton onClick={onGo}>{title}</TextButton> : title}
        </h3>
        <p>{done ?? why}</p>
      </div>
    </li>
  );
}

function Waiting({ bots, drafts }: Pick<GettingStartedProps, 'bots' | 'drafts'>) {
  const { t, say } = useSay();
  const lines = bots.flatMap((bot): ReactNode[] => {
    const seen = drafts.get(bot.id);
    const count = seen?.type === 'read' ? (seen.tally?.failed ?? 0) : 0;
    if (count === 0) return [];
    const name = say(bot.name);
    return [
      <li key={bot.id}>
        <IconX size={16} aria-hidden="true" />
        <span>
          <strong>{name}:</strong> {t('library.casesFailed', { count })}
        </span>
        <Link
          className="bv-link"
          href={`/bot/${encodeURIComponent(bot.id)}/simulate`}
          aria-label={t('library.showFailed', { name })}
        >
          {t('common.show')}
        </Link>
      </li>,
    ];
  });
  if (lines.length === 0) return null;
  return (
    <section className="bv-start-waiting">
      <h2>{t('library.waiting')}</h2>
      <ul>{lines}</ul>
    </section>
  );
}
