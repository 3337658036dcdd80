import { describe, expect, test } from 'vitest';
import { changesBetween } from '#changes/changes-between.ts';
import { expressionMessages } from '#expression/messages.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import { registerMessages } from '#i18n/engine.ts';
import { sentence } from '#i18n/say.ts';
import type { Language } from '#lib/local-text.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import { type DataOf, definitions, type NodeKind, nodeMessages } from './definitions.ts';

for (const messages of [expressionMessages, ...nodeMessages]) registerMessages(messages);

/** A bot with one step of a kind between its start and an outcome, and all that a step may speak of. */
function botWith<K extends NodeKind>(kind: K, data: DataOf<K>): Bot {
  const drawing = new BotDrawing()
    .field('avstand')
    .field('arskurs')
    .field('svar', 'text')
    .parameter('grans', 2000)
    .system({
      id: 'karta',
      name: 'Kartan',
      channel: 'api',
      operations: [
        {
          id: 'mat',
          name: 'Mät vägen',
          inputs: [{ key: 'barn', label: 'Barnet', type: { kind: 'text' } }],
          outputs: [{ key: 'meter', label: 'Vägens längd', type: { kind: 'integer' }, unit: 'm' }],
          failures: [],
        },
      ],
    })
    .start('avstand', 'arskurs')
    .node('steg', kind, data)
    .outcome('klart', 'VIDARE', 'klart')
    .way('start', 'steg');
  const [port] = definitions.get(kind)?.ports(data, drawing.bot) ?? [];
  return port ? drawing.way(`steg.${port.id}`, 'klart').bot : drawing.bot;
}

function told<K extends NodeKind>(
  kind: K,
  before: DataOf<K>,
  change: NoInfer<Partial<DataOf<K>>>,
  language: Language = 'sv',
): readonly string[] {
  const [old, now] = [botWith(kind, before), botWith(kind, Object.assign({}, before, change))];
  return changesBetween(old, now, definitions).map(
    ({ mark, weight, said }) => `${mark}, ${weight}: ${sentence(said, language).replaceAll('\u00A0', ' ')}`,
  );
}

describe('a decision', () => {
  const far = { '>': [{ var: 'avstand' }, { var: 'param.grans' }] };
  const branch: DataOf<'decision'>['branches'][number] = {
    id: 'far',
    name: 'Långt',
    condition: far,
    sources: [],
  };
  const other = { ...branch, id: 'old', name: 'Stor', condition: { '>=': [{ var: 'arskurs' }, 4] } };
  const data: DataOf<'decision'> = {
    branches: [branch, other],
    otherwise: { name: '' },
    main: 'otherwise',
    unanswered: false,
  };

  test('tells a condition as it was and as it is, in either language, and gives the rule', () => {
    const condition = { '>=': [{ var: 'avstand' }, { var: 'param.grans' }] };
    const change = { branches: [{ ...branch, condition }, other] };
    expect(told('decision', data, change)).toEqual([
      'changed, decision: Långt gäller nu när avstand är minst grans, förut när avstand är mer än grans.',
    ]);
    expect(told('decision', data, change, 'en')).toEqual([
      'changed, decision: Långt now holds when avstand is at least grans, before when avstand is more than grans.',
    ]);
    const [told1] = changesBetween(
      botWith('decision', data),
      botWith('decision', { ...data, ...change }),
      definitions,
    );
    expect(told1?.rule).toEqual({ at: ['branches', 0, 'condition'], before: far, after: condition });
  });

  test('tells a branch that has come or gone with where it leads', () => {
    expect(told('decision', { ...data, branches: [other] }, { branches: [branch, other] })).toEqual([
      'added, decision: Ny gren: Långt går till klart.',
      'removed, decision: Stor gick till klart och leder nu ingenstans.',
    ]);
    expect(told('decision', data, { branches: [branch] })).toEqual([
      'removed, decision: Grenen Stor är borttagen.',
    ]);
  });

  test('tells an order, and what is only words and drawing', () => {
    expect(told('decision', data, { branches: [other, branch] })[0]).toBe(
      'changed, decision: Grenarna prövas nu i ordningen Stor och Långt.',
    );
    const renamed = { ...branch, name: 'Längre än gränsen', sources: ['Skollagen'] };
    expect(told('decision', data, { branches: [renamed, other], main: 'far' })).toEqual([
      'changed, words: Grenen Långt heter nu Längre än gränsen.',
      'changed, words: Källor: Skollagen, förut inget.',
      'changed, layout: En annan gren går rakt ner.',
    ]);
    expect(told('decision', data, { unanswered: true })).toEqual([
      'added, decision: Ny väg för när en uppgift saknas.',
    ]);
  });
});

