import { useEffect, useRef } from 'react';
import type { Playback } from './use-playback.ts';
import type { Simulation } from './use-simulation.ts';

/** Where the keys mean something of their own. */
const ownKeys = 'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]';
/** Where the space bar presses what has focus. */
const pressable = 'button, a[href], summary, [role="button"]';

/** Arrows step, Home and End go to the ends, the space bar plays and pauses, as long as the run is in sight. */
export function useRunKeys(simulation: Simulation, playback: Playback, isInSight: boolean): void {
  const latest = useRef({ simulation, playback });
  useEffect(() => {
    latest.current = { simulation, playback };
  });
  useEffect(() => {
    if (!isInSight) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest(ownKeys) || (event.key === ' ' && at?.closest(pressable))) return;
      const act = actions[event.key];
      if (!act) return;
      event.preventDefault();
      act(latest.current.simulation, latest.current.playback);
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
  ' ': (_, { isPlaying, play, pause }) => (isPlaying ? pause() : play()),
};
