import { Slider } from '@mantine/core';
import { IconHandStop, IconPencil } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { spentTime } from '#i18n/spent-time.ts';
import { useSay } from '#i18n/use-say.ts';
import { secondsIn } from '#running/failure-in.ts';
import { nodeOf, stepAt } from './run.ts';
import type { Simulation } from './use-simulation.ts';
import './step-timeline.css';

/** So many steps have room as dots; a longer run is a slider. */
const mostDots = 24;
/** So many have room for how long each took as well. */
const mostTimes = 12;
/** More marks than these on a slider cannot be told apart. */
const mostMarks = 120;

/** All steps of the run in a row: those taken, the one that is looked at, and those to come. */
export function StepTimeline({ simulation }: { readonly simulation: Simulation }) {
  const { lastStep } = simulation;
  return lastStep > mostDots ? <LongTimeline simulation={simulation} /> : <Dots simulation={simulation} />;
}

function LongTimeline({ simulation }: { readonly simulation: Simulation }) {
  const { t, say } = useSay();
  const { run, step, lastStep, stops, goTo } = simulation;
  const marks = useMemo(() => {
    const marked = run.trace.steps.flatMap(({ byHand }, index) =>
      byHand || stops.has(index + 1) ? [index + 1] : [],
    );
    const places = new Map(marked.map((number) => [Math.round((number / lastStep) * mostMarks), number]));
    return [...places.values()].map((value) => ({ value }));
  }, [run, stops, lastStep]);
  return (
    <Slider
      className="bv-timeline-slider"
      min={1}
      max={lastStep}
      value={step}
      marks={marks}
      label={(number) => {
        const found = stepAt(run, number);
        return found ? say(nodeOf(run, found).name) : '';
      }}
      thumbLabel={t('simulate.timeline')}
      onChange={goTo}
    />
  );
}

function Dots({ simulation }: { readonly simulation: Simulation }) {
  const { t, say, sentence } = useSay();
  const { run, step, lastStep, stops, goTo } = simulation;
  const row = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const dot = row.current?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    if (row.current?.contains(document.activeElement)) dot?.focus();
  }, [step]);
  return (
    <ol className="bv-timeline" aria-label={t('simulate.timeline')} ref={row}>
      {run.trace.steps.map((taken, index) => {
        const number = index + 1;
        const state = number === step ? 'now' : number < step ? 'taken' : 'ahead';
        const name = say(nodeOf(run, taken).name);
        const isWrong = number === run.wrongStep;
        const stop = stops.get(number);
        const seconds = secondsIn(run.bot, taken);
        const words = [
          t(isWrong ? 'simulate.wrongStepNamed' : 'simulate.stepNamed', { number, name }),
          ...(stop ? [t(`debug.stoppedAt.${stop}`)] : []),
          ...(taken.byHand ? [t('debug.byYou')] : []),
          ...(seconds > 0 ? [t('simulate.took', { time: spentTime(seconds) })] : []),
        ];
        return (
          // A step has no identity but its place in the run.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index} data-state={state}>
            <button
              type="button"
              data-step={number}
              data-wrong={isWrong || undefined}
              tabIndex={number === step ? 0 : -1}
              aria-current={number === step ? 'step' : undefined}
              aria-label={words.length > 1 ? words.map(sentence).join(' ') : words[0]}
              title={name}
              onClick={() => goTo(number)}
            >
              {number}
              {(taken.byHand || stop) && (
                <span className="bv-timeline-mark">
                  {taken.byHand && <IconPencil size={11} stroke={2.2} />}
                  {stop && <IconHandStop size={11} stroke={2.2} />}
                </span>
              )}
            </button>
            {seconds > 0 && lastStep <= mostTimes && (
              <span className="bv-timeline-time" aria-hidden="true">
                {say(spentTime(seconds))}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
