import { expect, test } from 'vitest';
import type { TestCase } from '#flow/case.ts';
import { message } from '#lib/message.ts';
import { changeCases, redoCases, startCaseHistory, undoCases } from './case-history.ts';

const lists: readonly (readonly TestCase[])[] = [[], [{ id: 'A' }], [{ id: 'A' }, { id: 'B' }]];
const [none = [], one = [], two = []] = lists;
const label = message('edit.addCase', { id: 'A' });

test('undo and redo give the very same lists back', () => {
  const changed = changeCases(changeCases(startCaseHistory(none), one, label), two, label);
  const undone = undoCases(changed);
  expect(undone.cases).toBe(one);
  expect(undoCases(undone).cases).toBe(none);
  expect(redoCases(undone)).toEqual(changed);
  expect(redoCases(undone).cases).toBe(two);
});

test('nothing to undo or redo leaves the history as it is', () => {
  const start = startCaseHistory(one);
  expect(undoCases(start)).toBe(start);
  expect(redoCases(start)).toBe(start);
});

test('an edit after an undo drops what was undone', () => {
  const undone = undoCases(changeCases(startCaseHistory(none), one, label));
  expect(changeCases(undone, two, label).future).toEqual([]);
});

test('a hundred edits can be undone, no more', () => {
  let history = startCaseHistory(none);
  for (let edit = 0; edit < 150; edit++) history = changeCases(history, [{ id: `${edit}` }], label);
  expect(history.past).toHaveLength(100);
  expect(history.past[0]?.cases).toEqual([{ id: '49' }]);
});
