import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { setLanguage } from '#i18n/engine.ts';
import type { Json } from '#lib/json.ts';
import { Surface } from './Surface.tsx';
import { ValueField } from './ValueField.tsx';
import type { ValueType } from './value-field/value-type.ts';

beforeEach(() => setLanguage('sv'));

interface ValueProps {
  readonly type: ValueType;
  readonly start: Json;
  readonly onChange: (value: Json) => void;
}

function Value({ type, start, onChange }: ValueProps) {
  const [value, setValue] = useState(start);
  const change = (edited: Json) => {
    onChange(edited);
    setValue(edited);
  };
  return <ValueField type={type} unit="m" label="Gräns" value={value} onChange={change} />;
}

function draw(type: ValueType, start: Json) {
  const onChange = vi.fn<(value: Json) => void>();
  const { unmount } = render(
    <Surface>
      <Value type={type} start={start} onChange={onChange} />
    </Surface>,
  );
  return { onChange, unmount };
}

test('a number that cannot be read stays as typed, with a message, and changes nothing', async () => {
  const { onChange } = draw({ kind: 'integer' }, 2000);
  const user = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Gräns' });
  await user.clear(field);
  await user.type(field, '21x');
  await user.tab();
  expect(field.value).toBe('21x');
  expect(screen.getByText('Skriv ett heltal', { exact: false })).toBeTruthy();
  expect(onChange.mock.calls.map(([value]) => value)).toEqual([null, 2, 21]);
});

test('an emptied number is missing, and an emptied text is an empty text', async () => {
  const user = userEvent.setup();
  const number = draw({ kind: 'decimal' }, 2);
  await user.clear(screen.getByRole('textbox', { name: 'Gräns' }));
  expect(number.onChange).toHaveBeenLastCalledWith(null);
  number.unmount();
  const text = draw({ kind: 'text' }, 'a');
  await user.clear(screen.getByRole('textbox', { name: 'Gräns' }));
  expect(text.onChange).toHaveBeenLastCalledWith('');
  await user.click(screen.getByRole('button', { name: 'Ange att Gräns saknas' }));
  expect(text.onChange).toHaveBeenLastCalledWith(null);
});

const table: ValueType = { kind: 'table', keyLabel: 'årskurs', values: { kind: 'integer' } };

test('Enter in a table goes to the row below, and from the last to a new row', async () => {
  const { onChange } = draw(table, { '1': 2000, '2': 2000 });
  const user = userEvent.setup();
  await user.click(screen.getByRole('textbox', { name: 'Gräns, årskurs 1' }));
  await user.keyboard('{Enter}');
  const second = screen.getByRole('textbox', { name: 'Gräns, årskurs 2' });
  expect(document.activeElement).toBe(second);
  await user.keyboard('{Control>}a{/Control}2100{Enter}3{Enter}');
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Gräns, årskurs 3' })),
  );
  expect(onChange).toHaveBeenLastCalledWith({ '1': 2000, '2': 2100, '3': null });
});

test('a key that another row has is refused, and one that is free takes the value along', async () => {
  const { onChange } = draw(table, { '1': 1000, '2': 2000 });
  const user = userEvent.setup();
  const key = screen.getByRole('textbox', { name: 'Gräns, årskurs på rad 2' });
  await user.clear(key);
  await user.type(key, '1');
  await user.tab();
  expect(screen.getByText('Finns redan på en annan rad.')).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  await user.clear(key);
  await user.type(key, 'F');
  await user.tab();
  expect(onChange).toHaveBeenLastCalledWith({ '1': 1000, F: 2000 });
});

test('yes, no and missing are three answers', async () => {
  const { onChange } = draw({ kind: 'yesNo' }, null);
  const answers = within(screen.getByRole('radiogroup', { name: 'Gräns' }));
  expect(answers.getByRole<HTMLInputElement>('radio', { name: 'Saknas' }).checked).toBe(true);
  await userEvent.click(answers.getByRole('radio', { name: 'Nej' }));
  expect(onChange).toHaveBeenLastCalledWith(false);
});
