import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { expressionMessages } from '#expression/messages.ts';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import type { Json } from '#lib/json.ts';
import { Surface } from '#ui/Surface.tsx';
import { ConditionBuilder } from './ConditionBuilder.tsx';

const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-11-24'),
  fields: [
    { key: 'avstand', label: 'Avstånd', phrase: 'avståndet', type: { kind: 'integer' }, unit: 'm' },
    { key: 'skyddad', label: 'Skyddade uppgifter', type: { kind: 'yesNo' } },
  ],
};

beforeAll(() => {
  setLanguage('sv');
  registerMessages(expressionMessages);
});

interface Made {
  rule: Json;
  parts: (string | undefined)[];
}

function Held({ made }: { readonly made: Made }) {
  const [now, setNow] = useState(made.rule);
  const change = (changed: Json, part?: string) => {
    made.rule = changed;
    made.parts.push(part);
    setNow(changed);
  };
  return <ConditionBuilder label="Villkor" rule={now} bot={bot} onChange={change} />;
}

function draw(rule: Json) {
  const made: Made = { rule, parts: [] };
  render(
    <Surface>
      {/* jsdom has no layout: without this a list counts as scrolled out of sight, and is hidden. */}
      <MantineProvider env="test">
        <Held made={made} />
      </MantineProvider>
    </Surface>,
  );
  return { made, user: userEvent.setup() };
}

test('"minst" and "mer än" are a choice in sight, and what happens on the limit is said', async () => {
  const { made, user } = draw({ '>=': [{ var: 'avstand' }, 2000] });
  expect(screen.getByText(/Exakt på gränsen stämmer det\./)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'mer än' }));
  expect(made.rule).toEqual({ '>': [{ var: 'avstand' }, 2000] });
  expect(screen.getByText(/Exakt på gränsen stämmer det inte\./)).toBeTruthy();
});

test('typing a value names its place, and an emptied field never becomes a question of absence', async () => {
  const { made, user } = draw({ '==': [{ var: 'avstand' }, 2000] });
  const field = screen.getByRole('textbox', { name: 'Värde, m' });
  await user.clear(field);
  expect(made.rule).toEqual({ '==': [{ var: 'avstand' }, 2000] });
  await user.type(field, '2100');
  expect(made.rule).toEqual({ '==': [{ var: 'avstand' }, 2100] });
  expect(new Set(made.parts).size).toBe(1);
  expect(made.parts[0]).toBeDefined();
});

