import { Unanswered } from '#expression/value.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { fileStem } from '#rules/table/files/file-stem.ts';
import { nodeOf, type Run } from './run.ts';
import { type TraceRows, traceColumns } from './trace-words.ts';

/** What a trace can be written as: a table for a spreadsheet, or all that the run holds for a program. */
export type TraceFormat = 'csv' | 'json';

interface TraceToWrite {
  readonly run: Run;
  readonly rows: TraceRows;
  readonly speech: Speech;
}

export interface TraceFile {
  readonly name: string;
  readonly content: Blob;
}

/** The trace as a file; pauses after each step, since a run may have ten thousand. */
export function* writeTrace(format: TraceFormat, given: TraceToWrite): Generator<void, Promise<TraceFile>> {
  const { run, speech } = given;
  const title = speech.t('debug.file', { bot: run.bot.name, id: run.testCase.id });
  const name = `${fileStem(title, 'spår')}.${format}`;
  if (format === 'csv') {
    const lines = yield* cells(given);
    // A Swedish spreadsheet has the comma within numbers.
    const separator = speech.language === 'sv' ? ';' : ',';
    return import('#rules/table/files/csv.ts').then(({ writeCsv }) => ({
      name,
      content: new Blob([writeCsv(lines, separator)], { type: 'text/csv;charset=utf-8' }),
    }));
  }
  const pieces: string[] = [];
  for (const [index, step] of run.trace.steps.entries()) {
    pieces.push(JSON.stringify(stepDocument(run, index + 1, step)));
    yield;
  }
  const head = JSON.stringify({ case: run.testCase.id, date: run.date, ending: run.trace.ending });
  const text = `${head.slice(0, -1)},"steps":[\n${pieces.join(',\n')}\n]}\n`;
  return Promise.resolve({ name, content: new Blob([text], { type: 'application/json' }) });
}

function* cells({ run, rows, speech }: TraceToWrite): Generator<void, readonly (readonly string[])[]> {
  const lines = [traceColumns.map((column) => speech.t(`debug.col.${column}`))];
  for (let number = 1; number <= run.trace.steps.length; number++) {
    const row = rows(number);
    lines.push(traceColumns.map((column) => String(row[column])));
    yield;
  }
  return lines;
}

function stepDocument(run: Run, number: number, step: Run['trace']['steps'][number]) {
  const { node, port, changes, byHand, exchanges, reasons } = step;
  return {
    number,
    node,
    kind: nodeOf(run, step).definition.kind,
    port,
    ...(byHand ? { byHand } : {}),
    changes,
    exchanges,
    reasons: reasons.map(({ at, explanation: { result } }) => ({
      at,
      result: result instanceof Unanswered ? { unanswered: result.fields } : (result as Json),
    })),
  };
}
