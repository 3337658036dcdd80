import { Slider } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { nodeOf, stepAt } from './run.ts';
import type { Simulation } from './use-simulation.ts';
import './step-timeline.css';

/** So many steps have room as dots; a longer run is a slider. */
const mostDots = 24;

/** All steps of the run in a row: those taken, the one that is looked at, and those to come. */
export function StepTimeline({ simulation }: { readonly simulation: Simulation }) {
  const { t, say } = useSay();
  const { run, step, lastStep, goTo } = simulation;
  const row = useRef<HTMLOListElement>(null);
  const nameOf = (number: number) => {
    const found = stepAt(run, number);
    return found ? say(nodeOf(run, found).name) : '';
  };

  useEffect(() => {
    const dot = row.current?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    if (row.current?.contains(document.activeElement)) dot?.focus();
  }, [step]);

  if (lastStep > mostDots) {
    return (
      <Slider
        className="bv-timeline-slider"
        min={1}
        max={lastStep}
        value={step}
        label={(number) => nameOf(number)}
        thumbLabel={t('simulate.timeline')}
        onChange={goTo}
      />
    );
  }
  return (
    <ol className="bv-timeline" aria-label={t('simulate.timeline')} ref={row}>
      {run.trace.steps.map((_, index) => {
        const number = index + 1;
        const state = number === step ? 'now' : number < step ? 'taken' : 'ahead';
        return (
          // A step has no identity but its place in the run.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index} data-state={state}>
            <button
              type="button"
              data-step={number}
              data-wrong={number === run.wrongStep || undefined}
              tabIndex={number === step ? 0 : -1}
              aria-current={number === step ? 'step' : undefined}
              aria-label={t(number === run.wrongStep ? 'simulate.wrongStepNamed' : 'simulate.stepNamed', {
                number,
                name: nameOf(number),
              })}
              title={nameOf(number)}
              onClick={() => goTo(number)}
            >
              {number}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
