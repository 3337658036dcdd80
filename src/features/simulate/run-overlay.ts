import type { CanvasOverlay, EdgeOverlay, NodeOverlay } from '#canvas/overlay.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { Language } from '#lib/local-text.ts';
import { definitions } from '#nodes/definitions.ts';
import { cardValue } from './card-value.ts';
import { type Run, stepAt } from './run.ts';
import { waitsForPerson } from './step-why.ts';

const notReached = { state: 'notReached' } as const;

/**
 * A run drawn on the flow, as far as it has come; a step passed twice has its later number. `token`
 * is how many milliseconds one takes from the step before, when the run has just gone on from there.
 */
export function runOverlay(run: Run, number: number, language: Language, token?: number): CanvasOverlay {
  const graph = graphOf(run.bot);
  const nodes = new Map<string, NodeOverlay>();
  const edges = new Map<string, EdgeOverlay>(run.bot.edges.map((edge) => [edge.id, notReached]));
  for (const node of run.bot.nodes) {
    if (definitionOf(definitions, node).role !== 'note') nodes.set(node.id, notReached);
  }
  for (let at = 1; at <= number; at++) {
    const step = stepAt(run, at);
    if (!step) break;
    const value = cardValue(run, at, language);
    nodes.set(step.node, {
      state: stateAt(run, at, number),
      step: at,
      ...(value === undefined ? {} : { value }),
      ...(step.port === null ? {} : { taken: step.port }),
    });
    const edge = step.port === null ? undefined : graph.out(step.node).get(step.port);
    if (edge)
      edges.set(edge.id, {
        state: at === run.wrongStep ? 'wrong' : 'travelled',
        ...(token === undefined || at !== number - 1 ? {} : { token }),
      });
  }
  return { nodes, edges };
}

function stateAt(run: Run, at: number, number: number): NonNullable<NodeOverlay['state']> {
  // Nothing has gone wrong yet where a person has not answered.
  if (waitsForPerson(run, at)) return 'stoppedHere';
  if (at === run.wrongStep) return 'wrong';
  if (at === run.trace.steps.length && run.trace.ending.type === 'stopped') return 'stoppedHere';
  return at === number ? 'now' : 'passed';
}
