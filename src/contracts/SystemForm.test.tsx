import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { System } from '#flow/system.ts';
import { setLanguage } from '#i18n/engine.ts';
import { Surface } from '#ui/Surface.tsx';
import { SystemForm } from './SystemForm.tsx';

// Finding by role in a whole form is slow in jsdom, above all on a machine with other work.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => setLanguage('sv'));

const text = { kind: 'text' } as const;
const stock: System = {
  id: 'lager',
  name: 'Lagret',
  channel: 'screen',
  operations: [
    {
      id: 'sok',
      name: 'Sök vara',
      inputs: [{ key: 'id', label: 'Varunummer', type: text }],
      outputs: [
        { key: 'fanns', label: 'Fanns', type: { kind: 'yesNo' } },
        { key: 'namn', label: 'Benämning', type: text },
      ],
      failures: [],
    },
  ],
  records: { varor: [{ id: 'A', saldo: 3 }] },
};

/** The form as a view holds it: what is written comes back into it. */
function Form({ onChange }: { readonly onChange: (system: System) => void }) {
  const [system, setSystem] = useState(stock);
  const change = (changed: System) => {
    setSystem(changed);
    onChange(changed);
  };
  return (
    <SystemForm
      system={system}
      onChange={change}
      onRemovePart={change}
      onRemove={() => undefined}
      removeLabel="Ta bort"
    />
  );
}

function draw() {
  let current = stock;
  render(
    <Surface>
      <Form
        onChange={(changed) => {
          current = changed;
        }}
      />
    </Surface>,
  );
  const user = userEvent.setup();
  const write = async (field: HTMLElement, text: string) => {
    await user.click(field);
    await user.paste(text);
  };
  return { user, write, system: () => current, operation: () => current.operations[0] };
}

/** Asked for among the hidden too: the form is long, and what is in sight takes long to work out here. */
async function choose(user: ReturnType<typeof userEvent.setup>, field: string, option: string) {
  await user.click(screen.getByRole('combobox', { name: field, hidden: true }));
  await user.click(await screen.findByRole('option', { name: option, hidden: true }));
}

test('what is known of a system is written, and what is emptied is taken away', async () => {
  const { user, system, write } = draw();
  await write(screen.getByLabelText('Ansvarig'), 'Förrådet');
  await write(screen.getByLabelText('Tillgänglighet'), '99,5');
  expect(system()).toMatchObject({ owner: 'Förrådet', availability: 99.5 });
  await user.clear(screen.getByLabelText('Ansvarig'));
  expect(system()).not.toHaveProperty('owner');
});

test('an operation tells that it writes, what may be left out, and what its screen says', async () => {
  const { user, operation, write } = draw();
  await user.click(screen.getByLabelText('Ändrar något i systemet'));
  await user.click(screen.getByLabelText('Varunummer får saknas'));
  const shown = within(screen.getByLabelText('Det som står på skärmen'));
  await write(shown.getByLabelText('Knapp'), 'Sök');
  expect(operation()).toMatchObject({
    writes: true,
    inputs: [{ key: 'id', optional: true }],
    screen: { button: 'Sök' },
  });
  await user.clear(shown.getByLabelText('Knapp'));
  expect(operation()).not.toHaveProperty('screen');
});

test('the simulated operation is told which row it finds, and what says that there was one', async () => {
  const { user, operation, write } = draw();
  await choose(user, 'Åtgärden', 'slår upp en rad');
  await choose(user, 'Säger om raden fanns', 'Fanns');
  expect(operation()?.answers).toEqual({
    type: 'lookup',
    table: 'varor',
    by: [{ input: 'id', column: 'id' }],
    found: 'fanns',
  });
  await choose(user, 'Åtgärden', 'ändrar rader som passar');
  await user.click(screen.getByText('Lägg till kolumn att skriva'));
  const column = screen.getByLabelText('Det som skrivs, 1: kolumnen');
  await user.clear(column);
  await write(column, 'senast');
  expect(operation()?.answers).toEqual({
    type: 'update',
    table: 'varor',
    by: [{ input: 'id', column: 'id' }],
    set: [{ input: 'id', column: 'senast' }],
  });
  await choose(user, 'Åtgärden', 'svarar som varje fall säger');
  expect(operation()).not.toHaveProperty('answers');
});

test('an answer can be worked out by a rule that reads what is sent', async () => {
  const { user, operation } = draw();
  await choose(user, 'Åtgärden', 'räknar ut svaret med en regel');
  await user.click(screen.getByLabelText(/^Regel för Benämning/, { selector: 'button' }));
  await user.click(await screen.findByRole('option', { name: /^Varunummer/, hidden: true }));
  expect(operation()?.answers).toEqual({
    type: 'rule',
    outputs: [{ output: 'namn', expression: { var: 'id' } }],
  });
});
