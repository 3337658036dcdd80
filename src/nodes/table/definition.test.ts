import { beforeAll, expect, test } from 'vitest';
import { changeField } from '#editing/commands/fields.ts';
import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { speechIn } from '#i18n/use-say.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { BotDrawing } from '../../../tests/support/bot.ts';
import { definitions } from '../definitions.ts';
import type { TableData } from './data.ts';

beforeAll(registerRoomMessages);

const row = (id: string, inputs: TableData['rows'][number]['inputs']): TableData['rows'][number] => ({
  id,
  inputs,
  outputs: [{ rule: { var: 'avstand' } }],
  sources: [],
});

function botWith(change: Partial<TableData>): Bot {
  return new BotDrawing()
    .field('avstand')
    .field('grans')
    .field('lista', 'text')
    .start('avstand')
    .node('tabell', 'table', {
      hitPolicy: 'first',
      inputs: [{ id: 'i', expression: { var: 'avstand' } }],
      outputs: [{ id: 'o', field: 'grans' }],
      rows: [],
      unanswered: false,
      ...change,
    })
    .outcome('klar', 'KLAR')
    .way('start', 'tabell')
    .way('tabell', 'klar')
    .way('tabell.noRow', 'klar').bot;
}

const { sentence } = speechIn('sv');
const said = (change: Partial<TableData>) =>
  checkBot(botWith(change), definitions)
    .filter(({ node }) => node === 'tabell')
    .map(({ severity, message }) => `${severity}: ${sentence(message)}`);

test('a sound table has no problems', () => {
  expect(said({ rows: [row('r1', [{ to: 1999 }]), row('r2', [{ from: 2000 }])] })).toEqual([]);
});

test('gaps are told of by one, and rows that are never reached by their number', () => {
  expect(said({ rows: [row('r1', [{ is: 5 }]), row('r2', [{ is: 5 }])] })).toEqual([
    expect.stringMatching(/^warning: Avstand 4: ingen rad gäller/),
    'warning: Rad 2 nås aldrig: för avstand 5 gäller rad 1 före.',
  ]);
  expect(said({ rows: [row('r1', [{ to: 1 }]), row('r2', [{ from: 3 }]), row('r3', [{ is: 7 }])] })).toEqual([
    'warning: Avstand 2: ingen rad gäller.',
    'warning: Rad 3 nås aldrig: för avstand 7 gäller rad 2 före.',
  ]);
});

test('a table that is too large to search in passing says where it is searched', () => {
  const rows = Array.from({ length: 1001 }, (_, index) => row(`r${index}`, [{ is: index }]));
  expect(said({ rows })).toEqual([
    'warning: Tabellen är stor. Öppna den för att söka igenom den efter luckor.',
  ]);
});

test('where one row alone may hold, two that do are an error, since a run would stop', () => {
  expect(
    said({ hitPolicy: 'unique', rows: [row('r1', [{ to: 2000 }]), row('r2', [{ from: 2000 }])] }),
  ).toEqual(['error: Avstand 2\u00A0000: både rad 1 och rad 2 gäller. Bara en får gälla.']);
});

test('what is not finished, cannot be read or does not fit is an error at its place', () => {
  expect(said({})).toEqual(['error: Tabellen har inga rader. Lägg till en rad i den.']);
  expect(said({ inputs: [{ id: 'i', expression: null }], rows: [row('r', [])] })).toContain(
    'error: Kolumn 1 har ingen uppgift. Välj vad den ska fråga efter.',
  );
  expect(said({ rows: [row('r', [{ text: 'lagom' }])] })).toEqual([
    'error: Rad 1, avstand: ”lagom” går inte att läsa. Rätta rutan.',
  ]);
  expect(said({ rows: [row('r', [{ is: 'norr' }])] })).toEqual([
    'error: Rad 1, avstand: rutan passar inte uppgiftens typ. Skriv om den.',
  ]);
  expect(said({ hitPolicy: 'collect', rows: [row('r', [])] })).toEqual([
    'error: Tabellen samlar svar från flera rader. grans behöver då vara en lista.',
  ]);
  expect(said({ inputs: [{ id: 'i', expression: { var: 'borta' } }], rows: [row('r', [])] })).toEqual(
    expect.arrayContaining([expect.stringContaining('borta')]),
  );
});

test('a field that is renamed is renamed in the columns and in the cells', () => {
  const bot = botWith({ rows: [row('r', [null])] });
  const rename = (now: Bot, key: string, to: string) => {
    const field = now.fields.find((candidate) => candidate.key === key);
    if (!field) throw new Error(`No field ${key}`);
    return changeField.apply(now, { key, field: { ...field, key: to } }, { definitions });
  };
  const again = rename(rename(bot, 'avstand', 'meter'), 'grans', 'limit');
  expect(again.nodes.find(({ id }) => id === 'tabell')?.data).toMatchObject({
    inputs: [{ expression: { var: 'meter' } }],
    outputs: [{ field: 'limit' }],
    rows: [{ outputs: [{ rule: { var: 'meter' } }] }],
  });
});
