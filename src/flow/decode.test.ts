import { expect, test } from 'vitest';
import { type Bot, currentFormat } from '#flow/bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { smallBot } from '../../tests/support/bot.ts';

function refusalOf(text: string) {
  const decoded = decodeBotText(text, definitions);
  return decoded.ok ? 'accepted' : { key: decoded.message.key, ...decoded.message.args };
}
const changed = (change: (bot: Bot) => object) => JSON.stringify(change(smallBot()));

test('what is encoded is decoded the same', () => {
  expect(decodeBotText(encodeBot(smallBot()), definitions)).toEqual({ ok: true, value: smallBot() });
});

test.each([
  ['a list', '[]', { key: 'file.notBot' }],
  ['JSON of something else', '{"name": "botverkstad"}', { key: 'file.notBot' }],
  [
    'a newer format',
    changed((bot) => ({ ...bot, format: currentFormat + 1 })),
    { key: 'file.newerFormat', format: currentFormat + 1, current: currentFormat },
  ],
  [
    'a field of the wrong type',
    changed((bot) => ({ ...bot, edges: 7 })),
    { key: 'file.wrongShape', place: 'edges', detail: { key: 'file.fault.list' } },
  ],
  [
    'a part that is left out',
    changed(({ cases, ...bot }) => ({ ...bot, cases: { base: cases.base } })),
    { key: 'file.wrongShape', place: 'cases.list', detail: { key: 'file.fault.missing' } },
  ],
  [
    'a name that every object inherits',
    changed((bot) => ({ ...bot, nodes: [{ ...bot.nodes[0], id: 'toString' }] })),
    { key: 'file.wrongShape', place: 'nodes[0].id', detail: { key: 'file.fault.notAllowed' } },
  ],
  [
    'a day that no calendar has',
    changed(({ cases, ...bot }) => ({
      ...bot,
      cases: { ...cases, base: { ...cases.base, date: '2026-02-30' } },
    })),
    { key: 'file.wrongShape', place: 'cases.base.date', detail: { key: 'file.fault.notAllowed' } },
  ],
  [
    'a step of an unknown kind',
    changed((bot) => ({ ...bot, nodes: [{ ...bot.nodes[0], kind: 'gissa' }] })),
    { key: 'file.unknownKind', kind: 'gissa', place: 'nodes[0]' },
  ],
  [
    'data that its kind does not know',
    changed((bot) => ({ ...bot, nodes: [{ ...bot.nodes[0], data: { source: 1 } }] })),
    {
      key: 'file.wrongShape',
      place: 'nodes[0].data.source',
      detail: { key: 'file.fault.notAllowed' },
    },
  ],
  [
    'two steps with the same id',
    changed((bot) => ({ ...bot, nodes: [...bot.nodes, bot.nodes[0]] })),
    { key: 'file.repeated', place: 'nodes[4]', id: 'start' },
  ],
  [
    'a way to nowhere',
    changed((bot) => ({ ...bot, nodes: bot.nodes.slice(0, 3) })),
    { key: 'file.lostEdge', place: 'edges[2]', id: 'avslag' },
  ],
  [
    'two ways from one exit',
    changed((bot) => ({ ...bot, edges: [...bot.edges, { ...bot.edges[0], id: 'e9' }] })),
    { key: 'file.repeated', place: 'edges[3]' },
  ],
])('%s is refused with its place', (_what, text, expected) => {
  expect(refusalOf(text)).toMatchObject(expected);
});
