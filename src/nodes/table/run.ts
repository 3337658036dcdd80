import type { CompiledRule, Frame } from '#expression/compiled.ts';
import type { Explanation } from '#expression/explanation.ts';
import { type Answer, Unanswered, type Value } from '#expression/value.ts';
import type { JsonPath } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { columnsOf } from '#rules/table/column.ts';
import { outputRule, rowCondition } from '#rules/table/logic.ts';
import { rowIndexOf } from '#rules/table/row-index.ts';
import { allRows, nextRow, type RowSet } from '#rules/table/row-set.ts';
import { type Exit, stopped } from '#simulator/exit.ts';
import { stoppedByMissing } from '#simulator/missing-values.ts';
import type { NodeRunner, PreparedNode, Recorder } from '#simulator/node-runner.ts';
import { verdictOf } from '#simulator/verdict.ts';
import { noRowPort, type TableData, unansweredPort } from './data.ts';
import { unreadRow } from './unread-row.ts';

/** Of a table without a row for the case, so many rows are told of as the reason. */
const mostReasons = 12;

interface Output {
  readonly rule: CompiledRule;
  /** Whether it is worked out, so that it can come to nothing for want of a value; "–" is nothing on purpose. */
  readonly isWorkedOut: boolean;
}

interface PreparedRow {
  readonly condition: CompiledRule;
  readonly outputs: readonly Output[];
  /** Its own number, and its place in the data. */
  readonly number: number;
  readonly at: JsonPath;
}

/**
 * Tries the rows in order by their JSON Logic. A row that meets a missing value is never taken for one
 * that does not hold: the table is then unanswered, as a choice is, and so it is when the row that holds
 * has an answer that comes to nothing. Outputs are worked out before any is set, so that none reads
 * another's new value.
 */
