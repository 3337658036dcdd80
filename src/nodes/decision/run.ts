import type { Frame } from '#expression/compiled.ts';
import { Unanswered } from '#expression/value.ts';
import type { Exit } from '#simulator/exit.ts';
import { stoppedByMissing } from '#simulator/missing-values.ts';
import type { NodeRunner, Recorder } from '#simulator/node-runner.ts';
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
      return {
        at,
        rule: preparation.rule(branch.condition, at, 'condition'),
        port: preparation.port(branch.id),
      };
    });
    const otherwise = preparation.port(otherwisePort);
    const unanswered = preparation.port(unansweredPort);
    const rules = branches.map((branch) => branch.rule.evaluate);
    const ports = branches.map((branch) => branch.port);

    function decide(frame: Frame, from: number, record: Recorder | null): Exit {
      for (const { at, rule, port } of branches.slice(from)) {
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
    }

    return {
      enter(frame, record) {
        if (record) return decide(frame, 0, record);
        // A plain yes or no needs nothing more; anything else is weighed with care.
        for (let index = 0; index < rules.length; index++) {
          const answer = rules[index]?.(frame);
          if (answer === true) return ports[index] ?? otherwise;
          if (answer !== false) return decide(frame, index, null);
        }
        return otherwise;
      },
    };
  },
};
