import { Button } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DisabledReason } from './DisabledReason.tsx';
import { Surface } from './Surface.tsx';

function draw(reason: string | undefined) {
  const clicks: string[] = [];
  render(
    <Surface>
      <DisabledReason reason={reason}>
        <Button onClick={() => clicks.push('run')}>Kör</Button>
      </DisabledReason>
    </Surface>,
  );
  return { clicks, button: screen.getByRole('button', { name: 'Kör' }), user: userEvent.setup() };
}

test('a button that cannot be used is reached by Tab, says why, and does nothing', async () => {
  const { clicks, button, user } = draw('Boten saknar start.');
  await user.tab();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('Boten saknar start.');
  await user.keyboard('{Enter}');
  await user.click(button);
  expect(clicks).toEqual([]);
});

test('without a reason the button is an ordinary one', async () => {
  const { clicks, button, user } = draw(undefined);
  await user.click(button);
  expect(clicks).toEqual(['run']);
  expect(button.getAttribute('aria-disabled')).toBeNull();
});
