import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { say } from '#i18n/say.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { sampleBot } from '../../tests/bench/sample-bot.ts';
import { columnsOf } from './case-column.ts';
import { type Bytes, mostFaults, type ReadOptions } from './case-file.ts';
import { piecesOf } from './file-bytes.ts';
import { guessMapping } from './match-columns.ts';
import { previewCases, readCases } from './read-cases.ts';
import { writeExcel } from './write-cases.ts';

const bot = sampleBot();
const columns = columnsOf(bot, definitions);

/** All that comes of a file, in one. */
async function read(content: string | Blob | Bytes, name = 'fall.csv', options: Partial<ReadOptions> = {}) {
  const bytes = typeof content === 'string' ? piecesOf(new Blob([content])) : content;
  const pieces = bytes instanceof Blob ? piecesOf(bytes) : bytes;
  const all = { cases: [] as unknown[], says: [] as string[], count: { read: 0, lost: 0, faults: 0 } };
  let refusal = '';
  for await (const part of readCases(pieces, name, { columns, takenIds: [], ...options })) {
    all.cases.push(...part.cases);
    all.says.push(...part.faults.map((fault) => say(fault.message, 'en')));
    all.count = { ...part.count };
    if (part.refusal) refusal = say(part.refusal, 'en');
  }
  return { ...all, refusal };
}

const metres = 'systems.karta.avstand.avstandM';

