import { expect, test } from 'vitest';
import { sampleBot } from '../../tests/bench/sample-bot.ts';
import { nextCaseId } from './case-ids.ts';

test('a new case is numbered after the last', () => {
  expect(nextCaseId(sampleBot().cases.list)).toBe('S21');
  expect(nextCaseId([])).toBe('F01');
  expect(nextCaseId([{ id: 'F02' }, { id: 'F01' }])).toBe('F03');
});
