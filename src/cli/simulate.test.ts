import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeExcel } from '#cases/write-cases.ts';
import { encodeBot } from '#flow/decode.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { readXml } from '#systems/intake/read-xml.ts';
import { smallBot } from '../../tests/support/bot.ts';
import { command } from '../../tests/support/command.ts';

registerRoomMessages();

const sample = 'public/samples/skolskjuts.bot.json';
const invoices = 'public/samples/faktura.bot.json';
const passes = {
  id: 'F1',
  name: { sv: 'Lång väg', en: 'A long way' },
  expected: { outcome: 'FORSLAG_BIFALL' },
};
const fails = {
  id: 'F2',
  input: { avstand: 1000 },
  expected: { outcome: 'FORSLAG_BIFALL', reason: 'når gränsen' },
};
const unjudged = { id: 'F3' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'botverkstad-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function bot(...cases: readonly object[]): string {
  return file('bot.bot.json', { ...smallBot(), cases: { ...smallBot().cases, list: cases } });
}

test.each([
  [sample, 20],
  ['public/samples/faktura.bot.json', 18],
  ['public/samples/sjuklon.bot.json', 20],
])('the cases of the sample %s all pass', async (path, count) => {
  expect(await command([path])).toEqual({ lines: [`${count} passed, 0 failed`], errors: [], code: 0 });
});

test('a failed case is a line with what was expected, what came and why; the exit code is 1', async () => {
  expect(await command([bot(passes, fails)])).toEqual({
    lines: [
      'F2: expected FORSLAG_BIFALL: når gränsen, got FORSLAG_AVSLAG: kortare än 1000',
      '1 passed, 1 failed',
    ],
    errors: [],
    code: 1,
  });
});

test('a case without an expectation is told apart and fails nothing', async () => {
  expect(await command([bot(passes, unjudged)])).toEqual({
    lines: ['1 without an expected outcome, neither passed nor failed', '1 passed, 0 failed'],
    errors: [],
    code: 0,
  });
});

test('cases may come from a file of their own', async () => {
  const cases = file('cases.json', { cases: [passes, passes, fails] });
  expect(await command([bot(), '--cases', cases])).toMatchObject({ code: 1 });
  expect((await command(['--cases', cases, bot()])).lines.at(-1)).toBe('2 passed, 1 failed');
});

test('the date chooses the rules of the day', async () => {
  const parameters = [
    {
      ...smallBot().parameters[0],
      periods: [
        { validFrom: '2026-01-01', validTo: '2026-12-31', value: 2000 },
        { validFrom: '2027-01-01', value: 3000 },
      ],
    },
  ];
  const stricter = file('stricter.bot.json', {
    ...smallBot(),
    parameters,
    cases: { ...smallBot().cases, list: [passes] },
  });
  expect((await command([stricter])).code).toBe(0);
  expect(await command([stricter, '--date', '2027-01-01'])).toMatchObject({ code: 1 });
});

test('a parameter is the same in every case, over what the case says itself', async () => {
  const own = { ...passes, id: 'F4', parameters: { grans: 1 } };
  expect(await command([bot(passes, own), '--param', 'grans=1000000'])).toMatchObject({ code: 1 });
  expect((await command([bot(passes, own), '--param', 'grans=1000000'])).lines.at(-1)).toBe(
    '0 passed, 2 failed',
  );
  expect((await command([bot(fails), '--param', 'grans=1'])).lines).toEqual(['1 passed, 0 failed']);
});

test('with --json the answer is one document with every case', async () => {
  const { lines, code } = await command([bot(passes, fails, unjudged), '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(lines.join('\n'))).toEqual({
    passed: 1,
    failed: 1,
    notJudged: 1,
    cases: [
      {
        id: 'F1',
        verdict: 'passed',
        expected: { outcome: 'FORSLAG_BIFALL' },
        got: { outcome: 'FORSLAG_BIFALL', reason: 'når gränsen' },
      },
      {
        id: 'F2',
        verdict: 'failed',
        expected: { outcome: 'FORSLAG_BIFALL', reason: 'når gränsen' },
        got: { outcome: 'FORSLAG_AVSLAG', reason: 'kortare än 1000' },
      },
      { id: 'F3', verdict: 'notJudged', got: { outcome: 'FORSLAG_BIFALL', reason: 'når gränsen' } },
    ],
  });
});