export const tableRunner: NodeRunner<TableData> = {
  prepare(node, preparation) {
    const { data, name } = node;
    const { bot } = preparation;
    const stop = cannotRun(data, name);
    const inputs = data.inputs.map(({ expression }, index) =>
      preparation.rule(expression, ['inputs', index, 'expression']),
    );
    const slots = data.outputs.map(({ field }) => preparation.slot(field));
    if (stop) return stop;
    const index = rowIndexOf(data, columnsOf(data, bot).inputs);
    const rows = data.rows.map((row, rowPlace): PreparedRow => {
      const at = ['rows', rowPlace, 'inputs'];
      const outputs = data.outputs.map((_, place): Output => {
        const cell = row.outputs[place] ?? null;
        return {
          rule: preparation.rule(outputRule(cell) ?? null, ['rows', rowPlace, 'outputs', place]),
          isWorkedOut: cell !== null && 'rule' in cell,
        };
      });
      return {
        condition: preparation.rule(rowCondition(data, row) ?? null, at, index ? 'rowOfMany' : 'row'),
        outputs,
        number: rowPlace + 1,
        at,
      };
    });
    const [out, noRow, unanswered] = ['out', noRowPort, unansweredPort].map((id) => preparation.port(id)) as [
      number,
      number,
      number,
    ];
    const everyRow = allRows(rows.length);
    const { hitPolicy } = data;

    function missing(answer: Answer, rule: CompiledRule): Exit {
      if (unanswered >= 0) return unanswered;
      return stoppedByMissing(bot, name, answer instanceof Unanswered ? answer.fields : rule.reads);
    }

    function give(frame: Frame, hits: readonly PreparedRow[]): Exit {
      const values: Answer[] = [];
      for (const place of slots.keys()) {
        const given: Answer[] = [];
        for (const { outputs } of hits) {
          const output = outputs[place];
          const answer = output ? output.rule.evaluate(frame) : null;
          if (output?.isWorkedOut && isMissing(answer)) return missing(answer, output.rule);
          given.push(isMissing(answer) ? null : answer);
        }
        // None of them is an unanswered operand, so that together they are a list of values.
        values.push(hitPolicy === 'collect' ? (given as Value[]) : (given[0] ?? null));
      }
      for (const [place, slot] of slots.entries()) frame[slot] = values[place];
      return out;
    }

    // Beside the rows, so that the way to them is short.
    const conditions = rows.map(({ condition }) => condition.evaluate);
    const asked: Answer[] = [];
    function candidatesFor(frame: Frame): RowSet {
      if (!index) return everyRow;
      for (let place = 0; place < inputs.length; place++) {
        asked[place] = inputs[place]?.evaluate(frame) ?? null;
      }
      return index.among(asked);
    }

    /** What `decide` does where the first row counts and nobody asks why: a batch, which spends its time here. */
    function decideUnseen(frame: Frame): Exit {
      const candidates = index && candidatesFor(frame);
      for (let place = 0; place < conditions.length; place++) {
        if (candidates) place = nextRow(candidates, place);
        const answer = conditions[place]?.(frame);
        if (answer === false) continue;
        const row = rows[place];
        if (!row || answer === undefined) break;
        const verdict = verdictOf(answer);
        if (verdict === 'yes') return giveOf(frame, row);
        if (verdict === 'unanswered') return missing(answer, row.condition);
      }
      return noRow;
    }

    function giveOf(frame: Frame, row: PreparedRow): Exit {
      const [only, other] = slots;
      const [output] = row.outputs;
      if (only === undefined || other !== undefined || !output) return give(frame, [row]);
      const answer = output.rule.evaluate(frame);
      if (!isMissing(answer)) {
        frame[only] = answer;
        return out;
      }
      return give(frame, [row]);
    }

    function decide(frame: Frame, record: Recorder | null): Exit {
      const candidates = candidatesFor(frame);
      const hits: PreparedRow[] = [];
      const tried: Explanation[] = [];
      let doubt: Exit | undefined;
      for (let place = nextRow(candidates, 0); place >= 0; place = nextRow(candidates, place + 1)) {
        const row = rows[place];
        if (!row) break;
        const explanation = record ? row.condition.explain(frame) : undefined;
        const answer = explanation ? explanation.result : row.condition.evaluate(frame);
        if (explanation) {
          record?.({ at: row.at, explanation });
          tried.push(explanation);
        }
        const verdict = verdictOf(answer);
        if (verdict === 'no') continue;
        if (verdict === 'unanswered') {
          doubt ??= missing(answer, row.condition);
          if (hitPolicy !== 'unique') break;
          continue;
        }
        const [other] = hits;
        if (hitPolicy === 'unique' && other) {
          return stopped(message('table.conflict', { node: name, a: other.number, b: row.number }));
        }
        hits.push(row);
        if (hitPolicy === 'first') break;
      }
      if (doubt !== undefined) return doubt;
      const isHit = hits.length > 0;
      if (record) explainOutputs(frame, record, hits, isHit ? [] : tried);
      return isHit ? give(frame, hits) : noRow;
    }

    /**
     * Each output as "this value, since the row's condition holds": the reason stands at the column that is
     * set. That no row holds is told of once.
     */
    function explainOutputs(
      frame: Frame,
      record: Recorder,
      hits: readonly PreparedRow[],
      tried: readonly Explanation[],
    ): void {
      const at = (place: number) => ['outputs', place, 'field'];
      if (hits.length === 0) {
        const isTold = tried.length > 0 && tried.length <= mostReasons && slots.length > 0;
        if (isTold) record({ at: at(0), explanation: because(anyOf(tried), nothing) });
        return;
      }
      for (const place of slots.keys()) {
        for (const { condition, outputs } of hits) {
          const value = outputs[place]?.rule.explain(frame);
          if (value) record({ at: at(place), explanation: because(condition.explain(frame), value) });
        }
      }
    }

    return {
      enter(frame, record) {
        return record || hitPolicy !== 'first' ? decide(frame, record) : decideUnseen(frame);
      },
    };
  },
};

/** A table with a cell that nobody can read, or with nothing in it, decides nothing. */
function cannotRun(
  data: TableData,
  name: Parameters<NodeRunner<TableData>['prepare']>[0]['name'],
): PreparedNode | undefined {
  const unread = unreadRow(data);
  const reason =
    unread !== undefined
      ? message('table.unreadRow', { row: unread + 1 })
      : data.inputs.length === 0 || data.rows.length === 0
        ? message('table.empty')
        : undefined;
  if (!reason) return undefined;
  const stop = stopped(message('run.brokenNode', { node: name, reason }));
  return { enter: () => stop };
}

function isMissing(answer: Answer): boolean {
  return answer === null || answer === undefined || answer instanceof Unanswered;
}

const nothing: Explanation = { op: 'literal', at: [], result: null, operands: [] };

function because(condition: Explanation, value: Explanation): Explanation {
  const isTaken = condition.result === true;
  return {
    op: 'if',
    at: [],
    result: value.result,
    operands: isTaken ? [condition, value] : [condition, { ...nothing, skipped: true }, value],
  };
}

function anyOf(operands: readonly Explanation[]): Explanation {
  const [only] = operands;
  return operands.length === 1 && only ? only : { op: 'or', at: [], result: false, operands };
}
