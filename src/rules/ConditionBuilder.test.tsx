import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
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
