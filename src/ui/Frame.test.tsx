import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { setLanguage } from '#i18n/engine.ts';
import { Frame } from './Frame.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

function draw() {
  setLanguage('sv');
  render(
    <Frame
      title="Skolskjuts"
      top={<TopBar homeHref="#/" start="Skolskjuts" />}
      rail={<Rail items={[]} current="build" />}
      aside={{ label: 'Detaljer', width: 308, content: 'inget' }}
    >
      ytan
    </Frame>,
  );
}

test('every landmark is there once, and the document is named after the view', () => {
  draw();
  for (const role of ['banner', 'navigation', 'main', 'complementary'])
    expect(screen.getAllByRole(role)).toHaveLength(1);
  expect(document.title).toBe('Skolskjuts · Botverkstad');
});

test('the first stop of Tab leads past the bars to the content', async () => {
  draw();
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('a change of language redraws the frame and tells the document', () => {
  draw();
  act(() => setLanguage('en'));
  expect(screen.getByText('Skip to the content')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  act(() => setLanguage('sv'));
});
