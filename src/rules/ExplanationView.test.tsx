import { render, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { compileForData } from '#expression/compile.ts';
import { expressionMessages } from '#expression/messages.ts';
import { type Bot, emptyBot } from '#flow/bot.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import type { Json } from '#lib/json.ts';
import { Surface } from '#ui/Surface.tsx';
import { ExplanationView } from './ExplanationView.tsx';

const bot: Bot = {
  ...emptyBot('b', 'Bot', '2026-11-24'),
  fields: [
    {
      key: 'avstand',
      label: 'Avstånd till skolan',
      phrase: 'avståndet',
      type: { kind: 'integer' },
      unit: 'm',
    },
    { key: 'arskurs', label: 'Årskurs', phrase: 'årskurs', type: { kind: 'text' } },
  ],
  parameters: [
    {
      key: 'grans',
      label: 'Gräns',
      phrase: 'gränsen',
      unit: 'm',
      type: { kind: 'table', keyLabel: 'årskurs', values: { kind: 'integer' } },
      periods: [{ validFrom: '2025-07-01', value: { '2': 2000 } }],
    },
  ],
};
const rule: Json = {
  '>=': [{ var: 'avstand' }, { lookup: [{ var: 'param.grans' }, { var: 'arskurs' }] }],
};

beforeAll(() => {
  setLanguage('sv');
  registerMessages(expressionMessages);
});

function draw(avstand: Json) {
  const compiled = compileForData(rule);
  if (!compiled.ok) throw new Error('The rule compiles');
  const explanation = compiled.rule.explain([{ avstand, arskurs: '2', param: { grans: { '2': 2000 } } }]);
  render(
    <Surface>
      <ExplanationView
        explanation={explanation}
        rule={rule}
        bot={bot}
        about={({ path }) => `läst: ${path}`}
      />
    </Surface>,
  );
}

/** The page's spaces in numbers do not break; a test reads them as any space. */
const spaced = (element: HTMLElement) => (element.textContent ?? '').replace(/\s/g, ' ');

test('a condition that failed is said with its values, and each value read is listed once', () => {
  draw(1999);
  expect(spaced(document.body)).toContain('Avståndet 1 999 m är inte minst gränsen 2 000 m för årskurs 2.');
  const facts = within(screen.getByRole('list', { name: 'Uppgifter som avgjorde' })).getAllByRole('listitem');
  expect(facts.map(spaced)).toEqual([
    'Avstånd till skolan: 1 999 mläst: avstand',
    'Årskurs: 2läst: arskurs',
    'Gräns för årskurs 2: 2 000 mläst: param.grans',
  ]);
});

test('a condition that met a missing value says which, and what it would have asked', () => {
  draw(null);
  expect(spaced(document.body)).toContain('Villkoret: Avståndet är minst gränsen för årskurs.');
  expect(spaced(document.body)).toContain('Avstånd till skolan: saknas');
});
