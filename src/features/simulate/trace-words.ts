import { explainedSentence } from '#expression/sentence.ts';
import { Unanswered } from '#expression/value.ts';
import { shownValue } from '#flow/shown-value.ts';
import { termsOf } from '#flow/terms.ts';
import { spentTime } from '#i18n/spent-time.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { failureIn } from '#running/failure-in.ts';
import type { TraceStep } from '#running/trace.ts';
import { nodeOf, type Run, stepAt } from './run.ts';

/** A step of a run in words: a cell for each column of the trace. */
export interface TraceRow {
  readonly number: number;
  readonly step: string;
  readonly kind: string;
  readonly way: string;
  readonly set: string;
  readonly calls: string;
  readonly reasons: string;
}

export const traceColumns = ['number', 'step', 'kind', 'way', 'set', 'calls', 'reasons'] as const;

export type TraceRows = (number: number) => TraceRow;

/** The rows of a run, each put into words when it is first asked for. */
export function traceRows(run: Run, speech: Speech): TraceRows {
  const rows: TraceRow[] = [];
  return (number) => {
    rows[number] ??= rowOf(run, number, speech);
    return rows[number];
  };
}

/** The numbers of the steps that contain a text; pauses after each, since a run may have ten thousand. */
export function* searchTrace(run: Run, rows: TraceRows, sought: string): Generator<void, readonly number[]> {
  const text = searchable(sought);
  const found: number[] = [];
  for (let number = 1; number <= run.trace.steps.length; number++) {
    if (searchable(Object.values(rows(number)).join('\n')).includes(text)) found.push(number);
    yield;
  }
  return found;
}

/** Figures are written with spaces that nobody types. */
function searchable(text: string): string {
  return text.toLocaleLowerCase().replace(/[\u00a0\u202f]/g, ' ');
}

function rowOf(run: Run, number: number, speech: Speech): TraceRow {
  const { t, say, sentence } = speech;
  const step = stepAt(run, number);
  if (!step) return { number, step: '', kind: '', way: '', set: '', calls: '', reasons: '' };
  const node = nodeOf(run, step);
  const way = node.ports.find(({ id }) => id === step.port);
  const named = (key: string, value: Json) => {
    const field = run.bot.fields.find((candidate) => candidate.key === key);
    return {
      label: field?.label ?? key,
      value: field ? shownValue(value, field.type, field.unit) : { shown: value },
    };
  };
  const set = [
    ...(step.byHand ?? []).map(({ field, after }) => t('debug.valueByYou', named(field, after))),
    ...step.changes.map(({ field, after }) => t('debug.value', named(field, after))),
  ];
  const described = termsOf(run.bot);
  // Of a value that was worked out or sent, the value itself tells enough.
  const decided = step.reasons.filter(
    ({ explanation: { result } }) => typeof result === 'boolean' || result instanceof Unanswered,
  );
  const { ending } = step.after;
  return {
    number,
    step: say(node.name),
    kind: say(message(`${node.definition.kind}.kind`)),
    way: way ? say(way.name) : ending?.type === 'ended' ? say(outcomeName(ending.outcome)) : '',
    set: set.join(', '),
    calls: step.exchanges.map((exchange) => callWord(run, step, exchange, speech)).join(', '),
    reasons: [
      ...decided.map(({ explanation }) => sentence(explainedSentence(explanation, described))),
      ...(ending?.type === 'ended' && ending.reason !== '' ? [sentence(ending.reason)] : []),
      ...(ending?.type === 'stopped' ? [sentence(ending.message)] : []),
    ].join(' '),
  };
}

/** What was asked, and what came of it. */
function callWord(
  run: Run,
  step: TraceStep,
  exchange: TraceStep['exchanges'][number],
  { t, say }: Speech,
): string {
  const { effect, reply } = exchange;
  switch (effect.type) {
    case 'wait':
      return t('debug.waited', { time: spentTime(effect.seconds) });
    case 'askPerson': {
      const answer =
        reply.type === 'personAnswered'
          ? nodeOf(run, step).ports.find(({ id }) => id === reply.port)
          : undefined;
      return answer ? t('debug.person', { answer: answer.name }) : t('debug.noPerson');
    }
    case 'callSystem': {
      const system = run.bot.systems.find(({ id }) => id === effect.system);
      const operation = system?.operations.find(({ id }) => id === effect.operation);
      const failed = failureIn(run.bot, step.node, exchange);
      return t('debug.call', {
        system: system?.name ?? effect.system,
        operation: operation?.name ?? effect.operation,
        answer: failed ? say(failed.name) : t('debug.answered'),
      });
    }
    case 'callFlow':
      return effect.bot;
  }
}
