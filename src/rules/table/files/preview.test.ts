import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { expressionMessages } from '#expression/messages.ts';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { registerMessages } from '#i18n/engine.ts';
import { speechIn } from '#i18n/use-say.ts';
import type { DecisionTable } from '../decision-table.ts';
import { namedColumns } from './export-table.ts';
import type { ReadChoices } from './file-table.ts';
import { type Preview, previewOf } from './preview.ts';

beforeAll(() => registerMessages(expressionMessages));

const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-11-24'),
  fields: [
    {
      key: 'arskurs',
      label: { sv: 'Årskurs', en: 'Grade' },
      type: { kind: 'choice', choices: ['F', '1', '2'].map((value) => ({ value, label: value })) },
    },
    { key: 'avstand', label: { sv: 'Avstånd', en: 'Distance' }, type: { kind: 'integer' }, unit: 'm' },
    { key: 'skjuts', label: { sv: 'Skolskjuts', en: 'Transport' }, type: { kind: 'yesNo' } },
    { key: 'season', label: 'Årstid', type: { kind: 'text' } },
    { key: 'guestCount', label: 'Gäster', type: { kind: 'integer' } },
    { key: 'dish', label: 'Rätt', type: { kind: 'text' } },
  ],
};

const table: DecisionTable = {
  hitPolicy: 'first',
  inputs: [
    { id: 'i1', expression: { var: 'arskurs' } },
    { id: 'i2', expression: { var: 'avstand' } },
  ],
  outputs: [{ id: 'o1', field: 'skjuts' }],
  rows: [{ id: 'r1', inputs: [{ is: 'F' }, null], outputs: [{ value: true }], sources: ['Riktlinjer 3.1'] }],
};

const empty: DecisionTable = { hitPolicy: 'first', inputs: [], outputs: [], rows: [] };

type Content = string | Uint8Array<ArrayBuffer>;

const look = (content: Content, choices: ReadChoices = {}, into = table): Promise<Preview> =>
  previewOf({
    file: new File([content], 'fil'),
    choices,
    targets: undefined,
    mode: 'replace',
    table: into,
    known: namedColumns(into, bot, [speechIn('sv'), speechIn('en')]),
    bot,
    language: 'sv',
  });

async function good(content: Content, choices?: ReadChoices, into?: DecisionTable) {
  const preview = await look(content, choices, into);
  if (!preview.ok) throw new Error(preview.message.key);
  return preview;
}

async function refusal(content: Content) {
  const preview = await look(content);
  return preview.ok ? 'read' : speechIn('sv').sentence(preview.message);
}

const inputsOf = (preview: Extract<Preview, { ok: true }>) =>
  preview.plan.table.rows.map(({ inputs }) => inputs);

const csv = 'Årskurs;Avstånd;Skolskjuts\r\nF;minst 2 000;ja\r\n1, 2;2 000–3 000;nej\r\n';
const cells = [
  [{ is: 'F' }, { from: 2000 }],
  [{ in: ['1', '2'] }, { from: 2000, to: 3000 }],
];