test('a condition added is joined, and is unfinished until something is chosen', async () => {
  const { made, user } = draw({ '==': [{ var: 'skyddad' }, true] });
  await user.click(screen.getByRole('button', { name: 'Lägg till villkor' }));
  expect(made.rule).toEqual({ and: [{ '==': [{ var: 'skyddad' }, true] }, null] });
  expect(screen.getByText(/Villkoret är inte färdigt/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Uppgift: Välj uppgift' }));
  await user.click(await screen.findByRole('option', { name: /Avstånd/ }));
  expect(made.rule).toEqual({
    and: [{ '==': [{ var: 'skyddad' }, true] }, { '>=': [{ var: 'avstand' }, null] }],
  });
});

test('a condition taken away leaves the other alone', async () => {
  const { made, user } = draw({
    and: [{ '==': [{ var: 'skyddad' }, true] }, { '>': [{ var: 'avstand' }, 1] }],
  });
  const [first] = screen.getAllByRole('button', { name: 'Fler val för villkoret' });
  if (first) await user.click(first);
  await user.click(await screen.findByRole('menuitem', { name: 'Ta bort villkoret' }));
  expect(made.rule).toEqual({ '>': [{ var: 'avstand' }, 1] });
});

test('a condition that has no rows is shown with its code, and is changed as code alone', () => {
  const rule: Json = { some: [{ var: 'avstand' }, { '>': [{ var: '' }, 1] }] };
  draw(rule);
  expect(screen.getByText('Det här villkoret är skrivet som kod')).toBeTruthy();
  expect(screen.getByText(/"some"/)).toBeTruthy();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Ändra som kod']);
});

const three: Json = {
  or: [
    { '==': [{ var: 'skyddad' }, true] },
    { '>': [{ var: 'avstand' }, 1] },
    { and: [{ '<': [{ var: 'avstand' }, 5] }, { '==': [{ var: 'skyddad' }, false] }] },
  ],
};
const parts = (three as { or: Json[] }).or;

test('Alt and an arrow moves a row within its group, a group as well, and the focus goes with it', async () => {
  const { made, user } = draw(three);
  const [first, second, third] = parts;
  screen.getByRole('button', { name: 'Flytta: Villkor 1 av 3' }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(made.rule).toEqual({ or: [second, first, third] });
  const moved = screen.getByRole('button', { name: 'Flytta: Villkor 2 av 3' });
  await waitFor(() => expect(document.activeElement).toBe(moved));
  expect(screen.getByText('Flyttat till plats 2 av 3.')).toBeTruthy();
  // From a field inside the row too, and the innermost group is the one it is moved in.
  screen.getAllByRole('textbox', { name: 'Värde, m' }).at(-1)?.focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  const turned = { and: [...(third as { and: Json[] }).and].reverse() };
  expect(made.rule).toEqual({ or: [second, first, turned] });
  screen.getByRole('button', { name: 'Flytta: Villkor 3 av 3' }).focus();
  await user.keyboard('{ArrowUp}');
  expect(made.rule).toEqual({ or: [second, turned, first] });
  const before = made.parts.length;
  screen.getByRole('button', { name: 'Flytta: Villkor 1 av 3' }).focus();
  await user.keyboard('{ArrowUp}');
  expect(made.parts).toHaveLength(before);
});

test('a row is dragged by its handle to another place in its group', () => {
  const { made } = draw(three);
  const dataTransfer = { setData: () => {}, effectAllowed: '' };
  const at = (place: string) => document.querySelector(`[data-place="${place}"]`) as HTMLElement;
  fireEvent.dragStart(screen.getByRole('button', { name: 'Flytta: Villkor 3 av 3' }), { dataTransfer });
  fireEvent.dragOver(at('.0'), { dataTransfer });
  expect(at('.0').dataset['over']).toBe('before');
  fireEvent.drop(at('.0'), { dataTransfer });
  expect(made.rule).toEqual({ or: [parts[2], parts[0], parts[1]] });
  // Into another group nothing is moved.
  fireEvent.dragStart(screen.getByRole('button', { name: 'Flytta: Villkor 2 av 3' }), { dataTransfer });
  fireEvent.dragOver(at('.0.1'), { dataTransfer });
  expect(at('.0.1').dataset['over']).toBeUndefined();
});

test('a group, also the outermost, is denied and affirmed, and groups are put in groups', async () => {
  const { made, user } = draw(three);
  const menu = async (index: number, item: string) => {
    await user.click(screen.getAllByRole('button', { name: 'Fler val för gruppen' })[index] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  await menu(0, 'Sätt ”inte” framför');
  expect(made.rule).toEqual({ '!': three });
  await menu(0, 'Ta bort ”inte”');
  expect(made.rule).toEqual(three);
  await user.click(screen.getByRole('button', { name: 'Lägg till grupp i gruppen' }));
  const inner = (three as { or: Json[] }).or[2] as { and: Json[] };
  expect(made.rule).toEqual({
    or: [parts[0], parts[1], { and: [...inner.and, { or: [null, null] }] }],
  });
  const place = document.querySelector('[data-place=".2.2.0"]');
  await waitFor(() => expect(place?.contains(document.activeElement)).toBe(true));
});

test('a value between two others has two fields, and whether the limits count is in sight', async () => {
  const { made, user } = draw({ '>=': [{ var: 'avstand' }, 2000] });
  await user.click(screen.getByRole('button', { name: 'Jämförelse: är' }));
  await user.click(await screen.findByRole('option', { name: 'är från' }));
  await user.type(screen.getByRole('textbox', { name: 'Högsta värde, m' }), '3000');
  expect(made.rule).toEqual({ '<=': [2000, { var: 'avstand' }, 3000] });
  await user.click(screen.getByRole('radio', { name: 'utan gräns' }));
  expect(made.rule).toEqual({ '<': [2000, { var: 'avstand' }, 3000] });
});

test('a value is put together with another: times a number', async () => {
  const { made, user } = draw({ '>=': [{ var: 'avstand' }, 2000] });
  await user.click(screen.getByRole('button', { name: 'Uppgift: Avstånd' }));
  await user.click(await screen.findByRole('option', { name: 'Ett värde gånger ett annat' }));
  const factor = screen.getByRole('textbox', { name: 'Uppgift, andra delen' });
  await user.clear(factor);
  await user.type(factor, '2');
  expect(made.rule).toEqual({ '>=': [{ '*': [{ var: 'avstand' }, 2] }, 2000] });
});