describe('a table', () => {
  const row = (id: string, from: number, value: number) => ({
    id,
    inputs: [{ from }],
    outputs: [{ value }],
    sources: [],
  });
  const data: DataOf<'table'> = {
    hitPolicy: 'first',
    inputs: [{ id: 'a', expression: { var: 'arskurs' } }],
    outputs: [{ id: 'b', field: 'avstand' }],
    rows: [row('1', 7, 4000), row('2', 4, 3000), row('3', 0, 2000)],
    unanswered: false,
  };
  const [one, two, three] = data.rows as [
    (typeof data.rows)[0],
    (typeof data.rows)[0],
    (typeof data.rows)[0],
  ];

  test('tells which cell of which row is another', () => {
    const change = { rows: [one, { ...two, outputs: [{ value: 3500 }] }, three] };
    expect(told('table', data, change)).toEqual(['changed, decision: Rad 2, avstand: 3 000 blir 3 500.']);
    expect(told('table', data, change, 'en')).toEqual([
      'changed, decision: Row 2, avstand: 3,000 becomes 3,500.',
    ]);
  });

  test('tells rows that have come and gone in words, and only the row that was moved', () => {
    expect(told('table', data, { rows: [one, three, row('4', 1, 1)] })).toEqual([
      'added, decision: Ny rad 3: arskurs minst 1 ger avstand 1.',
      'removed, decision: Rad 2 är borttagen: arskurs minst 4 ger avstand 3 000.',
    ]);
    expect(told('table', data, { rows: [two, three, one] })).toEqual([
      'moved, decision: Rad 1 är flyttad till rad 3.',
    ]);
  });

  test('knows rows again that have got new ids, and cells that stand in another column', () => {
    const rows = data.rows.map((old, index) => ({ ...old, id: `new-${index}` }));
    expect(told('table', data, { rows })).toEqual(['changed, words: Stegets inställningar är ändrade.']);
    const wide = {
      ...data,
      inputs: [...data.inputs, { id: 'c', expression: { var: 'svar' } }],
      rows: data.rows.map((old) => ({ ...old, inputs: [...old.inputs, null] })),
    };
    const turned = {
      inputs: wide.inputs.toReversed(),
      rows: wide.rows.map((old) => ({ ...old, inputs: old.inputs.toReversed() })),
    };
    expect(told('table', wide, turned)).toEqual(['changed, layout: Kolumnerna står i en annan ordning.']);
  });

  test('tells columns and how rows hold, and counts rows past the hundredth', () => {
    expect(
      told('table', data, {
        hitPolicy: 'unique',
        inputs: [{ id: 'a', expression: { var: 'avstand' } }],
        outputs: [{ id: 'b', field: 'svar' }],
      }),
    ).toEqual([
      'changed, decision: Bara en rad får gälla, förut: Första raden gäller.',
      'changed, decision: En kolumn frågar nu efter avstand, förut arskurs.',
      'changed, decision: En kolumn ger nu svar, förut avstand.',
    ]);
    const many = Array.from({ length: 150 }, (_, index) => row(`n${index}`, index, index));
    const all = told('table', data, { rows: [...data.rows, ...many] });
    expect(all).toHaveLength(101);
    expect(all.at(-1)).toBe('changed, decision: 50 ändringar till i tabellens rader.');
  });
});

test('a calculation tells what it works out and how', () => {
  const margin = { field: 'avstand', expression: { '-': [{ var: 'avstand' }, 5] }, sources: [] };
  const grade = { field: 'arskurs', expression: { var: 'avstand' }, sources: [] };
  const data: DataOf<'compute'> = { assignments: [margin, grade] };
  expect(told('compute', data, { assignments: [{ ...margin, expression: 7 }, grade] })).toEqual([
    'changed, decision: Avstand är nu 7, förut avstand minus 5.',
  ]);
  expect(told('compute', data, { assignments: [grade, margin] })).toEqual([
    'changed, decision: Räknar nu ut i ordningen arskurs och avstand.',
  ]);
  expect(told('compute', data, { assignments: [margin] })).toEqual([
    'removed, decision: Räknar inte längre ut arskurs.',
  ]);
});