describe('cases from a file', () => {
  const distances = 'id;name;input.avstand;expected.outcome\n';

  test.each([
    ['CSV', 'c.csv', `${distances}A;En;2500;FORSLAG_BIFALL\nB;Två;1000;FORSLAG_BIFALL\n`],
    [
      'NDJSON',
      'c.ndjson',
      [
        { id: 'A', name: 'En', expected: { outcome: 'FORSLAG_BIFALL' } },
        { id: 'B', name: 'Två', input: { avstand: 1000 }, expected: { outcome: 'FORSLAG_BIFALL' } },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    ],
  ])('may come as %s', async (_what, name, content) => {
    expect(await command([bot(), '--cases', file(name, content)])).toEqual({
      lines: ['B Två: expected FORSLAG_BIFALL, got FORSLAG_AVSLAG: kortare än 1000', '1 passed, 1 failed'],
      errors: [],
      code: 1,
    });
  });

  test('may come as Excel', async () => {
    const book = await writeExcel([
      ['id', 'input.avstand', 'expected.outcome'],
      ['A', 2500, 'FORSLAG_BIFALL'],
    ]);
    const path = join(folder, 'c.xlsx');
    writeFileSync(path, new Uint8Array(await book.arrayBuffer()));
    expect(await command([bot(), '--cases', path])).toEqual({
      lines: ['1 passed, 0 failed'],
      errors: [],
      code: 0,
    });
  });

  test('what cannot be read is told of with its row, the others run, and the exit code is 1', async () => {
    const text = `${distances}A;;2500;FORSLAG_BIFALL\nB;;långt;\n`;
    expect(await command([bot(), '--cases', file('c.csv', text)])).toEqual({
      lines: ['1 could not be read and were left out', '1 passed, 0 failed'],
      errors: ['Row 3, input.avstand: “långt” is no whole number.'],
      code: 1,
    });
    const { lines } = await command([bot(), '--cases', file('c.csv', text), '--json']);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      passed: 1,
      notRead: 1,
      faults: [{ row: 3, column: 'input.avstand', says: expect.stringContaining('långt') }],
    });
  });

  test('a case that expects values says which of them differ', async () => {
    const text = 'id;expected.outcome;expected.variables.avstand\nA;FORSLAG_BIFALL;2501\n';
    const { lines } = await command([bot(), '--cases', file('v.csv', text)]);
    expect(lines[0]).toBe('A: expected FORSLAG_BIFALL, got FORSLAG_BIFALL: når gränsen; differs in avstand');
  });
});

describe('against another bot', () => {
  const stricter = (limit: number) =>
    file('other.bot.json', {
      ...smallBot(),
      parameters: [{ ...smallBot().parameters[0], periods: [{ validFrom: '2026-01-01', value: limit }] }],
    });

  test('each case that is decided otherwise is a line, from the other to this one, and the count last', async () => {
    expect(await command([bot(passes, fails), '--against', stricter(3000)])).toEqual({
      lines: [
        'F1 A long way: FORSLAG_AVSLAG: kortare än 2500 → FORSLAG_BIFALL: når gränsen',
        '1 of 2 changed',
      ],
      errors: [],
      code: 1,
    });
  });

  test('nothing changes against itself', async () => {
    expect(await command([sample, '--against', sample])).toEqual({
      lines: ['0 of 20 changed'],
      errors: [],
      code: 0,
    });
  });

  test('and as JSON', async () => {
    const { lines } = await command([bot(passes, fails), '--against', stricter(3000), '--json']);
    expect(JSON.parse(lines.join('\n'))).toEqual({
      changes: [
        {
          id: 'F1',
          from: { outcome: 'FORSLAG_AVSLAG', reason: 'kortare än 2500' },
          to: { outcome: 'FORSLAG_BIFALL', reason: 'når gränsen' },
        },
      ],
      compared: 2,
      changed: 1,
    });
  });
});

