import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { Problem } from '#flow/problem.ts';
import type { Json } from '#lib/json.ts';
import { type DataOf, definitions } from '#nodes/definitions.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import { execute, redo, startHistory, undo } from '../history.ts';
import { fixProblem } from './fix-problem.ts';
import { removeParts } from './remove-parts.ts';

const context = { definitions };

type DecisionData = DataOf<'decision'>;

/** The small bot with another condition in its choice. */
function botWith(condition: Json): Bot {
  const branch = { id: 'ja', name: 'Ja', condition, sources: [] };
  const bot = smallBot();
  const nodes = bot.nodes.map((node) =>
    node.id === 'racker' ? { ...node, data: { ...(node.data as object), branches: [branch] } } : node,
  );
  return { ...bot, nodes };
}

const conditionIn = (bot: Bot) =>
  (graphOf(bot).node('racker')?.data as DecisionData | undefined)?.branches[0]?.condition;

function only(bot: Bot): Problem & Required<Pick<Problem, 'fix'>> {
  const problems = checkBot(bot, definitions);
  const [problem] = problems;
  if (problems.length !== 1 || !problem?.fix) throw new Error(JSON.stringify(problems));
  return { ...problem, fix: problem.fix };
}

test.each<[string, Json, Json]>([
  ['a number written as text', { '>=': [{ var: 'avstand' }, '2000'] }, { '>=': [{ var: 'avstand' }, 2000] }],
  [
    'a misspelt field deep in a rule',
    { and: [{ '>=': [{ var: 'avstnad' }, 1] }, { '!': { missing: ['avstand'] } }] },
    { and: [{ '>=': [{ var: 'avstand' }, 1] }, { '!': { missing: ['avstand'] } }] },
  ],
  [
    'a misspelt parameter',
    { '>': [{ var: 'avstand' }, { var: 'param.granz' }] },
    { '>': [{ var: 'avstand' }, { var: 'param.grans' }] },
  ],
  ['a number where a condition should be', { var: 'avstand' }, { '!=': [{ var: 'avstand' }, 0] }],
])('the fix of %s is one edit, undone and redone', (_, wrong, right) => {
  const bot = botWith(wrong);
  const { node, at, fix } = only(bot);
  expect(node).toBe('racker');
  expect(at?.slice(0, 3)).toEqual(['branches', 0, 'condition']);
  const done = execute(startHistory(bot), fixProblem, { fix }, context, 0);
  if (!done.ok) throw new Error(done.message.key);
  expect(conditionIn(done.history.bot)).toEqual(right);
  expect(checkBot(done.history.bot, definitions)).toEqual([]);
  expect(done.history.past).toHaveLength(1);
  const back = undo(done.history);
  expect(back.bot).toBe(bot);
  expect(redo(back).bot).toBe(done.history.bot);
});

test('a field that is like several, or like none, gets no fix', () => {
  const bot = botWith({ '>': [{ var: 'langd' }, 1] });
  const [problem] = checkBot(bot, definitions);
  expect(problem?.message.key).toBe('expression.problem.unknownVariable');
  expect(problem?.fix).toBeUndefined();
});

test('a fix for a step that is gone is refused, and nothing is changed', () => {
  const bot = botWith({ '>=': [{ var: 'avstand' }, '2000'] });
  const { fix } = only(bot);
  const gone = execute(startHistory(bot), removeParts, { nodes: ['racker'], edges: [] }, context, 0);
  if (!gone.ok) throw new Error(gone.message.key);
  const done = execute(gone.history, fixProblem, { fix }, context, 0);
  expect(done).toMatchObject({ ok: false, message: { key: 'edit.noSuchNode' } });
});