describe('a CSV', () => {
  test('is read by its headings: addresses, or labels in either language', async () => {
    const { cases, says } = await read(
      `id;Name;Växelvis boende;${metres};expected.outcome\nA;Ett fall;ja;2000;FORSLAG_BIFALL\nB;;nej;;\n`,
    );
    expect(says.filter((line) => !line.includes('Växelvis'))).toEqual([]);
    expect(cases[0]).toMatchObject({
      id: 'A',
      name: 'Ett fall',
      systems: { karta: { avstand: { avstandM: 2000 } } },
      expected: { outcome: 'FORSLAG_BIFALL' },
    });
  });

  test('an empty cell says nothing, null is a missing value and two quotes are empty text', async () => {
    const { cases } = await read(`id,${metres},input.skola\nA,,\nB,null,"""""""\nC,null,""""""\n`);
    expect(cases).toEqual([
      { id: 'A' },
      { id: 'C', systems: { karta: { avstand: { avstandM: null } } }, input: { skola: '' } },
    ]);
  });

  test('what is not of its column is told of by row and column, and the good rows are kept', async () => {
    const { cases, says, count } = await read(
      `id;input.vaxelvis;${metres}\nA;kanske;12,5\nB;ja;2 000\nC;;"=cmd|' /C calc'!A0"\n`,
    );
    expect(cases).toEqual([
      { id: 'B', input: { vaxelvis: true }, systems: { karta: { avstand: { avstandM: 2000 } } } },
    ]);
    expect(says).toEqual([
      'Row 2, input.vaxelvis: “kanske” is neither yes nor no.',
      `Row 2, ${metres}: “12,5” is no whole number.`,
      `Row 4, ${metres}: “=cmd|' /C calc'!A0” is no whole number.`,
    ]);
    expect(count).toEqual({ read: 1, lost: 2, faults: 3 });
  });

  test('broken quotes lose their own row and no other', async () => {
    const { cases, says } = await read(
      'id;input.skola\nA;"öppen\nB;hel\n"C"x;fel\nD;"hel; med ""citat"""\nE;"aldrig stängd\n',
    );
    expect(cases).toEqual([
      { id: 'B', input: { skola: 'hel' } },
      { id: 'D', input: { skola: 'hel; med "citat"' } },
    ]);
    expect(says.map((line) => line.slice(0, 6))).toEqual(['Row 2:', 'Row 4:', 'Row 6:']);
  });

  test('an unknown heading is told of and its column left out; names that reach a prototype too', async () => {
    const { cases, says } = await read('id,input.nej,__proto__,input.constructor\nA,1,{},2\n');
    expect(cases).toEqual([{ id: 'A' }]);
    expect(says).toHaveLength(3);
    expect(says[1]).toBe('The bot has nothing called __proto__. The column was not read.');
    expect(Object.getPrototypeOf(cases[0])).toBe(Object.prototype);
  });

  test('a case without an id gets the next, and a repeated id is a fault', async () => {
    const { cases, says } = await read('id,input.skola\nS20,a\n,b\nS20,c\nS21,d\n', 'a.csv', {
      takenIds: ['S01'],
    });
    expect(cases).toMatchObject([{ id: 'S20' }, { id: 'S21' }]);
    expect(says).toEqual([
      'Row 4: there is already a case with the id S20.',
      'Row 5: there is already a case with the id S21.',
    ]);
  });

  test('may have 500 columns, in Windows-1252, with any separator', async () => {
    const headings = Array.from({ length: 498 }, (_, index) => `okänd${index}`);
    const text = `${['id', 'input.skola', ...headings].join('\t')}\r\n${['A', 'Västra', ...headings].join('\t')}\r\n`;
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const { cases, count } = await read(new Blob([bytes]));
    expect(cases).toEqual([{ id: 'A', input: { skola: 'Västra' } }]);
    expect(count.faults).toBe(498);
  });

  test('more columns than anyone has are refused, and so is a cell of more than 100,000 characters', async () => {
    expect((await read(`id${',x'.repeat(3000)}\nA\n`)).refusal).toMatch(/more than 2,000 columns/);
    expect((await read(`id,input.skola\nA,${'x'.repeat(100_001)}\nB,y\n`)).says).toEqual([
      'Row 2, input.skola: The text is longer than 100,000 characters.',
    ]);
  });

  test('a row with more values than headings is left out', async () => {
    const { cases, says } = await read('id,input.skola\nA,x,y\nB,z,,\n');
    expect(cases).toEqual([{ id: 'B', input: { skola: 'z' } }]);
    expect(says).toEqual(['Row 2: the row has more values than the 2 headings.']);
  });

  test('one of ten megabytes of faults is read piece by piece, and the faults are counted rather than kept', async () => {
    const rows =
      'A;kanske;en text som tar plats i raden och inte läses av någon, hur lång den än är\n'.repeat(3000);
    const piece = new TextEncoder().encode(rows);
    async function* pieces() {
      yield new TextEncoder().encode('id;input.vaxelvis;input.skola\n');
      for (let size = 0; size < 10_000_000; size += piece.length) yield piece;
    }
    const { says, count } = await read(pieces(), 'stor.csv', { takenIds: undefined });
    expect(says).toHaveLength(mostFaults);
    expect(count.lost).toBeGreaterThan(100_000);
    expect(count.faults).toBe(count.lost);
  });

  test('a quote that is never closed in a file of many rows does not swallow it', async () => {
    async function* pieces() {
      yield new TextEncoder().encode('id;input.skola\nX;"öppen\n');
      for (let at = 0; at < 40; at++) yield new TextEncoder().encode(`F${at};${'skola '.repeat(10_000)}\n`);
    }
    const { cases, says } = await read(pieces());
    expect(cases).toHaveLength(40);
    expect(says).toHaveLength(1);
    expect(says[0]).toMatch(/^Row 2: a quote is missing/);
  });

  test.each([
    ['an empty file', '', /empty/],
    ['a binary file', 'id\0\0\0;', /no text/],
    ['a file of something else', 'ort;ålder\nA;1\n', /None of the file’s headings is known/],
    ['an older workbook', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]), /older format/],
  ])('%s is refused', async (_what, content, says) => {
    const { cases, refusal } = await read(content);
    expect(cases).toEqual([]);
    expect(refusal).toMatch(says);
  });
});

describe('NDJSON', () => {
  test('a broken line is told of and the others kept', async () => {
    const { cases, says } = await read(
      '{"id":"A"}\n{"id":"B",\n\n{"id":"C","input":{"__proto__":{"x":1}}}\n{"input":{"skola":"b"}}\n{"id":"D","date":"i går"}',
      'fall.ndjson',
    );
    expect(cases).toEqual([{ id: 'A' }, { id: 'F01', input: { skola: 'b' } }]);
    expect(says[0]).toBe('Row 2: the row is no whole JSON.');
    expect(says[1]).toMatch(/^Row 4: .*not allowed/);
    expect(says[2]).toBe('Row 6, date: what stands there is not allowed');
  });

  test('fields, systems and steps that the bot does not have are left out of their case', async () => {
    const line = {
      id: 'A',
      input: { skola: 'a', nej: 1 },
      systems: { karta: { avstand: { avstandM: 1, nej: 2 }, nej: {} }, nej: {} },
      faults: [
        { system: 'nej', kind: 'down' },
        { system: 'karta', kind: 'down' },
      ],
      answers: { nej: { port: 'x' } },
      expected: { outcome: 'X', variables: { skola: 'a', nej: 1 } },
      nej: 1,
    };
    const { cases, says } = await read(JSON.stringify(line), 'a.ndjson');
    expect(cases).toEqual([
      {
        id: 'A',
        input: { skola: 'a' },
        systems: { karta: { avstand: { avstandM: 1 } } },
        faults: [{ system: 'karta', kind: 'down' }],
        answers: {},
        expected: { outcome: 'X', variables: { skola: 'a' } },
      },
    ]);
    expect(says).toHaveLength(8);
    expect(says[1]).toBe(
      'Row 1: the bot has nothing called faults[0]. The value was not read, but the case is there.',
    );
  });

  test('is told from JSON by its content where its name does not say', async () => {
    expect((await read('{"id":"A"}\n{"id":"B"}\n', 'fall')).cases).toHaveLength(2);
    expect((await read('{ "cases": [{"id":"A"}] }', 'fall')).cases).toHaveLength(1);
  });
});

