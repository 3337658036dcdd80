import { ActionIcon, Menu, Select, Switch } from '@mantine/core';
import { IconAdjustments, IconArrowBarToRight, IconDots, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { ConditionSummary } from '#rules/ConditionSummary.tsx';
import { type Breakpoint, breakpointProblem } from '#running/breakpoints.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { removeBreakpoint, stopAt, turnBreakpoint } from './debugging.ts';
import type { Sitting } from './sitting.ts';
import type { Simulation } from './use-simulation.ts';
import './stops-panel.css';

interface StopsPanelProps {
  readonly simulation: Simulation;
  readonly sitting: Sitting;
  readonly onRunTo: (node: string) => void;
  /** Opens the condition of a step's breakpoint. */
  readonly onCondition: (node: string) => void;
}

/** Where the run stops: the breakpoints, each with its condition, and whether it stops at faults. */
export function StopsPanel({ simulation, sitting, onRunTo, onCondition }: StopsPanelProps) {
  const { t, say } = useSay();
  const onFault = useStore(sitting, (state) => state.stopsOnFault);
  const [search, setSearch] = useState('');
  const adding = useRef<HTMLInputElement>(null);
  const { bot, breakpoints } = simulation;
  const steps = bot.nodes
    .filter((node) => definitionOf(definitions, node).role !== 'note')
    .filter(({ id }) => !breakpoints.some(({ node }) => node === id))
    .map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <>
      <PanelSection title={t('debug.stops')} about={breakpoints.length > 0 ? t('debug.stopsWhy') : undefined}>
        {breakpoints.length === 0 && <p className="bv-stops-none">{t('debug.noStops')}</p>}
        {breakpoints.length > 0 && (
          <ul className="bv-stops" aria-label={t('debug.stops')}>
            {breakpoints.map((breakpoint) => (
              <StopRow
                key={breakpoint.node}
                breakpoint={breakpoint}
                simulation={simulation}
                sitting={sitting}
                onRunTo={onRunTo}
                onCondition={onCondition}
                onRemove={() => {
                  removeBreakpoint(sitting, breakpoint.node);
                  // The row goes, and its menu with it.
                  requestAnimationFrame(() => adding.current?.focus());
                }}
              />
            ))}
          </ul>
        )}
        <Select
          ref={adding}
          aria-label={t('debug.addStop')}
          placeholder={t('debug.addStop')}
          data={steps}
          value={null}
          searchable
          searchValue={search}
          onSearchChange={setSearch}
          nothingFoundMessage={t('debug.noSuchStep')}
          onChange={(node) => {
            if (node !== null) stopAt(sitting, node);
            setSearch('');
          }}
        />
      </PanelSection>
      <PanelSection>
        <Switch
          label={t('debug.onFault')}
          description={t('debug.onFaultWhy')}
          checked={onFault}
          onChange={(event) => sitting.setState({ stopsOnFault: event.currentTarget.checked })}
        />
      </PanelSection>
    </>
  );
}

function StopRow({
  breakpoint,
  simulation: { bot, run },
  sitting,
  onRunTo,
  onCondition,
  onRemove,
}: StopsPanelProps & { readonly breakpoint: Breakpoint; readonly onRemove: () => void }) {
  const { t, say } = useSay();
  const { node, rule, isOn } = breakpoint;
  const name = graphOf(bot).node(node)?.name ?? node;
  const problem = breakpointProblem(run.host.program, breakpoint);
  return (
    <li>
      <Switch
        size="xs"
        aria-label={t('debug.isOn', { name })}
        checked={isOn}
        onChange={(event) => turnBreakpoint(sitting, node, event.currentTarget.checked)}
      />
      <div>
        <strong>{say(name)}</strong>
        {problem ? (
          <p className="bv-stops-problem">{t('debug.neverStops', { reason: problem })}</p>
        ) : (
          <p>{rule === undefined ? t('debug.always') : <ConditionSummary rule={rule} bot={bot} />}</p>
        )}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('debug.stopActions', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowBarToRight size={17} stroke={1.7} />}
            onClick={() => onRunTo(node)}
          >
            {t('debug.runHere')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconAdjustments size={17} stroke={1.7} />}
            onClick={() => onCondition(node)}
          >
            {t(rule === undefined ? 'debug.stopWhen' : 'debug.changeRule')}
          </Menu.Item>
          {rule !== undefined && (
            <Menu.Item
              leftSection={<IconRepeat size={17} stroke={1.7} />}
              onClick={() => stopAt(sitting, node)}
            >
              {t('debug.always')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={17} stroke={1.7} />} onClick={onRemove}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
