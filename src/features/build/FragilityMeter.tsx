import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { DietTip } from '#flow/diet.ts';
import { assumed, type Fragility } from '#flow/fragility.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { measuredFragility } from './measured-fragility.ts';
import { StepDiet } from './StepDiet.tsx';
import './fragility-meter.css';

interface FragilityMeterProps {
  readonly bot: Bot;
  /** The bot as it was before the last edit. */
  readonly before: Bot | undefined;
  readonly onGo: (node: string) => void;
  /** Does what a tip says, or gives back why not. */
  readonly onTip: (tip: DietTip) => Message | null;
}

const boxes = 10;
/** Points that fill a box. */
const box = 2.5;

/** How easily the bot stops, always in sight; at a click, of what, and which steps cost most. */
export function FragilityMeter({ bot, before, onGo, onTip }: FragilityMeterProps) {
  const { t } = useSay();
  const [opened, setOpened] = useState(false);
  const fragility = measuredFragility(bot);
  const { points, level, systems, screenSystems } = fragility;
  const change = before ? rounded(points - measuredFragility(before).points) : 0;
  const filled = Math.min(boxes, Math.ceil(points / box));
  const used = t('fragility.systems', { count: systems });
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={400} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className="bv-fragility"
          aria-label={t('fragility.measured', {
            level: t(`fragility.level.${level}`),
            points: rounded(points),
          })}
          onClick={() => setOpened((isOpen) => !isOpen)}
        >
          <span>{t('fragility.title')}</span>
          <span className="bv-fragility-boxes" aria-hidden="true">
            {Array.from({ length: boxes }, (_, place) => (
              // A box has no identity but its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={place} data-filled={place < filled || undefined} />
            ))}
          </span>
          <b>{t(`fragility.level.${level}`)}</b>
          <span>
            {screenSystems > 0 ? t('fragility.byScreen', { systems: used, screen: screenSystems }) : used}
          </span>
          {change !== 0 && (
            <span className="bv-fragility-change">
              <Signed number={change} />
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="bv-fragility-parts" aria-label={t('fragility.title')}>
        <FragilityParts
          bot={bot}
          fragility={fragility}
          onGo={(node) => {
            setOpened(false);
            onGo(node);
          }}
          onTip={onTip}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Drawn only when open. */
function FragilityParts({
  bot,
  fragility,
  onGo,
  onTip,
}: Pick<FragilityMeterProps, 'bot' | 'onGo' | 'onTip'> & { readonly fragility: Fragility }) {
  const { t, say, number } = useSay();
  const { unsaid, costs } = fragility;
  const graph = graphOf(bot);
  const rows = [
    [t('fragility.steps'), number(fragility.steps)],
    [t('fragility.systemsUsed'), number(fragility.systems)],
    [t('fragility.screenLinks'), number(fragility.screenLinks)],
    [t('fragility.otherLinks'), number(fragility.otherLinks)],
    [t('fragility.changes'), number(rounded(fragility.changesPerYear))],
    [t('fragility.available'), t('fragility.percent', { percent: rounded(fragility.availability) })],
  ] as const;
  return (
    <>
      <h2 tabIndex={-1} data-autofocus>
        {t('fragility.measured', {
          level: t(`fragility.level.${fragility.level}`),
          points: rounded(fragility.points),
        })}
      </h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unsaid.availability > 0 && (
        <p>
          {t('fragility.assumedAvailability', {
            systems: t('fragility.systems', { count: unsaid.availability }),
            assumed: assumed.availability,
          })}
        </p>
      )}
      {unsaid.changesPerYear > 0 && (
        <p>
          {t('fragility.assumedChanges', {
            systems: t('fragility.systems', { count: unsaid.changesPerYear }),
            assumed: assumed.changesPerYear,
          })}
        </p>
      )}
      <p>{t('fragility.pointsAre')}</p>
      <StepDiet bot={bot} onGo={onGo} onTip={onTip} />
      {costs.length > 0 && (
        <>
          <h3>{t('fragility.costs')}</h3>
          <ul>
            {costs.slice(0, mostCosts).map(({ node, points, availability }) => (
              <li key={node}>
                <TextButton onClick={() => onGo(node)}>
                  {say(graph.node(node)?.name ?? '') || t('inspector.unnamed')}
                </TextButton>{' '}
                {rounded(availability) > 0
                  ? t('fragility.costAnswers', { points: rounded(points), percent: rounded(availability) })
                  : t('fragility.cost', { points: rounded(points) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const mostCosts = 5;

function Signed({ number }: { readonly number: number }) {
  const speech = useSay();
  return `${number > 0 ? '+' : '−'}${speech.number(Math.abs(number))}`;
}

/** To two decimals: a step by itself costs no more than that. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