describe('JSON', () => {
  test('keeps the good cases, or none where it is to be whole', async () => {
    const text = JSON.stringify({ cases: [{ id: 'A' }, { input: {} }, { id: 'C' }] });
    const { cases, says } = await read(text, 'a.json');
    expect(cases).toEqual([{ id: 'A' }, { id: 'C' }]);
    expect(says[0]).toMatch(/at cases\[1\]\.id: something is missing there/);
    const whole = await read(text, 'a.json', { isJsonWhole: true });
    expect(whole).toMatchObject({ cases: [], refusal: says[0] });
  });

  test('one that is too large is refused with what to do', async () => {
    async function* pieces() {
      for (let size = 0; size < 21; size++) yield new Uint8Array(1_000_000).fill(0x20);
    }
    expect((await read(pieces(), 'a.json')).refusal).toMatch(/NDJSON/);
  });
});

describe('Excel', () => {
  const sheet = () =>
    writeExcel([
      ['id', 'date', metres, 'input.skola', 'input.vaxelvis'],
      ['A', 46_235, 2000, '=1+1', 'ja'],
      ['B', '2026-08-02', 12.5, null, null],
    ]);

  test('a number in a column of dates is a day; a wrong cell is told of with its row', async () => {
    const { cases, says } = await read(await sheet(), 'a.xlsx');
    expect(cases).toEqual([
      {
        id: 'A',
        date: '2026-08-01',
        systems: { karta: { avstand: { avstandM: 2000 } } },
        input: { skola: '=1+1', vaxelvis: true },
      },
    ]);
    expect(says).toEqual([`Row 3, ${metres}: “12.5” is no whole number.`]);
  });

  test('macros are never read, and it is said', async () => {
    const parts = unzipSync(new Uint8Array(await (await sheet()).arrayBuffer()));
    const file = zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') });
    const { cases, says } = await read(new Blob([file.slice()]), 'a.xlsm');
    expect(cases).toHaveLength(1);
    expect(says[0]).toBe('The workbook has macros. They are never run and were not read.');
  });

  test('a damaged workbook is refused', async () => {
    const bytes = new Uint8Array(await (await sheet()).arrayBuffer());
    expect((await read(new Blob([bytes.slice(0, 800)]), 'a.xlsx')).refusal).toMatch(/damaged/);
  });
});

describe('a preview', () => {
  test('shows the first rows, the columns and what would be wrong', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `F${index};${index === 1 ? 'kanske' : 'ja'}`);
    const text = `id;input.vaxelvis\n${rows.join('\n')}`;
    const preview = await previewCases(piecesOf(new Blob([text])), 'a.csv', { columns });
    if (!preview.ok) throw new Error(say(preview.message, 'en'));
    expect(preview).toMatchObject({ kind: 'csv', separator: ';', headings: ['id', 'input.vaxelvis'] });
    expect(preview.mapping.map((column) => column?.address)).toEqual(['id', 'input.vaxelvis']);
    expect(preview.rows).toHaveLength(20);
    expect(preview.cases).toHaveLength(20);
    expect(preview.faults).toHaveLength(1);
  });

  test('says why nothing can be shown', async () => {
    const preview = await previewCases(piecesOf(new Blob([''])), 'a.csv', { columns });
    expect(preview).toEqual({ ok: false, message: message('caseFile.empty') });
  });
});

test('a heading is matched by its address before its label, and no column is taken twice', () => {
  const mapping = guessMapping(['ID', 'id', 'faults.karta', 'Förväntat', 'Expected outcome'], columns);
  expect(mapping.map((column) => column?.address)).toEqual([
    'id',
    undefined,
    'faults.karta',
    undefined,
    'expected.outcome',
  ]);
});
