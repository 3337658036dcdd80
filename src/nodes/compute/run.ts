import { type Answer, Unanswered } from '#expression/value.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import type { ComputeData } from './data.ts';

/** A calculation that met a missing value leaves the field missing: what reads it is then unanswered too. */
export const computeRunner: NodeRunner<ComputeData> = {
  prepare({ data }, preparation) {
    const assignments = data.assignments.map((item, index) => {
      const at = ['assignments', index, 'expression'];
      return { at, rule: preparation.rule(item.expression, at), slot: preparation.slot(item.field) };
    });
    const out = preparation.port('out');
    return {
      enter(frame, record) {
        // By index: the engine does not see through the iterator of a list here, and batches spend time in it.
        for (let index = 0; index < assignments.length; index++) {
          const { at, rule, slot } = assignments[index] as (typeof assignments)[number];
          const explanation = record && rule.explain(frame);
          if (explanation) record({ at, explanation });
          const answer: Answer = explanation ? explanation.result : rule.evaluate(frame);
          frame[slot] = answer instanceof Unanswered ? null : answer;
        }
        return out;
      },
    };
  },
};