test('what no case tried is told with --coverage', async () => {
  const { lines } = await command([bot(passes), '--coverage']);
  expect(lines).toContain('not covered: the step “avslag”');
  expect(lines).toContain('not covered: {">=":[{"var":"avstand"},{"var":"param.grans"}]} false in “racker”');
  expect(lines.at(-2)).toMatch(/^covered: 3 of 4 steps, 2 of 3 ways, .*1 of 2 conditions/);
  const both = await command([bot(passes, fails), '--coverage', '--json']);
  expect(JSON.parse(both.lines.join('\n')).coverage.tally.step).toEqual({ seen: 4, total: 4 });
});

test('several rounds give the same results, and the rate of each is said', async () => {
  const { lines, code } = await command([bot(passes, fails), '--repeat', '3']);
  expect(code).toBe(1);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^3 rounds with the same results, at [\d,]+, [\d,]+, [\d,]+ cases a second$/);
  expect(lines[2]).toBe('1 passed, 1 failed');
});

test('results as JUnit XML hold whatever a case is called, and read as XML', async () => {
  const odd = { ...fails, id: 'F<9>"&\n', name: 'En \u0007 ”rolig” & <b>väg</b>' };
  const path = join(folder, 'results.xml');
  const text = [passes, odd, unjudged].map((one) => JSON.stringify(one)).join('\n');
  const cases = file('junit.ndjson', `${text}\nnej`);
  expect(await command([bot(), '--cases', cases, '--junit', path])).toMatchObject({ code: 1 });
  const xml = readFileSync(path, 'utf8');
  const read = readXml(xml, {});
  expect(read).toMatchObject({ ok: true });
  expect(xml).toContain('tests="4" failures="1" errors="1" skipped="1"');
  expect(xml).toContain('name="F&lt;9&gt;&quot;&amp;&#10; En \uFFFD ”rolig” &amp; &lt;b&gt;väg&lt;/b&gt;"');
  expect(xml).toContain('got FORSLAG_AVSLAG: kortare än 1000');
  expect(xml).toMatch(/<error message="Row 4: the row is no whole JSON."\/>/);
});

test('a run that stops says why, in the case’s line', async () => {
  const silent = { ...smallBot(), cases: { base: { date: '2026-09-01' }, list: [passes] } };
  expect((await command([file('silent.bot.json', silent)])).lines[0]).toMatch(
    /^F1 A long way: expected FORSLAG_BIFALL, got STOPPED: racker cannot be decided.*avstand/,
  );
});

