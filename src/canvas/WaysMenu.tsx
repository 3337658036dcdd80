import { Button, Menu, Popover, Select } from '@mantine/core';
import { IconMessage, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useReducer, useState } from 'react';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { cardOf, definitionOf, type Port } from '#flow/node-definition.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { canFollow } from './kind-groups.ts';
import { MenuAnchor, outsideEvents, type ScreenPoint } from './MenuAnchor.tsx';

interface WaysMenuProps {
  readonly at: ScreenPoint;
  readonly bot: Bot;
  readonly node: FlowNode;
  readonly onConnect: (port: string, to: string) => void;
  readonly onNew: (port: string) => void;
  readonly onInsert: (edge: string) => void;
  readonly onRemove: (edge: string) => void;
  readonly onComment?: ((edge: string) => void) | undefined;
  readonly onClose: () => void;
}

/** Drawing ways without a pointer: first the exit, then where it goes. */
export function WaysMenu(props: WaysMenuProps) {
  const { at, bot, node, onClose } = props;
  const { t, say } = useSay();
  const ports = definitionOf(definitions, node).ports(node.data, bot);
  const [port, setPort] = useState<Port | undefined>(ports.length === 1 ? ports[0] : undefined);
  if (port) return <WayTarget {...props} port={port} />;
  const graph = graphOf(bot);
  const title = t('canvas.ways', { name: node.name });
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      clickOutsideEvents={outsideEvents}
      closeOnItemClick={false}
    >
      <Menu.Target>
        <MenuAnchor at={at} label={title} />
      </Menu.Target>
      <Menu.Dropdown maw={320}>
        <Menu.Label>{title}</Menu.Label>
        {ports.map((exit, index) => {
          const to = graph.node(graph.out(node.id).get(exit.id)?.to ?? '');
          return (
            <Menu.Item key={exit.id} data-autofocus={index === 0 || undefined} onClick={() => setPort(exit)}>
              {say(exit.name)}{' '}
              <span className="cv-menu-aside">
                {to ? t('canvas.goesTo', { to: to.name }) : t('canvas.goesNowhere')}
              </span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function WayTarget(props: WaysMenuProps & { readonly port: Port }) {
  const { at, bot, node, port, onConnect, onNew, onInsert, onRemove, onComment, onClose } = props;
  const { t, say } = useSay();
  const edge = graphOf(bot).out(node.id).get(port.id);
  const to = graphOf(bot).node(edge?.to ?? '');
  const title = t('canvas.chooseTarget', { exit: port.name });
  // The list is open from the beginning, and has its id a moment after it was drawn: only then can the field name it.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const frame = requestAnimationFrame(drawAgain);
    return () => cancelAnimationFrame(frame);
  }, []);
  const targets = targetChoices(bot, node, say);
  return (
    <Popover opened onDismiss={onClose} onClose={onClose} position="bottom-start" trapFocus width={300}>
      <Popover.Target>
        <MenuAnchor at={at} label={title} />
      </Popover.Target>
      <Popover.Dropdown className="cv-way-target" aria-label={title}>
        <p className="cv-way-title">{title}</p>
        {to && <p className="cv-menu-aside">{t('canvas.goesNow', { to: to.name })}</p>}
        <div className="cv-way-choices">
          <Button
            size="xs"
            data-autofocus={targets.length === 0 || undefined}
            leftSection={<IconPlus size={15} />}
            onClick={() => (edge ? onInsert(edge.id) : onNew(port.id))}
          >
            {t(edge ? 'canvas.insertOnWay' : 'canvas.newStepHere')}
          </Button>
          {edge && (
            <Button size="xs" leftSection={<IconTrash size={15} />} onClick={() => onRemove(edge.id)}>
              {t('canvas.removeWay')}
            </Button>
          )}
          {edge && onComment && (
            <Button size="xs" leftSection={<IconMessage size={15} />} onClick={() => onComment(edge.id)}>
              {t('comments.commentWay')}
            </Button>
          )}
        </div>
        {targets.length > 0 && (
          <Select
            aria-label={title}
            placeholder={t('canvas.searchStep')}
            nothingFoundMessage={t('canvas.noSuchStep')}
            searchable
            data-autofocus
            defaultDropdownOpened
            limit={50}
            // Upwards the list would cover the choices above it.
            comboboxProps={{ withinPortal: false, middlewares: { flip: false } }}
            data={targets}
            value={null}
            selectFirstOptionOnChange
            onChange={(chosen) => chosen && onConnect(port.id, chosen)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The steps that a way may go to; those of the same name are told apart by what their cards say. */
function targetChoices(bot: Bot, from: FlowNode, say: Speech['say']) {
  const targets = bot.nodes.filter((other) => canFollow(other.kind) && other.id !== from.id);
  const names = new Map<string, number>();
  for (const target of targets) names.set(say(target.name), (names.get(say(target.name)) ?? 0) + 1);
  return targets.map((target) => {
    const name = say(target.name);
    const { sentence } = cardOf(definitions, target, bot);
    const isAlone = names.get(name) === 1 || !sentence;
    return { value: target.id, label: isAlone ? name : `${name} · ${say(sentence)}` };
  });
}
