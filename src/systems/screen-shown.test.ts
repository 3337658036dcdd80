import { expect, test } from 'vitest';
import type { Fault } from '#flow/fault.ts';
import type { Operation, System } from '#flow/system.ts';
import type { CallSystem } from '#flow/system-call.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import { startMemory } from './run-memory.ts';
import { screenShown } from './screen-shown.ts';
import { simulateSystems } from './simulated-systems.ts';

const operation: Operation = {
  id: 'mat',
  name: 'Mät',
  inputs: [
    { key: 'barn', label: 'Barn', type: { kind: 'text' } },
    { key: 'skola', label: 'Skola', type: { kind: 'text' } },
  ],
  outputs: [{ key: 'avstand', label: 'Avstånd', type: { kind: 'integer' }, unit: 'm' }],
  failures: [{ id: 'notFound', name: 'Adressen hittas inte' }],
  screen: { title: 'Mät en väg', button: 'Räkna', done: 'Klart' },
};
const karta: System = { id: 'karta', name: 'Kartan', channel: 'screen', operations: [operation] };
const { bot } = new BotDrawing().system(karta).base({ systems: { karta: { mat: { avstand: 2000 } } } });
const call: CallSystem = {
  type: 'callSystem',
  system: 'karta',
  operation: 'mat',
  inputs: { barn: 'A', skola: 'Åsen' },
};

/** The form after the call that the simulated system answered under faults. */
function shownUnder(
  ...kinds: readonly (Fault extends infer F ? (F extends Fault ? Omit<F, 'system'> : never) : never)[]
) {
  // Taking `system` away and putting it back leaves each fault whole.
  const faults = kinds.map((fault) => ({ ...fault, system: 'karta' }) as Fault);
  const reply = simulateSystems(bot, bot.cases.base)(call)({ faults }, call, startMemory());
  return screenShown(karta, operation, call, reply, faults);
}

const typed = ({ boxes }: ReturnType<typeof shownUnder>) =>
  boxes.filter(({ isTyped }) => isTyped).map(({ key }) => key);

test('an answered call has typed all, pressed the button and got the answer', () => {
  const shown = shownUnder();
  expect(typed(shown)).toEqual(['barn', 'skola']);
  expect(shown).toMatchObject({
    title: 'Mät en väg',
    button: 'Räkna',
    press: 'pressed',
    answer: {
      type: 'values',
      done: 'Klart',
      values: [{ label: 'Avstånd', value: { shown: 2000, unit: 'm' } }],
    },
  });
});

test('a changed text is what the form says, and the bot stops there and looks for the old', () => {
  const shown = shownUnder({ kind: 'labelChanged', field: 'skola', to: 'Skolenhet' });
  expect(typed(shown)).toEqual(['barn']);
  expect(shown.boxes[1]).toMatchObject({ label: 'Skolenhet', sought: 'Skola' });
  expect(shown).toMatchObject({ press: 'notReached', answer: null });
});

test('a changed text in the answer is looked for after the button is pressed', () => {
  const shown = shownUnder({ kind: 'labelChanged', field: 'avstand', to: 'Längd' });
  expect(typed(shown)).toEqual(['barn', 'skola']);
  expect(shown).toMatchObject({
    press: 'pressed',
    answer: { type: 'values', values: [{ label: 'Längd', sought: 'Avstånd' }] },
  });
});

test('a moved button is not found, and a new box is marked when the system demands it', () => {
  expect(shownUnder({ kind: 'buttonMoved' })).toMatchObject({ press: 'moved', answer: null });
  const shown = shownUnder({ kind: 'fieldAdded', field: 'arskurs', label: 'Årskurs' });
  expect(shown.boxes[2]).toMatchObject({ label: 'Årskurs', isDemanded: true, isTyped: false });
  expect(shown).toMatchObject({ press: 'pressed', answer: { type: 'message' } });
});

test('a system that is down shows no form to type in, and one that finds nothing says so by its own name', () => {
  const down = shownUnder({ kind: 'down' });
  expect(typed(down)).toEqual([]);
  expect(down.answer).toMatchObject({ type: 'message', text: { key: 'failure.down' } });
  expect(shownUnder({ kind: 'notFound' }).answer).toEqual({ type: 'message', text: 'Adressen hittas inte' });
});
