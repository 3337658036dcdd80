import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answered, outputOf } from '#flow/system-call.ts';
import { typeTest } from '#flow/type-test.ts';
import { brokenIn } from './broken-answer.ts';
import { keeperOf } from './keep-answer.ts';

const promised: readonly Parameters<typeof keeperOf>[0][number][] = [
  { output: 'avstandM', slot: 0, fits: typeTest({ kind: 'integer' }) },
  { output: 'person', slot: 1, fits: typeTest({ kind: 'record', members: [] }) },
  { output: 'skyddad', slot: 2, fits: typeTest({ kind: 'yesNo' }) },
];
const unpromised = [{ output: 'annat', slot: 0, fits: undefined }];
const nothing = [null, null, null];

const value = fc.constantFrom(null, 0, 1500, 'text', true, { a: 1 }, { b: [2] }, [3]);
const values = fc.dictionary(fc.constantFrom('avstandM', 'person', 'skyddad', 'annat'), value);
const answers = fc.tuple(values, values).chain((pool) =>
  fc.array(
    fc.record<Answered>({
      type: fc.constant('answered'),
      values: fc.constantFrom(...pool),
      changes: fc.option(values),
      absent: fc.option(fc.constant(['skyddad']), { freq: 5 }),
      seconds: fc.constant(0),
    }),
    { minLength: 1, maxLength: 8 },
  ),
);

test('an answer is kept as it is and held to its contract, whatever answers came before it', () => {
  fc.assert(
    fc.property(fc.constantFrom(promised, unpromised), answers, (outputs, replies) => {
      const keep = keeperOf(outputs);
      for (const reply of replies) {
        const frame = [...nothing];
        const isSound = brokenIn(reply, outputs) === undefined;
        expect(keep(frame, reply)).toBe(isSound);
        if (isSound)
          expect(frame.slice(0, outputs.length)).toEqual(
            outputs.map(({ output }) => outputOf(reply, output)),
          );
      }
    }),
  );
});
