import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import type { Command } from '../command.ts';

export interface ConnectPortsArgs {
  readonly id: string;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: string;
}

/** Draws a way from a port to a node. A way that left by the same port before is replaced. */
export const connectPorts: Command<ConnectPortsArgs> = {
  name: 'connectPorts',
  label: ({ to }, bot) => message('edit.connectPorts', { to: graphOf(bot).node(to)?.name ?? '' }),
  refuse: (bot, { from, to }, { definitions }) => {
    const graph = graphOf(bot);
    const source = graph.node(from.node);
    const target = graph.node(to);
    if (!source || !target) return message('edit.noSuchNode');
    const ports = definitionOf(definitions, source).ports(source.data, bot);
    if (!ports.some((port) => port.id === from.port)) return message('edit.noSuchPort');
    const { role } = definitionOf(definitions, target);
    return role === 'step' || role === 'end' ? null : message('edit.noWayIn');
  },
  apply: (bot, { id, from, to }) => {
    const same = bot.edges.find((edge) => edge.from.node === from.node && edge.from.port === from.port);
    if (same?.to === to) return bot;
    return { ...bot, edges: [...bot.edges.filter((edge) => edge !== same), { id, from, to }] };
  },
};
