import { useEffect, useRef } from 'react';
import { stepAt } from './run.ts';
import type { Playback } from './use-playback.ts';
import type { Simulation } from './use-simulation.ts';

/** Where the keys mean something of their own. */
const ownKeys = 'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]';
/** Where the space bar presses what has focus. */
const pressable = 'button, a[href], summary, [role="button"]';

/**
 * As long as the run is in sight: arrows step, Home and End go to the ends, the space bar plays and pauses. The
 * keys of a debugger do as in one: F11 into a step, F10 over it, Shift F11 back, F8 on to the next stop, F9 stops
 * at the card that has focus, or else at the step that is looked at.
 */
export function useRunKeys(
  simulation: Simulation,
  playback: Playback,
  isInSight: boolean,
  onToggleStop: (node: string) => void,
): void {
  const latest = useRef({ simulation, playback, onToggleStop });
  useEffect(() => {
    latest.current = { simulation, playback, onToggleStop };
  });
  useEffect(() => {
    if (!isInSight) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest(ownKeys) || (event.key === ' ' && at?.closest(pressable))) return;
      const { simulation, playback, onToggleStop } = latest.current;
      const act = actions[event.shiftKey ? `Shift+${event.key}` : event.key];
      if (act) act(simulation, playback);
      else if (event.key === 'F9' && !event.shiftKey) {
        const card = at?.closest<HTMLElement>('[data-card]')?.dataset['card'];
        const node = card ?? stepAt(simulation.run, simulation.step)?.node;
        if (node !== undefined) onToggleStop(node);
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isInSight]);
}

type Act = (simulation: Simulation, playback: Playback) => void;

const actions: Readonly<Record<string, Act>> = {
  ArrowRight: ({ goTo, step }, { pause }) => {
    pause();
    goTo(step + 1);
  },
  ArrowLeft: ({ goTo, step }, { pause }) => {
    pause();
    goTo(step - 1);
  },
  Home: ({ goTo }, { pause }) => {
    pause();
    goTo(1);
  },
  End: ({ goTo, lastStep }, { pause }) => {
    pause();
    goTo(lastStep);
  },
  F8: ({ runOn }, { pause }) => {
    pause();
    runOn();
  },
  F10: ({ over }, { pause }) => {
    pause();
    over();
  },
  F11: ({ into }, { pause }) => {
    pause();
    into();
  },
  'Shift+F11': ({ back }, { pause }) => {
    pause();
    back();
  },
  ' ': (_, { isPlaying, play, pause }) => (isPlaying ? pause() : play()),
};
