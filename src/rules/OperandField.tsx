import { IconSwitchHorizontal } from '@tabler/icons-react';
import { useContext, useEffect, useRef, useState } from 'react';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { ConstantField } from './ConstantField.tsx';
import { type Dictionary, type Entry, type Family, familyOf, type Typed, typeOf } from './dictionary.ts';
import { NewValueContext } from './new-value.ts';
import type { Calculation, Constant, Lookup, Operand, Read, SimpleOperand } from './operand.ts';
import { Picker, type PickerGroup } from './Picker.tsx';
import { typeName } from './type-name.ts';

const newOne = 'new';

interface OperandFieldProps {
  readonly label: string;
  readonly operand: Operand | undefined;
  readonly dictionary: Dictionary;
  /** What it is held against: tells how a written value looks, and which values can be compared with it. */
  readonly beside?: Typed | undefined;
  /** Whether a value may be written out. */
  readonly written?: boolean;
  readonly calculated?: boolean;
  readonly onChange: (operand: Operand, isTyped: boolean) => void;
}

/** A value in a rule: a chip for what is read or looked up, a field for what is written out. */
export function OperandField(props: OperandFieldProps) {
  const { label, operand, dictionary, beside, written = true, calculated = false, onChange } = props;
  const speech = useSay();
  const { t } = speech;
  const newValue = useContext(NewValueContext);
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  const pick = (value: string) => {
    if (value === newOne) setIsMaking(true);
    else onChange(picked(value, operand, dictionary, beside), false);
  };
  // What was just made is chosen once the bot that came back knows it.
  useEffect(() => {
    if (made === undefined || !dictionary.entry(made)) return;
    setMade(undefined);
    onChange({ kind: 'read', path: made }, false);
  }, [made, dictionary, onChange]);
  const groups = groupsOf({
    dictionary,
    family: beside && familyOf(beside.type),
    written,
    calculated,
    creatable: newValue !== undefined,
    speech,
  });
  if (newValue && isMaking) {
    const onDone = (key?: string) => {
      const row = form.current?.closest('.bv-condition-row, .bv-expression');
      setIsMaking(false);
      setMade(key);
      // The form that had focus is gone; one goes on in the row where it stood.
      setTimeout(() => row?.querySelector<HTMLElement>('.bv-pick')?.focus());
    };
    return <div ref={form}>{newValue({ type: beside?.type, unit: beside?.unit, onDone })}</div>;
  }
  const swap = (
    <Picker
      label={t('rules.otherValue', { label })}
      text=""
      look="icon"
      icon={<IconSwitchHorizontal size={16} />}
      groups={groups}
      chosen={operand && keyOf(operand)}
      onPick={pick}
    />
  );
  if (operand?.kind === 'constant') {
    return (
      <span className="bv-operand">
        <ConstantField
          label={label}
          typed={beside}
          value={operand.value}
          onChange={(value, isTyped) => onChange({ kind: 'constant', value }, isTyped)}
        />
        {swap}
      </span>
    );
  }
  if (operand?.kind === 'calculation') {
    return <CalculationField {...props} calculation={operand} swap={swap} />;
  }
  const entry = operand && dictionary.entry(operand.kind === 'read' ? operand.path : operand.table);
  const name = operand?.kind === 'lookup' ? operand.table : operand?.path;
  const chip = (
    <Picker
      label={label}
      text={entry ? speech.say(entry.label) : (name ?? t('rules.chooseField'))}
      invalid={!entry}
      groups={groups}
      chosen={operand && keyOf(operand)}
      onPick={pick}
    />
  );
  if (operand?.kind !== 'lookup') return chip;
  return (
    <span className="bv-operand">
      {chip}
      <LookupKey lookup={operand} entry={entry} dictionary={dictionary} onChange={onChange} />
    </span>
  );
}

interface LookupKeyProps {
  readonly lookup: Lookup;
  readonly entry: Entry | undefined;
  readonly dictionary: Dictionary;
  readonly onChange: (operand: Lookup, isTyped: boolean) => void;
}

/** "för årskurs": what the row of a table is found by. */
function LookupKey({ lookup, entry, dictionary, onChange }: LookupKeyProps) {
  const { t, say } = useSay();
  const keyLabel = entry?.type.kind === 'table' ? say(entry.type.keyLabel) : '';
  return (
    <>
      <span>{t('rules.for')}</span>
      <OperandField
        label={t('rules.lookupKey', { key: keyLabel })}
        operand={lookup.key}
        dictionary={{ ...dictionary, entries: dictionary.entries.filter(({ group }) => group !== 'tables') }}
        beside={lookup.key.kind === 'constant' ? { type: { kind: 'text' } } : undefined}
        onChange={(key, isTyped) => {
          if (key.kind === 'read' || key.kind === 'constant') onChange({ ...lookup, key }, isTyped);
        }}
      />
    </>
  );
}

interface CalculationFieldProps extends OperandFieldProps {
  readonly calculation: Calculation;
  readonly swap: React.ReactNode;
}

const joiners: Readonly<Record<Calculation['op'], MessageKey>> = {
  sum: 'rules.plus',
  difference: 'rules.minus',
  gap: 'rules.and',
};

