import { graphOf } from '#flow/graph.ts';
import type { Sayable } from '#i18n/say.ts';
import { cardValue } from './card-value.ts';
import { type Run, stepAt } from './run.ts';

/** How a run has passed a node. */
export interface PassedNode {
  /** The number of the step; of the last one, where the run has been here more than once. */
  readonly number: number;
  readonly state: 'passed' | 'now' | 'wrong' | 'stopped';
  /** The way out that was taken. */
  readonly port: string | null;
  /** Said on the card instead of its sentence. */
  readonly value: Sayable | undefined;
}

/** A run drawn on the flow, as far as it has come. */
export interface RunOverlay {
  readonly nodes: ReadonlyMap<string, PassedNode>;
  readonly edges: ReadonlyMap<string, 'travelled' | 'wrong'>;
  /** The edge by which the run came to the step that it is at. */
  readonly arriving: string | null;
}

export function runOverlay(run: Run, number: number): RunOverlay {
  const graph = graphOf(run.bot);
  const nodes = new Map<string, PassedNode>();
  const edges = new Map<string, 'travelled' | 'wrong'>();
  let arriving: string | null = null;
  for (let at = 1; at <= number; at++) {
    const step = stepAt(run, at);
    if (!step) break;
    const isLast = at === run.trace.steps.length;
    const state =
      at === run.wrongStep
        ? 'wrong'
        : isLast && step.after.ending?.type === 'stopped'
          ? 'stopped'
          : at === number
            ? 'now'
            : 'passed';
    nodes.set(step.node, { number: at, state, port: step.port, value: cardValue(run, at) });
    const edge = step.port === null ? undefined : graph.out(step.node).get(step.port);
    if (!edge) continue;
    edges.set(edge.id, at === run.wrongStep ? 'wrong' : 'travelled');
    if (at === number - 1) arriving = edge.id;
  }
  return { nodes, edges, arriving };
}
