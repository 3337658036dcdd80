import { beforeAll, expect, test } from 'vitest';
import { caseOf, sampleBot, stricterBot } from '#features/simulate/sample-bot.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import '#i18n/later-texts.ts';
import { say } from '#i18n/say.ts';
import { smallBot } from '../../tests/support/bot.ts';
import { createHost } from './host.ts';
import { registerRoomMessages } from './register-messages.ts';
import { traceCase } from './trace.ts';
import { whyChanged } from './why-changed.ts';

beforeAll(registerRoomMessages);

function why(before: Bot, after: Bot, testCase: TestCase, dates: readonly [string?, string?] = []) {
  const [one, other] = [before, after].map((bot, side) => {
    const date = dates[side];
    const trace = traceCase(createHost(bot, { date }), testCase);
    return { bot, date: date ?? bot.cases.base.date, trace };
  });
  const said = one && other && whyChanged(one, other);
  return said ? say(said, 'sv').replaceAll('\u00A0', ' ') : said;
}

const at = (avstand: number): TestCase => ({ id: 'A', input: { avstand } });

function withData(bot: Bot, id: string, data: unknown): Bot {
  return { ...bot, nodes: bot.nodes.map((node) => (node.id === id ? { ...node, data } : node)) };
}

test('a limit that was moved is named with its row, before and after', () => {
  const bot = sampleBot();
  expect(why(bot, stricterBot(), caseOf(bot, 'S02'))).toBe(
    'gränsen för årskurs 2 ändras från 2 000 m till 2 100 m',
  );
});

test('the same run has nothing to tell', () => {
  expect(why(smallBot(), smallBot(), at(2000))).toBeNull();
});

test('a value that another period sets is named', () => {
  const bot = smallBot();
  const moved: Bot = {
    ...bot,
    parameters: bot.parameters.map((parameter) => ({
      ...parameter,
      periods: [...parameter.periods, { validFrom: '2027-01-01', value: 2500 }],
    })),
  };
  expect(why(moved, moved, at(2100), ['2026-09-01', '2027-02-01'])).toBe(
    'grans ändras från 2 000 till 2 500',
  );
});

test('a rule that was rewritten is said as it was and as it is', () => {
  const bot = smallBot();
  const condition = { '>': [{ var: 'avstand' }, { var: 'param.grans' }] };
  const after = withData(bot, 'racker', {
    branches: [{ id: 'ja', name: 'Når gränsen', condition, sources: [] }],
    otherwise: { name: '' },
    main: 'otherwise',
    unanswered: false,
  });
  expect(why(bot, after, at(2000))).toBe('regeln ”avstand är minst grans” är nu ”avstand är mer än grans”');
});

test('a step that was put in or taken away is named', () => {
  const bot = smallBot();
  const without: Bot = {
    ...bot,
    nodes: bot.nodes.filter(({ id }) => id !== 'racker'),
    edges: [{ id: 'e', from: { node: 'start', port: 'out' }, to: 'avslag' }],
  };
  expect(why(bot, without, at(2000))).toBe('steget racker är borttaget');
  expect(why(without, bot, at(2000))).toBe('steget racker är nytt');
});

test('a way that leads elsewhere is said from the step before', () => {
  const bot = smallBot();
  const other: Bot = {
    ...bot,
    edges: bot.edges.map((edge) => ({ ...edge, to: edge.to === 'bifall' ? 'avslag' : edge.to })),
  };
  expect(why(bot, other, at(2000))).toBe('racker leder till avslag i stället för bifall');
});

test('a way that is gone, and a reason that was rewritten, are said where the run ends', () => {
  const bot = smallBot();
  const cut: Bot = { ...bot, edges: bot.edges.filter(({ to }) => to !== 'bifall') };
  expect(why(bot, cut, at(2000))).toBe('vägen vidare från racker är ändrad');
  const reworded = withData(bot, 'bifall', {
    code: 'FORSLAG_BIFALL',
    reason: 'långt',
    nature: 'prepares',
  });
  expect(why(bot, reworded, at(2000))).toBe('skälet ”når gränsen” är nu ”långt”');
});