describe('input that cannot be used gets one line, nothing else, and exit code 2', () => {
  test.each<[what: string, words: () => string[], says: RegExp]>([
    ['nothing at all', () => [], /^Usage: /],
    ['a file that is not there', () => ['gone.bot.json'], /^gone\.bot\.json: .*could not be read/],
    ['a folder', () => [folder], /could not be read/],
    ['a file of something else', () => [file('a.json', '{"name":"x"}')], /is not a bot/],
    [
      'a file that is cut off',
      () => [file('b.json', encodeBot(smallBot()).slice(0, 200))],
      /cut off or damaged.* line \d+/,
    ],
    ['an empty file', () => [file('c.json', '')], /empty/],
    ['a date that is none', () => [sample, '--date', 'i morgon'], /^i morgon is no date/],
    ['a day that no month has', () => [sample, '--date', '2026-02-30'], /^2026-02-30 is no date/],
    ['an option that does not exist', () => [sample, '--fast'], /^There is no option --fast\. Usage: /],
    ['an option without its value', () => [sample, '--cases'], /^--cases wants a value/],
    ['an option where a value should stand', () => [sample, '--cases', '--json'], /^--cases wants a value/],
    ['two bots', () => [sample, sample], /^One bot at a time/],
    [
      'cases and documents at once',
      () => [sample, '--cases', file('i.json', { cases: [passes] }), '--ubl', folder],
      /^Either --cases or --ubl/,
    ],
    [
      'documents for a bot that takes none in',
      () => [sample, '--ubl', 'tests/inputs/ubl'],
      /no operation that reads UBL/,
    ],
    ['a folder that is not there', () => [invoices, '--ubl', 'gone'], /^gone: .*could not be read/],
    ['a folder without XML', () => [invoices, '--ubl', 'src/cli'], /no \.xml files in the folder/],
    [
      'a parameter without a value',
      () => [sample, '--param', 'kommun'],
      /^--param wants KEY=VALUE, not kommun/,
    ],
    [
      'a parameter that the bot does not have',
      () => [invoices, '--param', 'egetorg=1'],
      /^The bot has no parameter egetorg\. It has egetOrg, format\.$/,
    ],
    [
      'a parameter of the wrong type',
      () => [sample, '--param', 'toleransM=bred'],
      /^bred is no value of toleransM, which is of the type integer/,
    ],
    [
      'a parameter that every object has',
      () => [sample, '--param', 'constructor=1'],
      /no parameter constructor/,
    ],
    ['a number of rounds that is none', () => [sample, '--repeat', '0'], /^--repeat wants a number/],
    [
      'another bot that is not there',
      () => [sample, '--against', 'gone.bot.json'],
      /^gone\.bot\.json: .*could not be read/,
    ],
    [
      'another bot and several rounds at once',
      () => [sample, '--against', sample, '--repeat', '2'],
      /^Either --against or --repeat/,
    ],
    [
      'results to a folder that is not there',
      () => [sample, '--junit', 'gone/results.xml'],
      /^gone\/results\.xml: the results cannot be written there\.$/,
    ],
    ['cases that are not there', () => [sample, '--cases', 'gone.csv'], /^gone\.csv: .*could not be read/],
    [
      'a CSV of something else',
      () => [sample, '--cases', file('h.csv', 'ort;antal\nA;1\n')],
      /^[^ ]*h\.csv: None of the file’s headings is known/,
    ],
    [
      'a CSV with headings alone',
      () => [sample, '--cases', file('j.csv', 'id\n')],
      /there are no cases to run/,
    ],
    ['a bot without cases', () => [bot()], /there are no cases to run/],
    [
      'an empty list of cases',
      () => [sample, '--cases', file('d.json', { cases: [] })],
      /there are no cases to run/,
    ],
    [
      'cases that are a bare list',
      () => [sample, '--cases', file('e.json', [passes])],
      /no list of test cases.*at cases/,
    ],
    [
      'a case without an id',
      () => [sample, '--cases', file('f.json', { cases: [passes, { input: {} }] })],
      /at cases\[1\]\.id: something is missing there/,
    ],
    ['cases that are no JSON', () => [sample, '--cases', file('g.json', 'id;utfall')], /cut off or damaged/],
  ])('%s', async (_what, words, says) => {
    const { lines, errors, code } = await command(words());
    expect({ lines, code }).toEqual({ lines: [], code: 2 });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(says);
    expect(errors[0]).not.toContain('\n');
  });
});

test('as a command it writes the answer where it belongs, and exits by it', { timeout: 60_000 }, () => {
  const run = (...words: string[]) => {
    const line = ['--no-install', 'tsx', 'src/cli/simulate.ts', ...words];
    const { status, stdout, stderr } = spawnSync('npx', line, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  expect(run(sample)).toEqual({ status: 0, stdout: '20 passed, 0 failed\n', stderr: '' });
  expect(run(bot(fails))).toMatchObject({ status: 1, stderr: '' });
  expect(run('gone.bot.json')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^gone\.bot\.json: [^\n]+\n$/),
  });
});
