import { useEffect, useState } from 'react';
import type { Tempo } from './sitting.ts';
import type { Simulation } from './use-simulation.ts';

/** Milliseconds that a step is shown before the next. */
const stepTime: Readonly<Record<Tempo, number>> = { slow: 1800, normal: 900, fast: 350 };

export interface Playback {
  readonly isPlaying: boolean;
  /** Plays on to the next stop or the end; from the beginning when the run stands at its end. */
  play(): void;
  pause(): void;
}

/** Steps on by itself until a breakpoint or the run's end, or until another case is chosen or the bot changes. */
export function usePlayback({ run, step, lastStep, stops, goTo }: Simulation, tempo: Tempo): Playback {
  const [played, setPlayed] = useState<Simulation['run'] | null>(null);
  const isPlaying = played === run && step < lastStep;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      goTo(step + 1);
      if (stops.has(step + 1)) setPlayed(null);
    }, stepTime[tempo]);
    return () => clearTimeout(timer);
  }, [isPlaying, step, tempo, stops, goTo]);

  return {
    isPlaying,
    play: () => {
      if (step >= lastStep) goTo(1);
      setPlayed(run);
    },
    pause: () => setPlayed(null),
  };
}
