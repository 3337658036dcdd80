import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { graphOf } from '#flow/graph.ts';
import { parametersOn } from '#flow/parameter.ts';
import type { Json } from '#lib/json.ts';
import type { ComputeData } from '#nodes/compute/data.ts';
import type { ConnectorData } from '#nodes/connector/data.ts';
import type { DecisionData } from '#nodes/decision/data.ts';
import type { OutcomeData } from '#nodes/outcome/data.ts';
import type { TableData } from '#nodes/table/data.ts';
import { outputRule, rowCondition } from '#rules/table/logic.ts';
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
  // Every field has its place from the start, so that the engine keeps the data in one shape.
  const template: Data = {
    ...Object.fromEntries(bot.fields.map((field) => [field.key, null])),
    ...base.input,
    param,
  };

  /** A node's turn: gives the place of the next node, or the outcome. */
  type Turn = (data: Data, testCase: TestCase) => string | number;
  const placeOf = new Map(bot.nodes.map((node, place) => [node.id, place]));
  const next = (node: string, port: string) => placeOf.get(graph.out(node).get(port)?.to ?? '') ?? -1;
  const turns = bot.nodes.map((node): Turn => {
    switch (node.kind) {
      case 'start': {
        const out = next(node.id, 'out');
        return () => out;
      }
      case 'connector': {
        const { system, operation, outputs } = node.data as ConnectorData;
        const standing = base.systems?.[system]?.[operation] as Data | undefined;
        const [ok, failed] = [next(node.id, 'ok'), next(node.id, 'failed')];
        return (data, testCase) => {
          if (testCase.faults?.some((fault) => fault.system === system)) return failed;
          const own = testCase.systems?.[system]?.[operation] as Data | undefined;
          for (const { output, field } of outputs) {
            const answered = own?.[output];
            data[field] = answered === undefined ? standing?.[output] : answered;
          }
          return ok;
        };
      }
      case 'decision': {
        const branches = (node.data as DecisionData).branches.map((branch) => ({
          holds: ready(branch.condition),
          to: next(node.id, branch.id),
        }));
        const otherwise = next(node.id, 'otherwise');
        return (data) => {
          for (const branch of branches) if (branch.holds(data)) return branch.to;
          return otherwise;
        };
      }
      case 'compute': {
        const assignments = (node.data as ComputeData).assignments.map(({ field, expression }) => ({
          field,
          value: ready(expression),
        }));
        const out = next(node.id, 'out');
        return (data) => {
          for (const { field, value } of assignments) data[field] = value(data);
          return out;
        };
      }
      case 'table': {
        const table = node.data as TableData;
        const rows = table.rows.map((row) => ({
          holds: ready(rowCondition(table, row) ?? null),
          values: table.outputs.map(({ field }, index) => ({
            field,
            value: ready(outputRule(row.outputs[index] ?? null) ?? null),
          })),
        }));
        const [out, noRow] = [next(node.id, 'out'), next(node.id, 'noRow')];
        return (data) => {
          for (const row of rows) {
            if (!row.holds(data)) continue;
            for (const { field, value } of row.values) data[field] = value(data);
            return out;
          }
          return noRow;
        };
      }
      case 'outcome': {
        const { code, reason } = node.data as OutcomeData;
        const outcome = `${code}: ${reason}`;
        return () => outcome;
      }
      default:
        return () => 'STOPPED';
    }
  });
  const start = bot.nodes.findIndex((node) => node.kind === 'start');
  return (testCase) => {
    const data: Data = { ...template, ...testCase.input };
    let at: string | number = start;
    while (typeof at === 'number') at = turns[at]?.(data, testCase) ?? 'STOPPED';
    return at;
  };
}