test('a call tells what is sent, kept and waited for, and who takes over', () => {
  const data: DataOf<'connector'> = {
    system: 'karta',
    operation: 'mat',
    inputs: [{ input: 'barn', expression: { var: 'svar' } }],
    outputs: [{ output: 'meter', field: 'avstand' }],
    retries: { times: 3, waitSeconds: 30 },
    takeover: { who: 'Registrator', where: 'Kartan' },
  };
  expect(
    told('connector', data, {
      inputs: [{ input: 'barn', expression: { var: 'arskurs' } }],
      outputs: [{ output: 'meter', field: 'arskurs' }],
      timeoutSeconds: 60,
      retries: { times: 2, waitSeconds: 10, factor: 2 },
      takeover: { who: 'Trafikenheten', where: 'Kartan', withinHours: 4 },
    }),
  ).toEqual([
    'changed, decision: Som Barnet skickas nu arskurs, förut svar.',
    'changed, decision: Vägens längd sparas nu i arskurs, förut i avstand.',
    'changed, decision: Väntar nu högst 60 s, förut 30 s.',
    'changed, decision: Nya försök: 2 gånger, först efter 10 s, sedan 2 gånger så länge varje gång, förut 3 gånger med 30 s emellan.',
    'changed, words: Övertagandekortet: Trafikenheten tar nu över, förut Registrator.',
    'changed, words: Övertagandekortet: inom timmar, nu 4, förut inget.',
  ]);
  expect(told('connector', data, { system: '', operation: '', inputs: [], outputs: [] })).toEqual([
    'changed, decision: Anropar nu inget, förut Kartan och Mät vägen.',
    'removed, decision: Skickar inte längre Barnet.',
    'removed, decision: Vägens längd sparas inte längre i avstand.',
  ]);
});

test('a person’s step tells who does what, and what is filled in', () => {
  const data: DataOf<'human'> = {
    role: 'Handläggare',
    instruction: 'Se efter.',
    shows: ['avstand', 'arskurs'],
    asks: ['svar'],
    answers: [
      { id: 'a', name: 'Ja' },
      { id: 'b', name: 'Nej' },
    ],
  };
  expect(
    told('human', data, {
      role: 'Jurist',
      asks: [],
      shows: ['arskurs', 'avstand'],
      deadlineDays: 3,
      answers: [
        { id: 'a', name: 'Jo' },
        { id: 'c', name: 'Vet inte' },
      ],
    }),
  ).toEqual([
    'added, decision: Nytt svar: Vet inte.',
    'removed, decision: Svaret Nej är borttaget.',
    'changed, decision: Personen fyller nu i: inget.',
    'changed, words: Svaret Ja heter nu Jo.',
    'changed, words: Personen ser nu: arskurs och avstand.',
    'changed, words: Görs nu av Jurist, förut av Handläggare.',
    'changed, words: Klart inom, dagar: 3, förut inget.',
  ]);
});

test('an outcome tells what the case ends in, and the reason', () => {
  const data: DataOf<'outcome'> = { code: 'MANUELL', reason: 'svårt', nature: 'prepares', handsOver: true };
  const { handsOver: _, ...kept } = data;
  const [old, now] = [botWith('outcome', data), botWith('outcome', { ...kept, code: 'EGEN', reason: '' })];
  expect(changesBetween(old, now, definitions).map(({ said }) => sentence(said, 'sv'))).toEqual([
    'Ärendet slutar nu i EGEN, förut i Handläggare prövar.',
    'En person tar inte längre ärendet som det är.',
    'Skälet är nu ”inget”, förut ”svårt”.',
  ]);
});

test('a start tells what comes with the case, and a note what it says', () => {
  const bot = botWith('note', { text: 'Fråga' });
  const start: FlowNode['data'] = { source: 'E-tjänst', fields: ['avstand', 'svar'] };
  const nodes = bot.nodes.map((node) =>
    node.kind === 'start'
      ? { ...node, data: start }
      : node.kind === 'note'
        ? { ...node, data: { text: 'Svar' } }
        : node,
  );
  expect(
    changesBetween(bot, { ...bot, nodes }, definitions).map(
      ({ weight, said }) => `${weight}: ${sentence(said, 'sv')}`,
    ),
  ).toEqual([
    'decision: Med ärendet kommer nu också svar.',
    'decision: Med ärendet kommer inte längre arskurs.',
    'words: Ärendet kommer nu från E-tjänst, förut från inget.',
    'words: Anteckningen är nu ”Svar”, förut ”Fråga”.',
  ]);
});
