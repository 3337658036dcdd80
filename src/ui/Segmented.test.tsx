import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Segmented } from './Segmented.tsx';

const options = [
  { value: 'atLeast', label: 'minst' },
  { value: 'moreThan', label: 'mer än' },
] as const;

function Comparison() {
  const [value, setValue] = useState<'atLeast' | 'moreThan'>('atLeast');
  return <Segmented label="Jämförelse" options={options} value={value} onChange={setValue} />;
}

test('Tab reaches the chosen one, and only one is chosen', async () => {
  render(<Comparison />);
  expect(screen.getByRole('radiogroup', { name: 'Jämförelse' })).toBeTruthy();
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'minst' }));
  await user.click(screen.getByText('mer än'));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'mer än' }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'minst' }).checked).toBe(false);
});
