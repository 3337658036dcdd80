import { expect, test } from 'vitest';
import type { Operation } from '#flow/system.ts';
import { ublBytes, ublFiles } from '../../../tests/support/ubl.ts';
import { asTestCases } from './as-test-cases.ts';
import { answerIntake, type FileRead, type IntakeReply, type IntakeRequest } from './intake-answer.ts';
import { startIntake } from './intake-client.ts';
import type { IntakePoint } from './intake-points.ts';

const number = { key: 'nummer', label: 'Nummer', type: { kind: 'text' } } as const;
const other = { key: 'annat', label: 'Annat', type: { kind: 'text' } } as const;
const operation: Operation = {
  id: 'hamta',
  name: 'Hämta',
  inputs: [],
  outputs: [number, other],
  failures: [],
};
const points: readonly IntakePoint[] = [
  {
    system: 'ekonomi',
    operation,
    intake: { format: 'ubl', values: [{ output: 'nummer', path: 'cbc:ID' }] },
  },
];

/** The platform's worker where there is none: answers later, message by message, until it is ended. */
class LocalWorker extends EventTarget {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  ended = false;

  async postMessage(request: IntakeRequest): Promise<void> {
    await answerIntake(request, (data: IntakeReply) =>
      this.onmessage?.call(this, new MessageEvent('message', { data })),
    );
  }

  terminate(): void {
    this.ended = true;
  }
}

const realFiles = () => ublFiles.map((name) => new File([ublBytes(name).slice()], name));

test('every file is answered in order, what is missing is null, and the worker is ended after the last', async () => {
  const worker = new LocalWorker();
  const reads: FileRead[] = [];
  const files = [...realFiles(), new File(['%PDF-1.7'], 'faktura.pdf')];
  const { done } = startIntake(
    { files, points },
    { onReads: (part) => reads.push(...part), spawn: () => worker },
  );
  expect(await done).toBe('finished');
  expect(worker.ended).toBe(true);
  expect(reads.map(({ name }) => name)).toEqual([...ublFiles, 'faktura.pdf']);
  expect(reads.at(-1)).toMatchObject({ ok: false, message: { key: 'intake.notXml' } });
  expect(reads[0]).toMatchObject({
    ok: true,
    // Not undefined: what the base case has shall not shine through.
    read: { systems: { ekonomi: { hamta: { nummer: '12345', annat: null } } } },
  });
});

test('a file that is too large is refused by its size, before any of it is read', async () => {
  const file = new File([], 'stor.xml');
  let isRead = false;
  Object.defineProperty(file, 'size', { value: 100_000_000 });
  file.arrayBuffer = () => {
    isRead = true;
    return Promise.resolve(new ArrayBuffer(0));
  };
  const reads: FileRead[] = [];
  await answerIntake({ files: [file], points }, (reply) => reads.push(...reply.reads));
  expect(reads).toMatchObject([{ ok: false, message: { key: 'intake.tooLarge' } }]);
  expect(isRead).toBe(false);
});

test('a file that has gone since it was chosen is told of, and the others are read', async () => {
  const gone = new File([], 'borta.xml');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const reads: FileRead[] = [];
  await answerIntake({ files: [gone, ...realFiles()], points }, (reply) => reads.push(...reply.reads));
  expect(reads.map(({ ok }) => ok)).toEqual([false, ...ublFiles.map(() => true)]);
  expect(reads[0]).toMatchObject({ message: { key: 'file.unreadable' } });
});

test('cancelling ends the worker, and nothing more is told', async () => {
  const worker = new LocalWorker();
  const reads: FileRead[] = [];
  const work = startIntake(
    { files: realFiles(), points },
    { onReads: (part) => reads.push(...part), spawn: () => worker },
  );
  work.cancel();
  expect(await work.done).toBe('cancelled');
  expect(worker.ended).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(reads).toEqual([]);
});

test('cases are called as their files, with ids that no other case has', () => {
  const names = ['a.xml', 'A.XML', 'a.xml', 'constructor.xml', '.xml', `${'x'.repeat(300)}.xml`];
  const cases = asTestCases(
    names.map((name) => ({ name, systems: {} })),
    ['a', 'a-2'],
  );
  expect(cases.map(({ name }) => name)).toEqual(names);
  expect(cases.map(({ id }) => id)).toEqual(['a-3', 'A', 'a-4', 'constructor-1', '-1', 'x'.repeat(70)]);
});
