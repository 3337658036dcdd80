import type { CanvasOverlay, EdgeOverlay, NodeOverlay, StopMark } from '#canvas/overlay.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { Language } from '#lib/local-text.ts';
import { definitions } from '#nodes/definitions.ts';
import type { Breakpoint } from '#running/breakpoints.ts';
import { cardValue } from './card-value.ts';
import { type Run, stepAt } from './run.ts';
import { waitsForPerson } from './step-why.ts';

const notReached = { state: 'notReached' } as const;

interface Looked {
  /** Milliseconds that a token takes from the step before, when the run has just gone on from there. */
  readonly token?: number | undefined;
  readonly breakpoints?: readonly Breakpoint[];
  /** The step is not left yet: it still calls. */
  readonly isWithin?: boolean;
}

/** A run drawn on the flow, as far as it has come; a step passed twice has its later number. */
export function runOverlay(
  run: Run,
  number: number,
  language: Language,
  { token, breakpoints = [], isWithin = false }: Looked = {},
): CanvasOverlay {
  const graph = graphOf(run.bot);
  const nodes = new Map<string, NodeOverlay>();
  const edges = new Map<string, EdgeOverlay>(run.bot.edges.map((edge) => [edge.id, notReached]));
  for (const node of run.bot.nodes) {
    if (definitionOf(definitions, node).role !== 'note') nodes.set(node.id, notReached);
  }
  const left = isWithin ? number - 1 : number;
  const last = new Map<string, number>();
  for (const [index, step] of run.trace.steps.slice(0, number).entries()) {
    const at = index + 1;
    last.set(step.node, at);
    const edge = step.port === null || at > left ? undefined : graph.out(step.node).get(step.port);
    if (edge)
      edges.set(edge.id, {
        state: at === run.wrongStep ? 'wrong' : 'travelled',
        ...(token === undefined || at !== number - 1 ? {} : { token }),
      });
  }
  // What a card says takes some working out, so it is done once a card, however often the run came by.
  for (const [node, at] of last) {
    const step = stepAt(run, at);
    const value = at > left ? undefined : cardValue(run, at, language);
    nodes.set(node, {
      state: at > left ? 'now' : stateAt(run, at, number),
      step: at,
      ...(value === undefined ? {} : { value }),
      ...(!step || step.port === null || at > left ? {} : { taken: step.port }),
    });
  }
  for (const breakpoint of breakpoints) {
    nodes.set(breakpoint.node, { ...nodes.get(breakpoint.node), stop: stopMark(breakpoint) });
  }
  return { nodes, edges };
}

function stopMark({ isOn, rule }: Breakpoint): StopMark {
  if (!isOn) return 'off';
  return rule === undefined ? 'always' : 'when';
}

function stateAt(run: Run, at: number, number: number): NonNullable<NodeOverlay['state']> {
  // Nothing has gone wrong yet where a person has not answered.
  if (waitsForPerson(run, at)) return 'stoppedHere';
  if (at === run.wrongStep) return 'wrong';
  if (at === run.trace.steps.length && run.trace.ending.type === 'stopped') return 'stoppedHere';
  return at === number ? 'now' : 'passed';
}