function bytesOf(
  text: string,
  encoding: 'utf-16le' | 'utf-16be' | 'windows-1252',
  mark: readonly number[] = [],
) {
  const units = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  // The dash is the one sign of the example that Windows-1252 has elsewhere.
  if (encoding === 'windows-1252')
    return new Uint8Array(units.map((unit) => (unit === 0x2013 ? 0x96 : unit)));
  const pairs = units.flatMap((unit) =>
    encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
  return new Uint8Array([...mark, ...pairs]);
}

describe('a text with values', () => {
  test.each<[string, Content, string]>([
    ['UTF-8', csv, 'utf-8'],
    ['UTF-8 with its mark', `\uFEFF${csv}`, 'utf-8'],
    ['UTF-16 with its mark', bytesOf(csv, 'utf-16le', [0xff, 0xfe]), 'utf-16le'],
    ['UTF-16 the other way round', bytesOf(csv, 'utf-16be', [0xfe, 0xff]), 'utf-16be'],
    ['UTF-16 without a mark', bytesOf(csv, 'utf-16le'), 'utf-16le'],
    ['Windows-1252', bytesOf(csv, 'windows-1252'), 'windows-1252'],
  ])('is read in %s', async (_name, content, encoding) => {
    const preview = await good(content);
    expect(preview.file.encoding).toBe(encoding);
    expect(inputsOf(preview)).toEqual(cells);
    expect(preview.plan.faults).toEqual([]);
  });

  test.each([';', ',', '\t'] as const)('finds its columns between "%s"', async (separator) => {
    const text = ['Avstånd', 'arskurs', 'Transport', 'Helt annat'].join(separator);
    const preview = await good(`${text}\n${['2000', 'F', 'ja', 'x'].join(separator)}`);
    expect(preview.file.separator).toBe(separator);
    expect(preview.columns.map(({ target }) => target.to)).toEqual(['column', 'column', 'column', 'nowhere']);
    expect(inputsOf(preview)).toEqual([[{ is: 'F' }, { is: 2000 }]]);
    expect(preview.plan.missing.map(({ part }) => part)).toEqual(['source', 'note']);
  });

  test('that is read with the wrong separator or encoding finds no columns, and changes nothing by itself', async () => {
    const wrong = await good(csv, { separator: '\t' });
    expect(wrong.columns.map(({ target }) => target)).toEqual([{ to: 'nowhere' }]);
    expect((await good(csv, { encoding: 'windows-1252' })).columns[0]?.heading).toBe('Ã…rskurs');
    expect(table.rows).toHaveLength(1);
  });

  test('keeps a cell that cannot be read as it was written, and tells where it stands', async () => {
    const preview = await good('Årskurs;Avstånd;Skolskjuts\n\nF;lagom;ja\n1;2000;kanske\n');
    const { sentence } = speechIn('sv');
    expect(
      preview.plan.faults.map(({ row, heading, text, reason }) => [row, heading, text, sentence(reason)]),
    ).toEqual([
      [3, 'Avstånd', 'lagom', 'Skriv ett heltal, till exempel 2\u00A0000.'],
      [4, 'Skolskjuts', 'kanske', 'Skriv ja eller nej.'],
    ]);
    expect(preview.plan.table.rows[0]).toMatchObject({
      inputs: [{ is: 'F' }, { text: 'lagom' }],
      outputs: [{ value: true }],
    });
  });

  test('without one of the columns leaves its cells empty and names it', async () => {
    const preview = await good('Årskurs;Skolskjuts\nF;ja\n');
    expect(preview.plan.missing.filter(({ part }) => part === 'inputs')).toEqual([
      { part: 'inputs', index: 1 },
    ]);
    expect(preview.plan.table.rows[0]).toMatchObject({ inputs: [{ is: 'F' }], outputs: [{ value: true }] });
  });

  test('with a quote that never ends, or values beyond the headings, says on which row', async () => {
    const { sentence } = speechIn('sv');
    const notes = async (text: string) => (await good(text)).file.notes.map(sentence);
    expect(await notes('Årskurs;Avstånd\nF;"2000\n1;3000\n')).toEqual([
      'Ett citattecken saknas på rad 2. Raderna därefter kan ha hamnat fel.',
    ]);
    expect(await notes(`Årskurs;Avstånd\nF;${'1'.repeat(10_001)}\n`)).toEqual([
      'Rad 2 har en ruta med fler än 10\u00A0000 tecken. Den har kortats.',
    ]);
    expect(await notes('Årskurs;Avstånd\nF;1;2;3\n')).toEqual([
      'Rad 2 har fler värden än det finns rubriker. De sista tas inte med.',
    ]);
  });
});

describe('a file that is of no use', () => {
  test('is refused with the reason', async () => {
    expect(await refusal('')).toBe('Filen är tom. Första raden ska ha rubriker.');
    expect(await refusal(new Uint8Array([1, 0, 0, 0, 2, 3, 4, 200, 0, 0, 0, 0, 255]))).toContain(
      'ingen text',
    );
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toContain('äldre format');
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toContain('skadad');
    expect(await refusal(zipSync({ 'a.xml': new Uint8Array([60, 97]) }).slice())).toContain('skadad');
    expect(await refusal(new Uint8Array(50_000_000))).toBe(
      'Filen är 50 MB. Högst 20 MB kan läsas. Dela upp den.',
    );
    expect(await refusal(`a;b\n${'1;2\n'.repeat(10_001)}`)).toContain('10\u00A0000');
  });

  test('that would unpack to more than memory is given up', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(120_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb.slice())).toContain('100 MB');
  });
});

/** As Camunda's editor writes it. */
const camunda = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
    xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="dinner" name="Dinner" namespace="http://camunda.org/schema/1.0/dmn"
    exporter="Camunda Modeler" modeler:executionPlatform="Camunda Platform">
  <decision id="dish" name="Dish" camunda:historyTimeToLive="P1D">
    <decisionTable id="t" hitPolicy="UNIQUE">
      <input id="i1" label="Season" camunda:inputVariable="season">
        <inputExpression id="e1" typeRef="string"><text>season</text></inputExpression>
        <inputValues id="v"><text>"Fall","Winter"</text></inputValues>
      </input>
      <input id="i2" label="How many guests">
        <inputExpression id="e2" typeRef="integer"><text>guestCount</text></inputExpression>
      </input>
      <output id="o1" label="Dish" name="dish" typeRef="string" />
      <rule id="r1"><description>Save money</description>
        <inputEntry id="a1"><text>not("Fall", "Winter")</text></inputEntry>
        <inputEntry id="b1"><text>[5..8)</text></inputEntry>
        <outputEntry id="c1"><text>"Stew"</text></outputEntry>
      </rule>
      <rule id="r2">
        <inputEntry id="a2"><text>starts with(?, "S")</text></inputEntry>
        <inputEntry id="b2"><text>-</text></inputEntry>
        <outputEntry id="c2" expressionLanguage="javascript"><text>a + b</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <decision id="price" name="Price"><literalExpression id="l"><text>1 + 1</text></literalExpression></decision>
