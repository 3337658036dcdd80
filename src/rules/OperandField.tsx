import { IconSwitchHorizontal } from '@tabler/icons-react';
import { useContext, useEffect, useRef, useState } from 'react';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { ConstantField } from './ConstantField.tsx';
import { type Dictionary, type Entry, type Family, familyOf, type Typed, typeOf } from './dictionary.ts';
import { NewValueContext } from './new-value.ts';
import type {
  Calculation,
  CalculationOp,
  Constant,
  Lookup,
  Operand,
  Read,
  SimpleOperand,
} from './operand.ts';
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
  const entry =
    operand?.kind === 'read' || operand?.kind === 'lookup'
      ? dictionary.entry(operand.kind === 'read' ? operand.path : operand.table)
      : undefined;
  return (
    // One element whatever stands there, so that focus can stay in it when something else is chosen.
    <span className="bv-operand" data-kind={operand?.kind}>
      {operand?.kind === 'constant' ? (
        <>
          <ConstantField
            label={label}
            typed={beside}
            value={operand.value}
            onChange={(value, isTyped) => onChange({ kind: 'constant', value }, isTyped)}
          />
          {swap}
        </>
      ) : operand?.kind === 'calculation' ? (
        <CalculationField {...props} calculation={operand} swap={swap} />
      ) : (
        <Picker
          label={label}
          text={entry ? speech.say(entry.label) : (nameOf(operand) ?? t('rules.chooseField'))}
          invalid={!entry}
          groups={groups}
          chosen={operand && keyOf(operand)}
          onPick={pick}
        />
      )}
      {operand?.kind === 'lookup' && (
        <LookupKey lookup={operand} entry={entry} dictionary={dictionary} onChange={onChange} />
      )}
    </span>
  );
}

function nameOf(operand: Read | Lookup | undefined): string | undefined {
  return operand?.kind === 'lookup' ? operand.table : operand?.path;
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

/** What stands before, between and after the two values. */
const words: Readonly<Record<CalculationOp, readonly [MessageKey | null, MessageKey, MessageKey | null]>> = {
  sum: [null, 'rules.plus', null],
  difference: [null, 'rules.minus', null],
  product: [null, 'rules.times', null],
  gap: ['rules.gapBetween', 'rules.and', null],
  days: ['rules.daysFrom', 'rules.to', null],
  later: [null, 'rules.plus', 'rules.inDays'],
};

const date: Typed = { type: { kind: 'date' } };
const wholeNumber: Typed = { type: { kind: 'integer' } };
const anyNumber: Typed = { type: { kind: 'decimal' } };

/** What a part of a calculation is to be. A factor has no unit of its own. */
function partType({ op, a, b }: Calculation, side: 'a' | 'b', dictionary: Dictionary): Typed {
  if (op === 'days') return date;
  if (op === 'later') return side === 'a' ? date : wholeNumber;
  if (op === 'product') return anyNumber;
  return typeOf(side === 'a' ? b : a, dictionary) ?? anyNumber;
}

function CalculationField({ calculation, dictionary, label, onChange, swap }: CalculationFieldProps) {
  const { t } = useSay();
  const [before, between, after] = words[calculation.op];
  const part = (side: 'a' | 'b') => (
    <OperandField
      label={t(side === 'a' ? 'rules.firstOf' : 'rules.secondOf', { label })}
      operand={calculation[side]}
      dictionary={dictionary}
      beside={partType(calculation, side, dictionary)}
      onChange={(operand, isTyped) => {
        if (operand.kind !== 'calculation') onChange({ ...calculation, [side]: operand }, isTyped);
      }}
    />
  );
  return (
    <>
      {before && <span>{t(before)}</span>}
      {part('a')}
      <span>{t(between)}</span>
      {part('b')}
      {after && <span>{t(after)}</span>}
      {swap}
    </>
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
  const has = (wanted: Family) => dictionary.entries.some(({ type }) => familyOf(type) === wanted);
  const gives = (wanted: Family) => calculated && (family === undefined || family === wanted);
  const ways: readonly CalculationOp[] = [
    ...(gives('number') && has('number') ? (['sum', 'difference', 'product', 'gap'] as const) : []),
    ...(gives('number') && has('date') ? (['days'] as const) : []),
    ...(gives('date') && has('date') ? (['later'] as const) : []),
  ];
  const another = creatable ? [{ value: newOne, label: t('rules.newValue') }] : [];
  return [
    ...(written ? [{ items: [{ value: 'constant', label: t('rules.writeValue') }] }] : []),
    { label: t('rules.fields'), items: [...itemsOf('fields'), ...another] },
    { label: t('rules.parameters'), items: itemsOf('parameters') },
    { label: t('rules.tables'), items: itemsOf('tables') },
    {
      label: t('rules.calculations'),
      items: ways.map((way) => ({ value: way, label: t(`rules.${way}`) })),
    },
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
  if (isWay(kind)) return { kind: 'calculation', op: kind, ...partsFor(kind, before, dictionary) };
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

function isWay(kind: string | undefined): kind is CalculationOp {
  return kind !== undefined && Object.hasOwn(words, kind);
}

/** The parts of a calculation: those that were there as far as they fit, else fields that do. */
function partsFor(
  op: CalculationOp,
  before: Operand | undefined,
  dictionary: Dictionary,
): { a: SimpleOperand; b: SimpleOperand } {
  const family: Family = op === 'days' || op === 'later' ? 'date' : 'number';
  const isOf = (operand: SimpleOperand) => familyOf(typeOf(operand, dictionary)?.type) === family;
  const had: readonly SimpleOperand[] =
    before?.kind === 'calculation' ? [before.a, before.b] : before ? [before] : [];
  const [a, b] = had;
  const hasBoth = a && b && isOf(a) && (isOf(b) || b.kind === 'constant');
  const fields = dictionary.entries
    .filter(({ group, type }) => group === 'fields' && familyOf(type) === family)
    .map(({ path }): Read => ({ kind: 'read', path }));
  const zero: Constant = { kind: 'constant', value: family === 'date' ? '' : 0 };
  const first = a && isOf(a) ? a : (fields[0] ?? zero);
  if (op === 'later') return { a: first, b: { kind: 'constant', value: 1 } };
  if (hasBoth) return { a, b };
  if (op === 'product') return { a: first, b: { kind: 'constant', value: 1 } };
  return {
    a: first,
    b: fields.find((field) => field.path !== (first.kind === 'read' && first.path)) ?? first,
  };
}

function constantFor(beside: Typed | undefined): Constant {
  if (beside?.type.kind === 'yesNo') return { kind: 'constant', value: true };
  if (beside?.type.kind === 'choice') return { kind: 'constant', value: beside.type.choices[0]?.value ?? '' };
  return { kind: 'constant', value: familyOf(beside?.type) === 'number' ? 0 : '' };
}
