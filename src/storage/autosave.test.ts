import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { message } from '#lib/message.ts';
import { browserTimer, createAutosave } from './autosave.ts';
import { saveOnLeave } from './save-on-leave.ts';
import type { SavedDraft } from './store-results.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const named = (name: string): Bot => emptyBot('b', name, '2026-11-24');

/** A disk that takes a while, and notes what was written. */
function startSaving(takes = 50) {
  const written: unknown[] = [];
  let stored = 1;
  let answer: ((expected: number) => SavedDraft) | undefined;
  let atOnce = 0;
  const autosave = createAutosave<Bot>({
    revision: 1,
    timer: browserTimer,
    save: async (bot, expected) => {
      atOnce++;
      expect(atOnce).toBe(1);
      await new Promise((done) => setTimeout(done, takes));
      atOnce--;
      if (answer) return answer(expected);
      if (expected !== stored)
        return { type: 'conflict', revision: stored, message: message('storage.conflict') };
      written.push(bot.name);
      return { type: 'saved', revision: ++stored, at: Date.now() };
    },
  });
  return { autosave, written, answerWith: (next: typeof answer) => (answer = next) };
}

test('an edit is saved within a second', async () => {
  const { autosave, written } = startSaving();
  autosave.edited(named('A'));
  expect(autosave.state().type).toBe('dirty');
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual(['A']);
  expect(autosave.state()).toMatchObject({ type: 'saved' });
  expect(autosave.revision()).toBe(2);
});

test('typing without a pause is saved all the same, and never more than a second behind', async () => {
  const { autosave, written } = startSaving();
  for (let key = 1; key <= 30; key++) {
    autosave.edited(named(`${key}`));
    await vi.advanceTimersByTimeAsync(100);
    expect(key - Number(written.at(-1) ?? 0)).toBeLessThanOrEqual(10);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(written.at(-1)).toBe('30');
  expect(written.length).toBeLessThan(6);
});

test('what is edited during a saving is saved after it, one at a time', async () => {
  const { autosave, written } = startSaving(2000);
  autosave.edited(named('A'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.state().type).toBe('saving');
  autosave.edited(named('B'));
  autosave.edited(named('C'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toEqual(['A', 'C']);
  expect(autosave.state().type).toBe('saved');
});

test('flush saves at once, also what was edited during a saving', async () => {
  const { autosave, written } = startSaving();
  autosave.edited(named('A'));
  const first = autosave.flush();
  autosave.edited(named('B'));
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(200);
  await first;
  expect((await second).type).toBe('saved');
  expect(written).toEqual(['A', 'B']);
});

test('flush with nothing to save writes nothing', async () => {
  const { autosave, written } = startSaving();
  expect((await autosave.flush()).type).toBe('saved');
  expect(written).toEqual([]);
});

test('what the browser could not save is kept, said, and saved when it can', async () => {
  const { autosave, written, answerWith } = startSaving();
  answerWith(() => ({ type: 'failed', message: message('storage.full') }));
  autosave.edited(named('A'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.state()).toEqual({ type: 'failed', message: { key: 'storage.full' } });
  expect(
    await Promise.race([autosave.flush(), vi.advanceTimersByTimeAsync(100).then(() => 'late')]),
  ).toMatchObject({
    type: 'failed',
  });
  answerWith(undefined);
  await vi.advanceTimersByTimeAsync(6000);
  expect(written).toEqual(['A']);
  expect(autosave.state().type).toBe('saved');
});

test('after a conflict nothing more is written from here', async () => {
  const { autosave, written, answerWith } = startSaving();
  answerWith(() => ({ type: 'conflict', revision: 9, message: message('storage.conflict') }));
  autosave.edited(named('A'));
  await vi.advanceTimersByTimeAsync(1000);
  answerWith(undefined);
  autosave.edited(named('B'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await autosave.flush()).type).toBe('conflict');
  expect(written).toEqual([]);
});

test('a draft that was replaced is the new start', async () => {
  const { autosave } = startSaving();
  autosave.edited(named('A'));
  autosave.replaced(5);
  await vi.advanceTimersByTimeAsync(2000);
  expect(autosave.state()).toEqual({ type: 'saved', at: null });
  expect(autosave.revision()).toBe(5);
});

test('who listens hears each state', async () => {
  const { autosave } = startSaving();
  const heard: string[] = [];
  autosave.subscribe(() => heard.push(autosave.state().type));
  autosave.edited(named('A'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['dirty', 'saving', 'saved']);
});

test('a page that is hidden or goes saves first, and asks only when that did not succeed', async () => {
  const { autosave, written, answerWith } = startSaving(0);
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  const page = Object.assign(new EventTarget(), { document });
  // As much of a window as is listened to.
  const stop = saveOnLeave(autosave, page as unknown as Window);
  autosave.edited(named('A'));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(1);
  autosave.edited(named('B'));
  page.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual(['A', 'B']);
  const leave = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(true);
  answerWith(() => ({ type: 'failed', message: message('storage.full') }));
  autosave.edited(named('C'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(leave()).toBe(false);
  stop();
  expect(leave()).toBe(true);
});
