import { Unanswered } from '#expression/value.ts';
import { stoppedByMissing } from '#simulator/missing-values.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import { verdictOf } from '#simulator/verdict.ts';
import { type DecisionData, otherwisePort, unansweredPort } from './data.ts';

/**
 * The first branch that holds wins. A branch that meets a missing value ends the choice: going on
 * to the next would be to guess that it did not hold.
 */
export const decisionRunner: NodeRunner<DecisionData> = {
  prepare({ name, data }, preparation) {
    const branches = data.branches.map((branch, index) => {
      const at = ['branches', index, 'condition'];
      return { at, rule: preparation.rule(branch.condition, at), port: preparation.port(branch.id) };
    });
    const otherwise = preparation.port(otherwisePort);
    const unanswered = preparation.port(unansweredPort);
    return {
      enter(frame, record) {
        for (const { at, rule, port } of branches) {
          const explanation = record && rule.explain(frame);
          if (explanation) record({ at, explanation });
          const answer = explanation ? explanation.result : rule.evaluate(frame);
          const verdict = verdictOf(answer);
          if (verdict === 'yes') return port;
          if (verdict === 'no') continue;
          if (unanswered >= 0) return unanswered;
          return stoppedByMissing(
            preparation.bot,
            name,
            answer instanceof Unanswered ? answer.fields : rule.reads,
          );
        }
        return otherwise;
      },
    };
  },
};
