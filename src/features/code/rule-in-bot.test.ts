import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { encodeBot } from '#flow/decode.ts';
import { speechIn } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import type { RulePlace } from '#rules/code/rule-place.ts';
import { hintAt, suggestionsAt } from '#rules/code/rule-words.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { hole } from '#ui/code-field/code-types.ts';
import { BotDrawing } from '../../../tests/support/bot.ts';
import { rulePlaceAt } from './rule-in-step.ts';

registerRoomMessages();
const speech = speechIn('sv');

/** A bot with one rule; the sign ▮ in it, which is taken away, is the cursor. */
function at(rule: string): [place: RulePlace | undefined, bot: Bot, speech: typeof speech] {
  const text = encodeBot(bot).replace('"RULE"', rule);
  const offset = text.indexOf('▮');
  if (offset < 0) throw new Error('no cursor');
  return [rulePlaceAt(text.replace('▮', ''), offset), bot, speech];
}

const bot: Bot = (() => {
  const drawing = new BotDrawing()
    .field('avstand')
    .parameter('grans', { '2': 2000, '5': 3000 })
    .start('avstand')
    .node('racker', 'decision', {
      branches: [{ id: 'ja', name: 'Ja', condition: 'RULE' satisfies Json, sources: [] }],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    }).bot;
  return {
    ...drawing,
    fields: [
      {
        key: 'avstand',
        label: 'Avstånd till skolan',
        description: 'Gångväg',
        unit: 'm',
        type: { kind: 'integer' },
      },
      {
        key: 'fritids',
        label: 'Fritids',
        type: { kind: 'choice', choices: [{ value: 'ingen', label: 'ingen plats' }] },
      },
    ],
  };
})();

const labels = (...place: Parameters<typeof suggestionsAt>) =>
  suggestionsAt(...place)?.list.map((suggestion) => suggestion.label);

test('where an operator is named, all are offered with their words and as many holes as they need', () => {
  const found = suggestionsAt(...at('{ "▮" }'));
  const atLeast = found?.list.find((suggestion) => suggestion.label === '>=');
  expect(atLeast).toMatchObject({ detail: 'Minst', parts: ['">=": ', '[', hole, ', ', hole, ']'] });
  expect(atLeast?.hint?.lines[0]).toContain('exakt på gränsen räcker');
});

test.each(['{ ▮ }', '{ "min▮ }', '{ "min\n "or": [] }'.replace('min', 'min▮'), '{▮ "or": [] }'])(
  'half-written rules are helped too: %s',
  (rule) => {
    expect(labels(...at(rule))).toContain('>=');
  },
);

test('an operator that has its operands is exchanged by name alone', () => {
  const found = suggestionsAt(...at('{ ">▮": [1, 2] }'));
  expect(found?.list.find((suggestion) => suggestion.label === '>=')?.parts).toEqual(['">="']);
});

test('what var can read is offered by path and label, fields before parameters', () => {
  const found = suggestionsAt(...at('{ ">=": [{ "var": "a▮" }, 3] }'));
  expect(found?.list.map(({ label, detail }) => [label, detail])).toEqual([
    ['avstand', 'Avstånd till skolan'],
    ['fritids', 'Fritids'],
    ['param.grans', 'grans'],
  ]);
  expect(found?.list[0]?.parts).toEqual(['"avstand"']);
});

test('the answers of a choice are offered where something is held against it', () => {
  expect(labels(...at('{ "==": [{ "var": "fritids" }, "▮"] }'))).toEqual(['ingen']);
  expect(labels(...at('{ "in": [{ "var": "fritids" }, ["▮"]] }'))).toEqual(['ingen']);
  expect(labels(...at('{ "==": [{ "var": "avstand" }, "▮"] }'))).toEqual([]);
});

test('where any value may stand, whole reads and operators are offered', () => {
  const found = suggestionsAt(...at('{ ">=": [▮] }'));
  expect(found?.list.find((suggestion) => suggestion.label === 'avstand')?.parts).toEqual([
    '{ "var": "avstand" }',
  ]);
  expect(labels(...at('▮'))).toContain('and');
});

test('a word in a rule is explained: operator, field with type and unit, answer', () => {
  expect(hintAt(...at('{ ">▮=": [1, 2] }'))).toMatchObject({ title: '>=' });
  expect(hintAt(...at('{ "var": "avst▮and" }'))).toMatchObject({
    title: 'Avstånd till skolan',
    lines: ['Uppgift · heltal · m', 'Gångväg'],
  });
  expect(hintAt(...at('{ "==": [{ "var": "fritids" }, "in▮gen"] }'))).toMatchObject({ title: 'ingen plats' });
});

test('outside rules nothing is said', () => {
  const text = encodeBot(bot);
  const offset = text.indexOf('"name"') + 2;
  expect(rulePlaceAt(text, offset)).toBeUndefined();
});
