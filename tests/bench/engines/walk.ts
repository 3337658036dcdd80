import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import { parametersOn } from '#flow/parameter.ts';
import type { Json } from '#lib/json.ts';
import type { ComputeData } from '#nodes/compute/data.ts';
import type { ConnectorData } from '#nodes/connector/data.ts';
import type { DecisionData } from '#nodes/decision/data.ts';
import type { OutcomeData } from '#nodes/outcome/data.ts';
import type { RunOne } from '../engine.ts';

type Data = Record<string, unknown>;
/** A rule made ready by the library at hand. */
export type Evaluate = (data: Data) => unknown;

/**
 * The flow walked from node to node with somebody else's JSON Logic for the rules: what a program
 * would be that has no simulator. Everything that can be looked up once is.
 */
export function walker(bot: Bot, ready: (rule: Json) => Evaluate): RunOne {
  const base = bot.cases.base;
  const param = parametersOn(bot.parameters, base.date);
  const graph = graphOf(bot);
  type Turn = (data: Data, testCase: TestCase) => string | Turn;
  const turns = new Map<string, Turn>();
  const turnAt = (node: string, port: string): Turn => {
    const to = graph.out(node).get(port)?.to ?? '';
    return (data, testCase) => turns.get(to)?.(data, testCase) ?? 'STOPPED';
  };
  for (const node of bot.nodes) {
    if (node.kind === 'start') turns.set(node.id, () => turnAt(node.id, 'out'));
    else if (node.kind === 'connector') {
      const { system, operation, outputs } = node.data as ConnectorData;
      const standing = base.systems?.[system]?.[operation] as Data | undefined;
      const [ok, failed] = [turnAt(node.id, 'ok'), turnAt(node.id, 'failed')];
      turns.set(node.id, (data, testCase) => {
        if (testCase.faults?.some((fault) => fault.system === system)) return failed;
        const own = testCase.systems?.[system]?.[operation] as Data | undefined;
        for (const { output, field } of outputs) {
          data[field] = own && output in own ? own[output] : standing?.[output];
        }
        return ok;
      });
    } else if (node.kind === 'decision') {
      const branches = (node.data as DecisionData).branches.map((branch) => ({
        holds: ready(branch.condition),
        to: turnAt(node.id, branch.id),
      }));
      const otherwise = turnAt(node.id, 'otherwise');
      turns.set(node.id, (data) => {
        for (const branch of branches) if (branch.holds(data)) return branch.to;
        return otherwise;
      });
    } else if (node.kind === 'compute') {
      const assignments = (node.data as ComputeData).assignments.map(({ field, expression }) => ({
        field,
        value: ready(expression),
      }));
      const out = turnAt(node.id, 'out');
      turns.set(node.id, (data) => {
        for (const { field, value } of assignments) data[field] = value(data);
        return out;
      });
    } else if (node.kind === 'outcome') {
      const { code, reason } = node.data as OutcomeData;
      turns.set(node.id, () => `${code}: ${reason}`);
    }
  }
  const start = bot.nodes.find((node) => node.kind === 'start')?.id ?? '';
  return (testCase) => {
    const data: Data = { ...base.input, ...testCase.input, param };
    let next: string | Turn = turnAt(start, 'out');
    while (typeof next !== 'string') next = next(data, testCase);
    return next;
  };
}
