import { type Message, message } from '#lib/message.ts';
import { caseFrom, type ReadCase } from './case-from.ts';
import type { IntakePoint } from './intake-points.ts';
import { largestDocument, tooLarge } from './read-document.ts';

/** What the worker is asked: to read some files, and then it is done. */
export interface IntakeRequest {
  readonly files: readonly File[];
  readonly points: readonly IntakePoint[];
}

/** What came of one file. */
export type FileRead =
  | { readonly ok: true; readonly name: string; readonly read: ReadCase }
  | { readonly ok: false; readonly name: string; readonly message: Message };

/** The files that were read since the last part, in order; `isLast` when there are no more. */
export interface IntakeReply {
  readonly reads: readonly FileRead[];
  readonly isLast: boolean;
}

/** Milliseconds between two parts: often enough to show progress, seldom enough that telling costs nothing. */
const partEvery = 100;

/** What the worker does with a request. Apart from its entry, so that it also runs where there is no worker. */
export async function answerIntake(
  { files, points }: IntakeRequest,
  reply: (reply: IntakeReply) => void,
): Promise<void> {
  let reads: FileRead[] = [];
  let toldAt = performance.now();
  for (const file of files) {
    reads.push(await readFile(file, points));
    if (performance.now() - toldAt < partEvery) continue;
    reply({ reads, isLast: false });
    reads = [];
    toldAt = performance.now();
  }
  reply({ reads, isLast: true });
}

async function readFile(file: File, points: readonly IntakePoint[]): Promise<FileRead> {
  const { name, size } = file;
  if (size > largestDocument) return { ok: false, name, message: tooLarge };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, name, message: message('file.unreadable') };
  }
  const read = caseFrom(bytes, points);
  return read.ok ? { ok: true, name, read: read.value } : { ok: false, name, message: read.message };
}
