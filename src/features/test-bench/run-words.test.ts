import { expect, test } from 'vitest';
import '#i18n/later-texts.ts';
import { say } from '#i18n/say.ts';
import type { Message } from '#lib/message.ts';
import { createResults } from '#running/results.ts';
import { secondsLeft } from './bench-run.ts';
import { leftWords, tookWords } from './run-words.ts';

const swedish = (said: Message) => say(said, 'sv').replaceAll('\u00a0', ' ');

test('how long a run took is told as exactly as is of use', () => {
  expect([3, 21, 990, 4321, 65_400].map((took) => swedish(tookWords(took)))).toEqual([
    '0,01 sekunder',
    '0,02 sekunder',
    '0,99 sekunder',
    '4,3 sekunder',
    '1 min 5 s',
  ]);
});

test('what is left follows from the rate so far, once there is one', () => {
  const results = createResults(100);
  const end = { isStopped: false, handedOver: false, steps: 3, seconds: 0, mismatch: null };
  expect(secondsLeft({ results, took: 5000 })).toBeNull();
  results.put(
    0,
    Array.from({ length: 25 }, () => ({ ...end, outcome: 'A', reason: '', verdict: 'notJudged' as const })),
  );
  expect(secondsLeft({ results, took: 500 })).toBeNull();
  expect(secondsLeft({ results, took: 4000 })).toBe(12);
  expect([0.2, 1, 12, 59, 61, 150].map((seconds) => swedish(leftWords(seconds)))).toEqual([
    'ungefär 1 sekund kvar',
    'ungefär 1 sekund kvar',
    'ungefär 12 sekunder kvar',
    'ungefär 59 sekunder kvar',
    'ungefär 1 minut kvar',
    'ungefär 3 minuter kvar',
  ]);
});
