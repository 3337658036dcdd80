import { beforeAll, expect, test } from 'vitest';
import { explainedSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { type Sayable, say, sentence } from '#i18n/say.ts';
import { spentTime } from '#i18n/spent-time.ts';
import type { Json } from '#lib/json.ts';
import { secondsIn } from '#running/failure-in.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { valueIn } from '#running/trace.ts';
import { cardValue } from './card-value.ts';
import { describeAt, originOf } from './origins.ts';
import { type Run, runCase } from './run.ts';
import { runOverlay } from './run-overlay.ts';
import { caseOf, sampleBot, stricterBot } from './sample-bot.ts';
import { type BranchWhy, whyOf } from './step-why.ts';
import { closestValues, valuesAfter } from './values-table.ts';

beforeAll(registerRoomMessages);

const sound = sampleBot();
const strict = stricterBot();
const s02 = runCase(strict, null, caseOf(strict, 'S02'));

const nodeAt = (run: Run, number: number | null) => run.trace.steps[(number ?? 0) - 1]?.node;
const stepOf = (run: Run, node: string) => run.trace.steps.findIndex((step) => step.node === node) + 1;
const swedish = (said: Sayable | undefined) => said && say(said, 'sv').replaceAll('\u00a0', ' ');

test('a failed case goes wrong at the last step from which the expected outcome could be reached', () => {
  expect(nodeAt(s02, s02.wrongStep)).toBe('racker');

  // One that should have been stopped by the tolerance left the way to that outcome a step earlier.
  const tolerant: TestCase = {
    ...caseOf(sound, 'S02'),
    expected: { outcome: 'MANUELL', reason: 'inom mättolerans' },
  };
  const early = runCase(sound, null, tolerant);
  expect(nodeAt(early, early.wrongStep)).toBe('nara');
});

test('an outcome that no way leads to, or that the bot does not have, goes wrong at the end', () => {
  const trace = s02.trace;
  for (const expected of [{ outcome: 'RETUR' }, { outcome: 'FORSLAG_BIFALL', reason: 'annat' }]) {
    expect(runCase(strict, null, { ...s02.testCase, expected }).wrongStep).toBe(trace.steps.length);
  }
});

test('a case whose fields hold something else than expected goes wrong where the first of them was last set', () => {
  const { testCase, trace } = runCase(sound, null, caseOf(sound, 'S02'));
  const changed = trace.steps.find((step) => step.changes.length > 0)?.changes[0]?.field ?? '';
  const expecting = (variables: Record<string, Json>) =>
    runCase(sound, null, {
      ...testCase,
      expected: { outcome: 'FORSLAG_BIFALL', ...testCase.expected, variables },
    });
  const kept = valueIn(expecting({}).host.program, trace.steps.at(-1)?.after ?? trace.begin, changed);
  expect(expecting({ [changed]: kept }).result.verdict).toBe('passed');
  const wrong = expecting({ [changed]: 'annat', finnsInte: null });
  expect(wrong.result).toMatchObject({
    verdict: 'failed',
    mismatch: { type: 'variables', fields: [changed] },
  });
  const last = trace.steps.findLastIndex((step) => step.changes.some(({ field }) => field === changed));
  expect(wrong.wrongStep).toBe(last + 1);
});

test('a case that passes, or is not judged, has no wrong step', () => {
  expect(runCase(sound, null, caseOf(sound, 'S02')).wrongStep).toBeNull();
  const { expected: _, ...unjudged } = caseOf(strict, 'S02');
  expect(runCase(strict, null, unjudged)).toMatchObject({
    wrongStep: null,
    result: { verdict: 'notJudged' },
  });
});

test('what was set on the way is told of where the run no longer comes to it', () => {
  const { trace } = s02;
  const last = trace.steps.length;
  const end = trace.steps[last - 1]?.node ?? '';
  const late = { step: last, node: end, values: { avstandM: 1 } };
  const early = { step: stepOf(s02, 'racker'), node: 'racker', values: { avstandM: 90_000 } };
  const held = runCase(strict, null, s02.testCase, { byHand: [late] });
  expect(held).toMatchObject({ byHand: [late], passedBy: [] });
  const other = runCase(strict, null, s02.testCase, { byHand: [early, late] });
  expect(nodeAt(other, last)).not.toBe(end);
  expect(other).toMatchObject({ byHand: [early], passedBy: [late] });
});

test('the branch that matters at the wrong step is the one that should have been taken, with its limit looked up', () => {
  const number = stepOf(s02, 'racker');
  const why = whyOf(s02, number);
  if (why?.type !== 'choice') throw new Error('not a choice');
  expect(why.branches.map(({ port, verdict, matters }: BranchWhy) => [port.id, verdict, matters])).toEqual([
    ['minst', 'no', true],
    ['mer-an', 'no', false],
    ['otherwise', 'chosen', false],
  ]);
  const explanation = why.branches[0]?.explanation;
  if (!explanation) throw new Error('not evaluated');
  expect(
    sentence(explainedSentence(explanation, describeAt(s02, number)), 'sv').replaceAll('\u00a0', ' '),
  ).toBe('Avståndet 2 000 m är inte minst gränsen 2 100 m för årskurs 2.');
});

test('what a table gave rests on what its row rests on', () => {
  expect(whyOf(s02, stepOf(s02, 'granser'))).toMatchObject({
    type: 'calculation',
    items: [{ sources: ['Riktlinjer för skolskjuts 3.1'], value: { shown: 2100 } }],
  });
});

test('branches after the one that held were not tried', () => {
  const run = runCase(sound, null, caseOf(sound, 'S20'));
  const why = whyOf(run, stepOf(run, 'hor-hit'));
  if (why?.type !== 'choice') throw new Error('not a choice');
  expect(why.branches.map(({ verdict }) => verdict)).toEqual(['yes', 'notTried', 'notTried']);
});

test('a system that does not answer is told apart from one that does', () => {
  const run = runCase(sound, null, caseOf(sound, 'S17'));
  const why = whyOf(run, stepOf(run, 'matning'));
  expect(why).toMatchObject({ type: 'call', received: null, way: { id: 'failed' } });
  expect(whyOf(s02, stepOf(s02, 'matning'))).toMatchObject({ type: 'call', way: { id: 'ok' } });
});

test('values tell where they came from, and the newest is marked', () => {
  const number = stepOf(s02, 'granser');
  const rows = valuesAfter(s02, number);
  const row = (path: string) => rows.find((candidate) => candidate.path === path);
  expect(row('vaxelvis')).toMatchObject({ origin: { type: 'start' }, isNewest: false });
  expect(row('avstandM')).toMatchObject({ origin: { type: 'step', number: stepOf(s02, 'matning') } });
  expect(row('gransM')).toMatchObject({ origin: { type: 'step', number }, isNewest: true });
  expect(row('param.toleransM')?.origin).toEqual({
    type: 'parameter',
    source: 'Riktlinjer för skolskjuts 3.3',
    isOfCase: false,
  });
  // Nothing has worked the difference out yet.
  expect(row('skillnadM')).toBeUndefined();
  expect(closestValues(s02, number, rows).at(-1)?.path).toBe('gransM');
});

test('a rule’s value that the case sets itself is not said to come from a law', () => {
  const run = runCase(sound, null, caseOf(sound, 'S19'));
  expect(originOf(run, 1, 'param.toleransM')).toEqual({
    type: 'parameter',
    source: undefined,
    isOfCase: true,
  });
});

test('of branches that all failed, the one that the case’s own values decided is looked at first', () => {
  const matters = (id: string) => {
    const run = runCase(sound, null, caseOf(sound, id));
    const why = whyOf(run, stepOf(run, 'racker'));
    return why?.type === 'choice' && why.branches.find((branch) => branch.matters)?.port.id;
  };
  expect(matters('S04')).toBe('minst');
  expect(matters('S03')).toBe('mer-an');
});

test('before the first step there is only what the case came with', () => {
  expect(valuesAfter(s02, 0).every(({ origin }) => origin.type !== 'step')).toBe(true);
});

test('cards say values instead of sentences', () => {
  expect(swedish(cardValue(s02, stepOf(s02, 'racker'), 'sv'))).toBe('2 000 m mot 2 100 m');
  expect(swedish(cardValue(s02, stepOf(s02, 'skydd'), 'sv'))).toBe('Nej: Skyddade personuppgifter');
  expect(swedish(cardValue(s02, s02.trace.steps.length, 'sv'))).toBe('kortare än gränsen');
});

test('the overlay follows the run to the step that is looked at, and no further', () => {
  const number = stepOf(s02, 'racker');
  const before = runOverlay(s02, number - 1, 'sv');
  expect(before.nodes.get('nara')?.state).toBe('now');
  expect(before.nodes.get('racker')?.state).toBe('notReached');
  const at = runOverlay(s02, number, 'sv');
  expect(at.nodes.get('racker')).toMatchObject({ state: 'wrong', step: number, taken: 'otherwise' });
  const states = [...at.edges.values()].map(({ state }) => state);
  expect(states.filter((state) => state === 'wrong')).toHaveLength(1);
  expect(states.filter((state) => state === 'travelled')).toHaveLength(number - 1);
});

test('a token goes along the way that the run has just taken, and no other', () => {
  const tokens = (token?: number) =>
    [...runOverlay(s02, 3, 'sv', { token }).edges.values()].filter((edge) => edge.token !== undefined);
  expect(tokens(400)).toEqual([{ state: 'travelled', token: 400 }]);
  expect(tokens()).toEqual([]);
});

test('a run that stops is marked where it stopped', () => {
  const lost: TestCase = { id: 'X', input: { vaxelvis: null } };
  const run = runCase(sound, null, lost);
  const overlay = runOverlay(run, run.trace.steps.length, 'sv');
  expect(run.trace.ending.type).toBe('stopped');
  expect([...overlay.nodes.values()].filter(({ state }) => state === 'stoppedHere')).toHaveLength(1);
});

test('a call that is tried again tells of each try, what was waited for and what went wrong', () => {
  const bot: Bot = {
    ...sound,
    nodes: sound.nodes.map((node) =>
      node.id === 'matning'
        ? {
            ...node,
            data: {
              ...Object(node.data),
              retries: { times: 2, waitSeconds: 30, factor: 3 },
              timeoutSeconds: 10,
            },
          }
        : node,
    ),
  };
  const { system } = connectorIn(bot, 'matning');
  const faults: TestCase['faults'] = [
    { kind: 'down', system, calls: 1 },
    { kind: 'slow', system, seconds: 20, calls: 2 },
    { kind: 'slow', system, seconds: 4 },
  ];
  const run = runCase(bot, null, { ...caseOf(bot, 'S02'), faults });
  const number = stepOf(run, 'matning');
  const why = whyOf(run, number);
  expect(
    why?.type === 'call' &&
      why.tries.map(({ waited, seconds, failed }) => [
        waited,
        seconds,
        swedish(failed?.name),
        swedish(failed?.detail),
      ]),
  ).toEqual([
    [0, 0, 'Systemet svarar inte', undefined],
    [30, 10, 'Systemet svarar för långsamt', 'Svaret tog 24 s. Steget väntar högst 10 s.'],
    [90, 4, undefined, undefined],
  ]);
  expect(why).toMatchObject({ type: 'call', way: { id: 'ok' } });
  const step = run.trace.steps[number - 1];
  expect(step && secondsIn(bot, step)).toBe(134);
});

test('virtual time is told in the two units that say most', () => {
  expect([0.4, 59, 60, 90, 3600, 3700, 90_061].map((seconds) => swedish(spentTime(seconds)))).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '1 min 30 s',
    '1 tim',
    '1 tim 1 min',
    '25 tim 1 min',
  ]);
});

function connectorIn(bot: Bot, id: string): { readonly system: string } {
  const found = bot.nodes.find((node) => node.id === id);
  return Object(found?.data);
}
