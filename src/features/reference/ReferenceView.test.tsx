import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expressionMessages } from '#expression/messages.ts';
import { operators } from '#expression/operators.ts';
import { registerMessages, setLanguage } from '#i18n/engine.ts';
import { Surface } from '#ui/Surface.tsx';
import { ReferenceView } from './ReferenceView.tsx';

registerMessages(expressionMessages);

// Asking for roles among all the cards takes jsdom seconds.
const cards = () => [...document.querySelectorAll('article')];
const cardOf = (name: string) => cards().find((card) => card.querySelector('h3')?.textContent === name);

function show() {
  setLanguage('sv');
  render(
    <Surface>
      <ReferenceView frame={({ children }) => children} />
    </Surface>,
  );
}

test('every operator is there, with its example said and worked out', () => {
  show();
  expect(cards()).toHaveLength(operators.length);
  const card = cardOf('daysBetween');
  expect(card?.textContent).toContain(
    'Antalet dagar från första sjukdagen 2026-03-02 till sista dagen 2026-03-09 är 7.',
  );
  expect(card?.textContent).toContain('första sjukdagen: 2026-03-02');
  expect(card?.textContent).toContain('Svar7');
  expect(card?.textContent).toContain('Tardatum, datumGertal');
});

test('a search finds by word, and says so when nothing is found', async () => {
  const user = userEvent.setup();
  show();
  const search = screen.getByLabelText('Sök räknesätt och villkor');
  await user.click(search);
  await user.paste('kontrollsiffra');
  expect(cards()).toHaveLength(1);
  expect(cardOf('luhn')).toBeDefined();
  await user.paste('xyz');
  expect(screen.queryByText('Inget räknesätt passar ”kontrollsiffraxyz”')).not.toBeNull();
});
