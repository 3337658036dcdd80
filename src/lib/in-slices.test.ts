import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

/** Work of a number of parts that keep the machine for some milliseconds each. */
function* work(parts: number, milliseconds: number): Generator<void, string> {
  for (let part = 0; part < parts; part++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}
const rest = () => new Promise((resolve) => setTimeout(resolve));

test('work is done in slices, between which the page lives', async () => {
  let turns = 0;
  let result: string | undefined;
  inSlices(work(40, 1), (said) => {
    result = said;
  });
  while (result === undefined) {
    await rest();
    turns++;
  }
  expect(result).toBe('done');
  expect(turns).toBeGreaterThan(1);
});

test('work that is cancelled is never done', async () => {
  const said: string[] = [];
  const cancel = inSlices(work(40, 1), (result) => said.push(result));
  await rest();
  cancel();
  for (let turn = 0; turn < 30; turn++) await rest();
  expect(said).toEqual([]);
});

test('work whose every part would be felt is given up', async () => {
  let parts = 0;
  function* slow(): Generator<void, string> {
    for (const _ of work(20, 35)) {
      parts++;
      yield;
    }
    return 'done';
  }
  const said: string[] = [];
  inSlices(slow(), (result) => said.push(result));
  for (let turn = 0; turn < 30; turn++) await rest();
  expect(said).toEqual([]);
  expect(parts).toBe(3);
});
