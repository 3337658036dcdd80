import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { Written } from '#flow/hand-over.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { namedValues } from '#flow/shown-value.ts';
import { definitions } from '#nodes/definitions.ts';
import type { Trace } from './trace.ts';

/**
 * What a run has written in systems, in order: each answered call to an operation that writes. An
 * answer that came too late or was broken counts, since the system has done its part. A step that
 * takes back what another wrote is told with what it took back; where there was nothing, as a writing
 * of its own.
 */
export function writtenIn(bot: Bot, trace: Pick<Trace, 'steps'>): readonly Written[] {
  const graph = graphOf(bot);
  const written: Written[] = [];
  for (const [index, { node: id, exchanges }] of trace.steps.entries()) {
    const node = graph.node(id);
    if (!node) continue;
    const undone = definitionOf(definitions, node).undoes?.(node.data);
    for (const { effect, reply } of exchanges) {
      if (effect.type !== 'callSystem' || reply.type !== 'answered') continue;
      const last = written.findLastIndex((one) => one.node === undone && one.takenBackBy === null);
      const standing = written[last];
      if (standing) {
        written[last] = { ...standing, takenBackBy: node.name };
        continue;
      }
      const system = bot.systems.find((candidate) => candidate.id === effect.system);
      const operation = system?.operations.find((candidate) => candidate.id === effect.operation);
      if (!system || !operation?.writes) continue;
      written.push({
        node: id,
        step: index + 1,
        system: system.name,
        operation: operation.name,
        values: namedValues(operation.inputs, effect.inputs),
        takenBackBy: null,
      });
    }
  }
  return written;
}
