import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconGauge,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { spentTime } from '#i18n/spent-time.ts';
import { useSay } from '#i18n/use-say.ts';
import { secondsIn } from '#running/failure-in.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
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
  const { run, step, lastStep, goTo } = simulation;
  const { isPlaying, play, pause } = playback;
  const current = stepAt(run, step);
  const spent = run.trace.steps.slice(0, step).reduce((sum, one) => sum + secondsIn(run.bot, one), 0);
  const atStart = step <= 1 ? t('simulate.atStart') : undefined;
  const atEnd = step >= lastStep ? t('simulate.atEnd') : undefined;
  const move = (to: number) => () => {
    pause();
    goTo(to);
  };
  return (
    <section className="bv-transport" aria-label={t('simulate.transport')}>
      <StepTimeline simulation={simulation} />
      <div className="bv-transport-row">
        <div className="bv-transport-where" role="status">
          <strong>{t('simulate.stepOf', { step, last: lastStep })}</strong>
          <span>
            {current && say(nodeOf(run, current).name)}
            {spent > 0 && `, ${t('simulate.afterTime', { time: spentTime(spent) })}`}
          </span>
        </div>
        <DisabledReason reason={atStart}>
          <ActionIcon variant="default" aria-label={t('simulate.toStart')} onClick={move(1)}>
            <IconPlayerSkipBack size={18} stroke={1.7} />
          </ActionIcon>
        </DisabledReason>
        <DisabledReason reason={atStart}>
          <Button leftSection={<IconPlayerTrackPrev size={17} stroke={1.7} />} onClick={move(step - 1)}>
            {t('simulate.back')}
          </Button>
        </DisabledReason>
        <DisabledReason reason={atEnd}>
          <Button
            variant="filled"
            leftSection={<IconPlayerTrackNext size={17} stroke={1.7} />}
            onClick={move(step + 1)}
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
              {t('simulate.playOn')}
            </Button>
          </DisabledReason>
        )}
        <Menu position="top-end">
          <Menu.Target>
            <Button
              className="bv-transport-tempo"
              leftSection={<IconGauge size={17} stroke={1.7} />}
              rightSection={<IconChevronDown size={16} stroke={1.7} />}
            >
              {t('simulate.tempo', { tempo: t(`simulate.tempo.${tempo}`) })}
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
