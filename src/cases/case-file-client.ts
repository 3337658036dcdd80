import type { TestCase } from '#flow/case.ts';
import { inSlices } from '#lib/in-slices.ts';
import type { Language } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { openWorker } from '#lib/open-worker.ts';
import { startWork, type Work } from '#lib/start-work.ts';
import type { CaseColumn } from './case-column.ts';
import type { CasePart, CasePreview, ReadOptions } from './case-file.ts';
import type { CaseFileReply, CaseFileRequest } from './case-file-answer.ts';

/* Files of cases read and written in a worker of their own, so that the page answers meanwhile. */

type Spawn = () => Worker;

export interface ReadingOptions extends ReadOptions {
  /** Called with what was read, part by part and in order; `share` is how much of the file has been. */
  readonly onPart: (part: CasePart, share: number) => void;
  /** Makes the worker. */
  readonly spawn?: Spawn;
}

/** Reads a file of cases. Whoever cancels has the parts that came before. */
export function startReading(file: File, { onPart, spawn = spawnWorker, ...options }: ReadingOptions): Work {
  const request: CaseFileRequest = { type: 'read', file, options };
  return startWork<CaseFileRequest, CaseFileReply>(request, {
    spawn,
    onReply: (reply) => {
      if (reply.type === 'part') onPart(reply.part, file.size === 0 ? 1 : reply.part.bytes / file.size);
      return reply.type === 'read';
    },
  });
}

/** Looks at the beginning of a file; gives back what cancels it. A worker that dies is a message like another. */
export function startPreview(
  file: File,
  options: ReadOptions,
  onPreview: (preview: CasePreview) => void,
  spawn: Spawn = spawnWorker,
): () => void {
  const worker = openWorker<CaseFileRequest, CaseFileReply>({
    spawn,
    onReply: (reply) => {
      if (reply.type !== 'previewed') return;
      worker.end();
      onPreview(reply.preview);
    },
    onFailed: () => onPreview({ ok: false, message: message('caseFile.died') }),
  });
  worker.ask({ type: 'preview', file, options });
  return worker.end;
}

export interface WritingOptions {
  readonly format: 'csv' | 'xlsx' | 'json' | 'ndjson';
  /** Of a CSV or workbook. */
  readonly columns: readonly CaseColumn[];
  readonly language: Language;
  /** The file, or null where it could not be made. */
  readonly onWritten: (file: Blob | null) => void;
  readonly spawn?: Spawn;
}

/** Makes a file of cases, in slices between which the page lives; gives back what cancels it. */
export function startWriting(cases: readonly TestCase[], options: WritingOptions): () => void {
  return options.format === 'xlsx'
    ? writeWorkbook(cases, options)
    : writeText(cases, options, options.format);
}

function writeText(
  cases: readonly TestCase[],
  { columns, language, onWritten }: WritingOptions,
  format: 'csv' | 'json' | 'ndjson',
): () => void {
  const type = { csv: 'text/csv', json: 'application/json', ndjson: 'application/x-ndjson' }[format];
  let cancel: () => void = () => undefined;
  let isCancelled = false;
  import('./write-cases.ts').then(
    ({ writeCsv, writeJson, writeNdjson }) => {
      if (isCancelled) return;
      const pieces = {
        csv: () => writeCsv(cases, columns, language),
        json: () => writeJson(cases),
        ndjson: () => writeNdjson(cases),
      }[format]();
      cancel = inSlices(
        joined(pieces),
        (texts) => onWritten(new Blob(texts, { type: `${type};charset=utf-8` })),
        {
          asked: true,
        },
      );
    },
    () => onWritten(null),
  );
  return () => {
    isCancelled = true;
    cancel();
  };
}

function* joined(pieces: Generator<string>): Generator<void, string[]> {
  const texts: string[] = [];
  for (const piece of pieces) {
    texts.push(piece);
    yield;
  }
  return texts;
}

/** Cases are sent to the worker some at a time: copying all of them at once would be felt. */
const sentAtOnce = 500;

function writeWorkbook(
  cases: readonly TestCase[],
  { columns, onWritten, spawn = spawnWorker }: WritingOptions,
): () => void {
  const worker = openWorker<CaseFileRequest, CaseFileReply>({
    spawn,
    onReply: (reply) => {
      if (reply.type !== 'written') return;
      worker.end();
      onWritten(reply.file);
    },
    onFailed: () => onWritten(null),
  });
  function* send(): Generator<void, void> {
    for (let at = 0; at < cases.length; at += sentAtOnce) {
      worker.ask({ type: 'rows', cases: cases.slice(at, at + sentAtOnce) });
      yield;
    }
  }
  const cancel = inSlices(send(), () => worker.ask({ type: 'workbook', columns }), { asked: true });
  return () => {
    cancel();
    worker.end();
  };
}

function spawnWorker(): Worker {
  return new Worker(new URL('./case-file.worker.ts', import.meta.url), { type: 'module' });
}
