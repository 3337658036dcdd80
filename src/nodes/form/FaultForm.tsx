import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import { useSay } from '#i18n/use-say.ts';
import { textIn } from '#lib/local-text.ts';
import { typeName } from '#rules/type-name.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import {
  changes,
  type FaultDraft,
  faultOf,
  fieldsFor,
  lastsAWhile,
  needsField,
  newTypes,
  startDraft,
  troubles,
} from './fault-draft.ts';
import './form.css';

interface FaultFormProps {
  readonly bot: Bot;
  /** What the button says. */
  readonly addLabel: string;
  readonly onAdd: (fault: Fault) => void;
  /** The form was asked for just now. */
  readonly autoFocus?: boolean;
}

/** What goes wrong in a system, or changes in it: chosen in plain words. */
export function FaultForm({ bot, addLabel, onAdd, autoFocus = false }: FaultFormProps) {
  const speech = useSay();
  const { t, say, language } = speech;
  const [kept, setDraft] = useState<FaultDraft>(() => startDraft(bot));
  // A system that is gone since takes the rest of the draft with it.
  const system = bot.systems.find(({ id }) => id === kept.system) ?? bot.systems[0];
  if (!system) return null;
  const draft = system.id === kept.system ? kept : startDraft(bot);
  const change = (part: Partial<FaultDraft>) => setDraft({ ...draft, ...part });
  const fields = fieldsFor(system, draft);
  const made = faultOf(system, draft, language);
  const kinds = (list: readonly Fault['kind'][]) =>
    list
      .filter((kind) => system.channel === 'screen' || (kind !== 'labelChanged' && kind !== 'buttonMoved'))
      .map((value) => ({ value, label: t(`fault.kind.${value}`) }));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!made.ok) return;
    onAdd(made.fault);
    change({ field: null, text: '' });
  };
  return (
    <form className="bv-form" onSubmit={add}>
      <Select
        label={t('fault.system')}
        autoFocus={autoFocus}
        openOnFocus={false}
        data={bot.systems.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={system.id}
        allowDeselect={false}
        onChange={(id) => id && setDraft({ ...startDraft(bot), system: id })}
      />
      <Select
        label={t('fault.operation')}
        data={[
          { value: '', label: t('fault.everyOperation') },
          ...system.operations.map(({ id, name }) => ({ value: id, label: say(name) })),
        ]}
        value={draft.operation}
        allowDeselect={false}
        onChange={(operation) => change({ operation: operation ?? '', field: null })}
      />
      <Select<Fault['kind']>
        label={t('fault.kind')}
        data={[
          { group: t('fault.troubles'), items: kinds(troubles) },
          { group: t('fault.changes'), items: kinds(changes) },
        ]}
        value={draft.kind}
        allowDeselect={false}
        maxDropdownHeight={360}
        onChange={(kind) => kind && change({ kind, field: null, text: '' })}
      />
      {needsField(draft.kind) && (
        <Select
          label={t('fault.field')}
          data={fields.map(({ key, label }) => ({ value: key, label: textIn(label, language) || key }))}
          value={draft.field}
          onChange={(field) => change({ field })}
        />
      )}
      {(draft.kind === 'fieldRenamed' || draft.kind === 'labelChanged' || draft.kind === 'fieldAdded') && (
        <TextInput
          label={t(
            draft.kind === 'fieldRenamed'
              ? 'fault.newName'
              : draft.kind === 'labelChanged'
                ? 'fault.newText'
                : 'fault.newField',
          )}
          maxLength={60}
          autoComplete="off"
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
      {draft.kind === 'typeChanged' && (
        <Select
          label={t('fault.newType')}
          data={newTypes.map((kind) => ({ value: kind, label: typeName({ kind }, speech) }))}
          value={draft.type}
          allowDeselect={false}
          onChange={(type) => type && change({ type })}
        />
      )}
      {draft.kind === 'slow' && (
        <NumberInput
          label={t('fault.seconds')}
          min={0}
          max={86_400}
          value={draft.seconds ?? ''}
          onChange={(seconds) => change({ seconds: typeof seconds === 'number' ? seconds : null })}
        />
      )}
      {lastsAWhile(draft.kind) && (
        <Select
          label={t('fault.howLong')}
          data={[
            { value: '', label: t('fault.always') },
            ...[1, 2, 3].map((count) => ({ value: `${count}`, label: t('fault.firstCalls', { count }) })),
          ]}
          value={draft.calls}
          allowDeselect={false}
          onChange={(calls) => change({ calls: calls ?? '' })}
        />
      )}
      <DisabledReason reason={made.ok ? undefined : say(made.message)}>
        <Button type="submit">{addLabel}</Button>
      </DisabledReason>
    </form>
  );
}
