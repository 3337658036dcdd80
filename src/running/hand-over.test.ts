import { beforeAll, expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import { say } from '#i18n/say.ts';
import { speechIn } from '#i18n/use-say.ts';
import { handOverText } from '#nodes/connector/hand-over-lines.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import { handOverOf } from './hand-over.ts';
import { createHost } from './host.ts';
import { registerRoomMessages } from './register-messages.ts';
import { traceCase } from './trace.ts';
import { writtenIn } from './written-in.ts';

beforeAll(registerRoomMessages);

const amount = { key: 'belopp', label: 'Belopp', type: { kind: 'money' as const }, unit: 'kr' };
const account = {
  key: 'konto',
  label: 'Konto',
  type: { kind: 'choice' as const, choices: [{ value: '5410', label: 'Inventarier' }] },
};
const number = { key: 'nummer', label: 'Ordernummer', type: { kind: 'integer' as const } };
const sent = { system: 'eko', inputs: [{ input: 'belopp', expression: { var: 'belopp' } }], outputs: [] };
const card = { who: 'Ekonomiassistenten', where: 'Raindance, fakturabilden', withinHours: 4 };

/** Books, then pays with a takeover card, then asks for the order, and takes the booking back where that fails. */
function payingBot(): Bot {
  return new BotDrawing()
    .field('belopp')
    .field('order')
    .system({
      id: 'eko',
      name: 'Ekonomisystemet',
      channel: 'screen',
      operations: [
        { id: 'boka', name: 'Bokför', inputs: [amount, account], outputs: [], failures: [], writes: true },
        { id: 'betala', name: 'Betala', inputs: [amount], outputs: [], failures: [], writes: true },
        { id: 'makulera', name: 'Makulera', inputs: [amount], outputs: [], failures: [], writes: true },
        { id: 'fraga', name: 'Sök order', inputs: [amount], outputs: [number], failures: [] },
      ],
    })
    .start('belopp')
    .node('bokfor', 'connector', {
      ...sent,
      operation: 'boka',
      inputs: [...sent.inputs, { input: 'konto', expression: '5410' }],
      takeover: card,
    })
    .node('betalar', 'connector', { ...sent, operation: 'betala', takeover: card, timeoutSeconds: 10 })
    .node('fragar', 'connector', {
      ...sent,
      operation: 'fraga',
      outputs: [{ output: 'nummer', field: 'order' }],
    })
    .node('angrar', 'connector', { ...sent, operation: 'makulera', undoes: 'bokfor', takeover: card })
    .node('sedan', 'connector', { ...sent, operation: 'betala', takeover: card })
    .outcome('klar', 'VIDARE')
    .way('start', 'bokfor')
    .way('bokfor.ok', 'betalar')
    .way('betalar.ok', 'fragar')
    .way('fragar.ok', 'klar')
    .way('fragar.failed', 'angrar')
    .way('angrar.ok', 'sedan')
    .way('sedan.ok', 'klar')
    .base({ input: { belopp: 1200 }, systems: { eko: { fraga: { nummer: 7 } } } }).bot;
}

const bot = payingBot();
const run = (...faults: Fault[]) => traceCase(createHost(bot), { id: '1', faults });
const failing = (operation: string, kind: 'down' | 'timeout' = 'down') => ({
  system: 'eko',
  operation,
  kind,
});

test('what was written is every answered call that writes, in order, with what was sent', () => {
  const written = writtenIn(bot, run());
  expect(written.map(({ node, step, takenBackBy }) => [node, step, takenBackBy])).toEqual([
    ['bokfor', 2, null],
    ['betalar', 3, null],
  ]);
  expect(written[0]?.values.map(({ label, value }) => `${say(label, 'sv')} ${say(value, 'sv')}`)).toEqual([
    'Belopp 1\u00a0200\u00a0kr',
    'Konto Inventarier',
  ]);
});

test('a call that failed wrote nothing, and one that was answered too late did', () => {
  expect(writtenIn(bot, run(failing('boka')))).toEqual([]);
  const late = run({ system: 'eko', operation: 'betala', kind: 'slow', seconds: 11 });
  expect(late.ending).toMatchObject({ type: 'stopped', takeover: 'betalar' });
  expect(writtenIn(bot, late).map(({ node }) => node)).toEqual(['bokfor', 'betalar']);
});

test('what a later step took back is told with the step that did, and only once', () => {
  const undone = writtenIn(bot, run(failing('fraga')));
  expect(undone.map(({ node, takenBackBy }) => [node, takenBackBy])).toEqual([
    ['bokfor', 'angrar'],
    ['betalar', null],
    ['sedan', null],
  ]);
  const stillThere = writtenIn(bot, run(failing('fraga'), failing('makulera')));
  expect(stillThere.map(({ node, takenBackBy }) => [node, takenBackBy])).toEqual([
    ['bokfor', null],
    ['betalar', null],
  ]);
});

test('the card says who, where, by when, why and what is written, also as plain text', () => {
  const handOver = handOverOf(bot, run({ ...failing('betala'), kind: 'buttonMoved' }));
  if (!handOver) throw new Error('the run was not handed over');
  expect(handOverText(handOver, speechIn('sv')).replaceAll('\u00a0', ' ')).toBe(
    [
      'Övertagandekort',
      'Boten stannade i: betalar',
      'Varför: Fältet eller knappen finns inte på skärmen. Knappen ”Betala” är inte där boten söker den.',
      'Vem tar över: Ekonomiassistenten',
      'Var: Raindance, fakturabilden',
      'När: Inom 4 timmar från att boten stannade',
      'Det här har boten skrivit:',
      '1. Ekonomisystemet: Bokför (Ligger kvar)',
      '   Belopp: 1 200 kr',
      '   Konto: Inventarier',
    ].join('\n'),
  );
  const nothing = handOverOf(bot, run(failing('boka')));
  if (!nothing) throw new Error('the run was not handed over');
  expect(handOverText(nothing, speechIn('sv'))).toContain('Boten har inte skrivit något i något system.');
});

test('why it stopped tells also of an answer that the step could not take', () => {
  const late = handOverOf(bot, run({ system: 'eko', operation: 'betala', kind: 'slow', seconds: 11 }));
  expect(late?.detail && say(late.detail, 'sv')).toBe('Svaret tog 11 s. Steget väntar högst 10 s.');
});

test('a run that ends in an outcome, or stops where nothing is planned, hands nothing over', () => {
  expect(handOverOf(bot, run())).toBeUndefined();
  const unplanned = { ...bot, edges: bot.edges.filter(({ from }) => from.node !== 'bokfor') };
  expect(handOverOf(unplanned, traceCase(createHost(unplanned), { id: '1' }))).toBeUndefined();
});