function CalculationField({ calculation, dictionary, label, onChange, swap }: CalculationFieldProps) {
  const { t } = useSay();
  const { op, a, b } = calculation;
  const part = (side: 'a' | 'b', other: SimpleOperand) => (
    <OperandField
      label={t(side === 'a' ? 'rules.firstOf' : 'rules.secondOf', { label })}
      operand={calculation[side]}
      dictionary={dictionary}
      beside={typeOf(other, dictionary) ?? { type: { kind: 'decimal' } }}
      onChange={(operand, isTyped) => {
        if (operand.kind !== 'calculation') onChange({ ...calculation, [side]: operand }, isTyped);
      }}
    />
  );
  return (
    <span className="bv-operand">
      {op === 'gap' && <span>{t('rules.gapBetween')}</span>}
      {part('a', b)}
      <span>{t(joiners[op])}</span>
      {part('b', a)}
      {swap}
    </span>
  );
}

interface GroupsWanted {
  readonly dictionary: Dictionary;
  readonly family: Family | undefined;
  readonly written: boolean;
  readonly calculated: boolean;
  /** Whether a value that is not there yet may be made. */
  readonly creatable: boolean;
  readonly speech: Speech;
}

/** What may be chosen: only what can be held against a value of the family, if there is one. */
function groupsOf({
  dictionary,
  family,
  written,
  calculated,
  creatable,
  speech,
}: GroupsWanted): PickerGroup[] {
  const { t, say } = speech;
  const fits = ({ type }: Entry) => {
    const own = familyOf(type.kind === 'table' ? type.values : type);
    return family === undefined || own === family;
  };
  const itemsOf = (group: Entry['group']) =>
    dictionary.entries
      .filter((entry) => entry.group === group && fits(entry))
      .map((entry) => ({
        value: `${group === 'tables' ? 'lookup' : 'read'}:${entry.path}`,
        label: say(entry.label),
        detail: entry.unit ?? typeName(entry.type, speech),
      }));
  const hasNumbers = dictionary.entries.some(({ type }) => familyOf(type) === 'number');
  const isNumeric = hasNumbers && (family === undefined || family === 'number');
  const another = creatable ? [{ value: newOne, label: t('rules.newValue') }] : [];
  return [
    ...(written ? [{ items: [{ value: 'constant', label: t('rules.writeValue') }] }] : []),
    { label: t('rules.fields'), items: [...itemsOf('fields'), ...another] },
    { label: t('rules.parameters'), items: itemsOf('parameters') },
    { label: t('rules.tables'), items: itemsOf('tables') },
    ...(calculated && isNumeric
      ? [
          {
            label: t('rules.calculations'),
            items: [
              { value: 'sum', label: t('rules.sum') },
              { value: 'difference', label: t('rules.difference') },
              { value: 'gap', label: t('rules.gap') },
            ],
          },
        ]
      : []),
  ].filter(({ items }) => items.length > 0);
}

function keyOf(operand: Operand): string {
  switch (operand.kind) {
    case 'read':
      return `read:${operand.path}`;
    case 'lookup':
      return `lookup:${operand.table}`;
    case 'constant':
      return 'constant';
    case 'calculation':
      return operand.op;
  }
}

/** The operand that was chosen; what can be kept of the one before is kept. */
function picked(
  value: string,
  before: Operand | undefined,
  dictionary: Dictionary,
  beside: Typed | undefined,
): Operand {
  const [kind, path = ''] = value.split(/:(.*)/s);
  if (kind === 'read') return { kind, path };
  if (kind === 'lookup') {
    return { kind, table: path, key: before?.kind === 'lookup' ? before.key : keyFor(path, dictionary) };
  }
  if (kind === 'sum' || kind === 'difference' || kind === 'gap') {
    const parts =
      before?.kind === 'calculation' ? { a: before.a, b: before.b } : partsFor(before, dictionary);
    return { kind: 'calculation', op: kind, ...parts };
  }
  return before?.kind === 'constant' ? before : constantFor(beside);
}

/** A field whose name is the table's key, such as grade; else the first that could be one. */
function keyFor(table: string, dictionary: Dictionary): Read | Constant {
  const fields = dictionary.entries.filter(
    ({ group, type }) => group === 'fields' && familyOf(type) === 'text',
  );
  const type = dictionary.entry(table)?.type;
  const keyLabel = type?.kind === 'table' ? JSON.stringify(type.keyLabel).toLocaleLowerCase() : '';
  const named = fields.find(({ label }) => JSON.stringify(label).toLocaleLowerCase() === keyLabel);
  const path = (named ?? fields[0])?.path;
  return path === undefined ? { kind: 'constant', value: '' } : { kind: 'read', path };
}

function partsFor(
  before: Operand | undefined,
  dictionary: Dictionary,
): { a: SimpleOperand; b: SimpleOperand } {
  const numbers = dictionary.entries.filter(
    ({ group, type }) => group === 'fields' && familyOf(type) === 'number',
  );
  const [first, second] = numbers.map(({ path }): Read => ({ kind: 'read', path }));
  const zero: Constant = { kind: 'constant', value: 0 };
  const a = before && before.kind !== 'calculation' ? before : (first ?? zero);
  return { a, b: second ?? first ?? zero };
}

function constantFor(beside: Typed | undefined): Constant {
  if (beside?.type.kind === 'yesNo') return { kind: 'constant', value: true };
  if (beside?.type.kind === 'choice') return { kind: 'constant', value: beside.type.choices[0]?.value ?? '' };
  return { kind: 'constant', value: familyOf(beside?.type) === 'number' ? 0 : '' };
}
