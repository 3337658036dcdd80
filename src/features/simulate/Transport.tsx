import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconDots,
  IconGauge,
  IconHandStop,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { spentTime } from '#i18n/spent-time.ts';
import { useSay } from '#i18n/use-say.ts';
import { secondsIn } from '#running/failure-in.ts';
import { callsIn } from '#running/moves.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { toggleBreakpoint } from './debugging.ts';
import { nodeOf, stepAt } from './run.ts';
import { StepTimeline } from './StepTimeline.tsx';
import type { Sitting, Tempo } from './sitting.ts';
import type { Playback } from './use-playback.ts';
import type { Simulation } from './use-simulation.ts';
import './transport.css';

interface TransportProps {
  readonly simulation: Simulation;
  readonly playback: Playback;
  readonly sitting: Sitting;
}

const tempos: readonly Tempo[] = ['slow', 'normal', 'fast'];

/** Under the flow: where in the run one is, and the buttons that move along it. */
export function Transport({ simulation, playback, sitting }: TransportProps) {
  const { t, say } = useSay();
  const tempo = useStore(sitting, (state) => state.tempo);
  const { run, step, lastStep, call, stops, nextStop, goTo } = simulation;
  const { isPlaying, play, pause } = playback;
  const current = stepAt(run, step);
  const spent = useMemo(
    () => run.trace.steps.slice(0, step).reduce((sum, one) => sum + secondsIn(run.bot, one), 0),
    [run, step],
  );
  const stopped = call === null ? stops.get(step) : undefined;
  const atStart = step <= 1 ? t('simulate.atStart') : undefined;
  const atEnd = step >= lastStep && call === null ? t('simulate.atEnd') : undefined;
  const move = (by: () => void) => () => {
    pause();
    by();
  };
  return (
    <section className="bv-transport" aria-label={t('simulate.transport')}>
      <StepTimeline simulation={simulation} />
      <div className="bv-transport-row">
        <div className="bv-transport-where" role="status">
          <strong>
            {t('simulate.stepOf', { step, last: lastStep })}
            {call !== null && `, ${t('debug.tryOf', { call, calls: callsIn(current) })}`}
          </strong>
          <span>
            {stopped && (
              <span className="bv-transport-stop">
                <IconHandStop size={14} stroke={1.9} aria-hidden="true" />
                {t(`debug.stoppedAt.${stopped}`)}
              </span>
            )}
            {current && say(nodeOf(run, current).name)}
            {spent > 0 && `, ${t('simulate.afterTime', { time: spentTime(spent) })}`}
          </span>
        </div>
        <DisabledReason reason={atStart}>
          <ActionIcon variant="default" aria-label={t('simulate.toStart')} onClick={move(() => goTo(1))}>
            <IconPlayerSkipBack size={18} stroke={1.7} />
          </ActionIcon>
        </DisabledReason>
        <DisabledReason reason={atStart}>
          <Button
            leftSection={<IconPlayerTrackPrev size={17} stroke={1.7} />}
            aria-keyshortcuts="Shift+F11"
            onClick={move(simulation.back)}
          >
            {t('simulate.back')}
          </Button>
        </DisabledReason>
        <DisabledReason reason={atEnd}>
          <Button
            variant="filled"
            leftSection={<IconPlayerTrackNext size={17} stroke={1.7} />}
            aria-keyshortcuts="F11"
            onClick={move(simulation.into)}
          >
            {t('simulate.oneStep')}
          </Button>
        </DisabledReason>
        {isPlaying ? (
          <Button
            className="bv-transport-play"
            leftSection={<IconPlayerPause size={17} stroke={1.7} />}
            onClick={pause}
          >
            {t('simulate.pause')}
          </Button>
        ) : (
          <DisabledReason reason={atEnd}>
            <Button
              className="bv-transport-play"
              leftSection={<IconPlayerPlay size={17} stroke={1.7} />}
              onClick={play}
            >
              {t(nextStop === null ? 'simulate.playOn' : 'debug.runOn')}
            </Button>
          </DisabledReason>
        )}
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('debug.moves')}>
              <IconDots size={18} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPlayerTrackNext size={17} stroke={1.7} />}
              rightSection={<Kbd>F11</Kbd>}
              aria-keyshortcuts="F11"
              onClick={move(simulation.into)}
            >
              {t('debug.into')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPlayerTrackNextFilled size={17} />}
              rightSection={<Kbd>F10</Kbd>}
              aria-keyshortcuts="F10"
              onClick={move(simulation.over)}
            >
              {t('debug.over')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPlayerSkipForward size={17} stroke={1.7} />}
              rightSection={<Kbd>F8</Kbd>}
              aria-keyshortcuts="F8"
              onClick={move(simulation.runOn)}
            >
              {t(nextStop === null ? 'debug.toEnd' : 'debug.toStop')}
            </Menu.Item>
            {current && (
              <Menu.Item
                leftSection={<IconHandStop size={17} stroke={1.7} />}
                rightSection={<Kbd>F9</Kbd>}
                aria-keyshortcuts="F9"
                onClick={() => toggleBreakpoint(sitting, current.node)}
              >
                {t(
                  simulation.breakpoints.some(({ node }) => node === current.node)
                    ? 'debug.stopHereNoMore'
                    : 'debug.stopHere',
                )}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
        <Menu position="top-end">
          <Menu.Target>
            <Button
              className="bv-transport-tempo"
              leftSection={<IconGauge size={17} stroke={1.7} />}
              rightSection={<IconChevronDown size={16} stroke={1.7} />}
              aria-label={t('simulate.tempo', { tempo: t(`simulate.tempo.${tempo}`) })}
            >
              {t(`simulate.tempo.${tempo}`)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {tempos.map((option) => (
              <Menu.Item
                key={option}
                role="menuitemradio"
                aria-checked={option === tempo}
                rightSection={option === tempo ? <IconCheck size={16} /> : undefined}
                onClick={() => sitting.setState({ tempo: option })}
              >
                {t(`simulate.tempo.${option}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  );
}
