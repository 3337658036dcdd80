import { expect, test } from 'vitest';
import { clipOf, copiesOf } from '#canvas/clipboard.ts';
import { fixProblem } from '#editing/commands/fix-problem.ts';
import { removeParts } from '#editing/commands/remove-parts.ts';
import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { graphOf } from '#flow/graph.ts';
import { BotDrawing } from '../../../tests/support/bot.ts';
import { definitions } from '../definitions.ts';
import type { ConnectorData } from './data.ts';

/** Books a receipt and takes it back again where the next call fails. */
function booking(change: Partial<ConnectorData> = {}): Bot {
  const call = { system: 'eko', inputs: [], outputs: [] };
  return new BotDrawing()
    .system({
      id: 'eko',
      name: 'Ekonomisystemet',
      channel: 'screen',
      operations: [
        {
          id: 'boka',
          name: 'Bokför',
          inputs: [],
          outputs: [],
          failures: [{ id: 'locked', name: 'Perioden är låst' }],
          writes: true,
        },
        { id: 'fraga', name: 'Sök', inputs: [], outputs: [], failures: [] },
        { id: 'makulera', name: 'Makulera', inputs: [], outputs: [], failures: [], writes: true },
      ],
    })
    .start()
    .node('bokfor', 'connector', { ...call, operation: 'boka', ...change })
    .node('fragar', 'connector', { ...call, operation: 'fraga' })
    .node('angrar', 'connector', {
      ...call,
      operation: 'makulera',
      undoes: 'bokfor',
      takeover: { who: 'Ekonomen', where: 'Raindance' },
    })
    .outcome('klar', 'VIDARE', 'bokförd')
    .way('start', 'bokfor')
    .way('bokfor.ok', 'fragar')
    .way('fragar.ok', 'klar')
    .way('fragar.failed', 'angrar')
    .way('angrar.ok', 'klar').bot;
}

const problemsIn = (bot: Bot) =>
  checkBot(bot, definitions).map(({ message, node, port, severity }) =>
    [severity, message.key, node, port].filter(Boolean).join(' '),
  );

test('a step with neither a way for a failure nor a takeover card lacks a plan, and a fix writes the card', () => {
  const bot = booking();
  expect(problemsIn(bot)).toEqual([
    'error problem.noPlan bokfor locked',
    'error problem.noPlan bokfor failed',
  ]);
  const fix = checkBot(bot, definitions)[0]?.fix;
  if (!fix) throw new Error('no fix');
  const mended = fixProblem.apply(bot, { fix }, { definitions });
  expect(graphOf(mended).node('bokfor')?.data).toMatchObject({
    takeover: { who: '', where: 'Ekonomisystemet' },
  });
  expect(problemsIn(mended)).toEqual(['error connector.cardWithoutWho bokfor']);
});

test('a card that names nobody and nowhere is no plan', () => {
  const bot = booking({ takeover: { who: { sv: ' ', en: '' }, where: '' } });
  expect(problemsIn(bot)).toEqual([
    'error connector.cardWithoutWho bokfor',
    'error connector.cardWithoutWhere bokfor',
  ]);
});

test('trying again to write is warned of, and trying again to read is not', () => {
  const retries = { times: 2, waitSeconds: 30 };
  const takeover = { who: 'Ekonomen', where: 'Raindance' };
  expect(problemsIn(booking({ retries, takeover }))).toEqual(['warning connector.writesTwice bokfor']);
  expect(problemsIn(booking({ retries, takeover, operation: 'fraga' }))).toEqual([
    'error problem.undoesNoWriting angrar',
  ]);
});

test('a step that undoes one that is removed says so', () => {
  const takeover = { who: 'Ekonomen', where: 'Raindance' };
  const bot = booking({ takeover });
  expect(problemsIn(bot)).toEqual([]);
  const without = removeParts.apply(bot, { nodes: ['bokfor'], edges: [] }, { definitions });
  expect(problemsIn(without)).toContain('error problem.undoesNoStep angrar');
});

test('a copy undoes the copy where both are copied, the same step where it alone is, and nothing in another bot', () => {
  const bot = booking();
  let made = 0;
  const newId = (prefix: string) => `${prefix}-${++made}`;
  const undoneBy = (ids: readonly string[], into: Bot) =>
    copiesOf(clipOf(bot, ids), into, { x: 0, y: 0 }, newId).nodes.map(({ id, data }) => ({
      id,
      undoes: (data as ConnectorData).undoes,
    }));
  const [writer, undoer] = undoneBy(['bokfor', 'angrar'], bot);
  expect(undoer?.undoes).toBe(writer?.id);
  expect(undoneBy(['angrar'], bot)[0]?.undoes).toBe('bokfor');
  expect(undoneBy(['angrar'], new BotDrawing().bot)[0]?.undoes).toBeUndefined();
});