</definitions>`;

/** As Trisotech's writes it: prefixed, of another edition, several tables in one file. */
const trisotech = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<semantic:definitions xmlns:semantic="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:triso="http://www.trisotech.com/2015/triso/modeling"
    xmlns:feel="http://www.omg.org/spec/DMN/20180521/FEEL/" namespace="http://www.trisotech.com/definitions/_1" name="Two" id="_1" triso:logoChoice="Default">
  <semantic:extensionElements><triso:attachment id="x"/></semantic:extensionElements>
  <semantic:decision id="_2" name="First"><semantic:variable name="First" id="_3" typeRef="string"/>
    <semantic:decisionTable hitPolicy="PRIORITY" id="_4" outputLabel="dish">
      <semantic:input id="_5"><semantic:inputExpression typeRef="string"><semantic:text>season</semantic:text></semantic:inputExpression></semantic:input>
      <semantic:output id="_6"/>
      <semantic:rule id="_7"><semantic:inputEntry id="_8"><semantic:text>"Fall"</semantic:text></semantic:inputEntry>
        <semantic:outputEntry id="_9"><semantic:text>"Roast"</semantic:text></semantic:outputEntry></semantic:rule>
    </semantic:decisionTable>
  </semantic:decision>
  <semantic:decision id="_12" name="Second"><semantic:decisionTable hitPolicy="COLLECT" aggregation="SUM" id="_14">
      <semantic:input id="_15"><semantic:inputExpression typeRef="number"><semantic:text>guestCount</semantic:text></semantic:inputExpression></semantic:input>
      <semantic:output id="_16" name="dish"/>
      <semantic:rule id="_17"><semantic:inputEntry id="_18"><semantic:text>&gt;= 3</semantic:text></semantic:inputEntry>
        <semantic:outputEntry id="_19"><semantic:text>"Soup"</semantic:text></semantic:outputEntry></semantic:rule>
    </semantic:decisionTable></semantic:decision>
</semantic:definitions>`;

describe('a DMN file of another program', () => {
  const notes = (preview: Extract<Preview, { ok: true }>) => preview.file.notes.map(speechIn('sv').sentence);

  test('is read as far as it has a form here, and what has none is told of', async () => {
    const preview = await good(camunda, {}, empty);
    const { table: read, faults } = preview.plan;
    expect(read.hitPolicy).toBe('unique');
    expect(read.inputs.map(({ expression }) => expression)).toEqual([
      { var: 'season' },
      { var: 'guestCount' },
    ]);
    expect(read.outputs.map(({ field }) => field)).toEqual(['dish']);
    expect(read.rows).toMatchObject([
      {
        inputs: [{ not: { in: ['Fall', 'Winter'] } }, { from: 5, below: 8 }],
        outputs: [{ value: 'Stew' }],
      },
      { inputs: [{ text: 'starts with(?, "S")' }, null], outputs: [{ text: 'javascript: a + b' }] },
    ]);
    expect(faults.map(({ row, heading }) => [row, heading])).toEqual([
      [2, 'Season'],
      [2, 'Dish'],
    ]);
    expect(notes(preview)).toEqual([
      'Beslut som inte är tabeller tas inte med: Price.',
      'Filens uppräkning av tillåtna värden i frågorna tas inte med.',
      expect.stringMatching(
        /^Tillägg från andra program tas inte med: .*camunda:historyTimeToLive.*camunda:inputVariable/,
      ),
    ]);
  });

  test('may have several tables, and rules for several rows that do not exist here', async () => {
    const first = await good(trisotech, {}, empty);
    expect(first.file.parts?.all.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(first.plan.table).toMatchObject({ hitPolicy: 'first', rows: [{ inputs: [{ is: 'Fall' }] }] });
    expect(notes(first)).toEqual([
      expect.stringContaining('PRIORITY'),
      'Filen har 2 tabeller. En i taget läses in.',
      expect.stringContaining('triso:attachment'),
    ]);
    const second = await good(trisotech, { part: '_12' }, empty);
    expect(second.plan.table).toMatchObject({
      hitPolicy: 'collect',
      rows: [{ inputs: [{ from: 3 }], outputs: [{ value: 'Soup' }] }],
    });
    expect(notes(second)[0]).toContain('SUM');
  });

  test('that is broken, of another kind or hostile is refused, or read without what is hostile in it', async () => {
    expect(await refusal('<definitions')).toMatch(/^Filen är (inte hel|ingen DMN)/);
    expect(await refusal(camunda.slice(0, 1500))).toContain('rad 2');
    expect(await refusal('<html><body>hej</body></html>')).toBe('Filen är ingen DMN-fil.');
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
    ).join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const hostile = await good(
      camunda
        .replace(/<\?xml.*?>/, bomb)
        .replace('"Stew"', '"&amp;x;"')
        .replace('Save money', '&x;&a19;'),
      {},
      empty,
    );
    expect(hostile.plan.table.rows[0]?.outputs).toEqual([{ value: '&x;' }]);
    expect(JSON.stringify(hostile.plan.table).length).toBeLessThan(2_000);
  });
});
