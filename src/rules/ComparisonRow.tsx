import { useSay } from '#i18n/use-say.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { ConstantsField } from './ConstantField.tsx';
import {
  ask,
  isDenied,
  isOrdering,
  type Question,
  questionOf,
  questionsFor,
  rightOf,
  withLeft,
  withRight,
} from './comparisons.ts';
import type { Between, Row } from './condition.ts';
import { type Dictionary, familyOf, type Typed, typeOf } from './dictionary.ts';
import { OperandField } from './OperandField.tsx';
import { Picker } from './Picker.tsx';

interface ComparisonRowProps {
  readonly row: Row;
  readonly dictionary: Dictionary;
  readonly onChange: (row: Row, isTyped: boolean) => void;
}

/** Two questions that lie so near that the choice between them is to be seen: "minst" or "mer än". */
const pairs = [
  ['atLeast', 'moreThan'],
  ['atMost', 'lessThan'],
  ['within', 'between'],
  ['notWithin', 'notBetween'],
] as const;

/** One comparison: what is asked about, the question, and what it is held against. */
export function ComparisonRow({ row, dictionary, onChange }: ComparisonRowProps) {
  const { t } = useSay();
  const left = typeOf(row.left, dictionary);
  const question = questionOf(row);
  const pair = pairs.find((two) => two.some((one) => one === question));
  const isBetween = row.kind === 'between';
  const right = rightOf(row);
  return (
    <div className="bv-condition-parts">
      <OperandField
        label={t('rules.field')}
        operand={row.left}
        dictionary={dictionary}
        written={false}
        calculated
        onChange={(operand, isTyped) => onChange(withLeft(row, operand, dictionary), isTyped)}
      />
      <QuestionPicker row={row} dictionary={dictionary} onChange={onChange} />
      {pair && !isBetween && <PairChoice row={row} pair={pair} dictionary={dictionary} onChange={onChange} />}
      {row.kind === 'among' && (
        <ConstantsField
          label={t('rules.values')}
          typed={left}
          values={row.values}
          onChange={(values) => onChange({ ...row, values }, false)}
        />
      )}
      {right && (
        <OperandField
          label={t('rules.value')}
          operand={right}
          dictionary={dictionary}
          beside={besideOf(left)}
          calculated={isCounted(left)}
          onChange={(operand, isTyped) => onChange(withRight(row, operand), isTyped)}
        />
      )}
      {isBetween && (
        <>
          <Ends row={row} dictionary={dictionary} onChange={onChange} />
          {pair && <PairChoice row={row} pair={pair} dictionary={dictionary} onChange={onChange} />}
        </>
      )}
    </div>
  );
}

interface EndsProps extends ComparisonRowProps {
  readonly row: Between;
}

/** The two values that another lies between. */
function Ends({ row, dictionary, onChange }: EndsProps) {
  const { t } = useSay();
  const left = typeOf(row.left, dictionary);
  const end = (side: 'from' | 'to') => (
    <OperandField
      label={t(side === 'from' ? 'rules.lowest' : 'rules.highest')}
      operand={row[side]}
      dictionary={dictionary}
      beside={left}
      calculated={isCounted(left)}
      onChange={(operand, isTyped) => onChange({ ...row, [side]: operand }, isTyped)}
    />
  );
  return (
    <>
      {end('from')}
      <span>{t(row.inclusive ? 'rules.to' : 'rules.and')}</span>
      {end('to')}
    </>
  );
}

function isCounted(typed: Typed | undefined): boolean {
  return familyOf(typed?.type) === 'number' || familyOf(typed?.type) === 'date';
}

function QuestionPicker({ row, dictionary, onChange }: ComparisonRowProps) {
  const { t } = useSay();
  const question = questionOf(row);
  const isDate = familyOf(typeOf(row.left, dictionary)?.type) === 'date';
  const possible = questionsFor(row, dictionary);
  const word = (one: Question) => t(isDate && isOrdering(one) ? `rules.isDate.${one}` : `rules.is.${one}`);
  const isWord = t(isDenied(row) ? 'rules.isNotWord' : 'rules.isWord');
  return (
    <Picker
      label={t('rules.comparison')}
      look="word"
      text={isOrdering(question) ? isWord : word(question)}
      groups={[{ items: possible.map((one) => ({ value: one, label: word(one) })) }]}
      chosen={question}
      onPick={(picked) => {
        const chosen = possible.find((one) => one === picked);
        if (chosen) onChange(ask(chosen, row, dictionary), false);
      }}
    />
  );
}

interface PairChoiceProps extends ComparisonRowProps {
  readonly pair: (typeof pairs)[number];
}

function PairChoice({ row, pair, dictionary, onChange }: PairChoiceProps) {
  const { t } = useSay();
  const isDate = familyOf(typeOf(row.left, dictionary)?.type) === 'date';
  return (
    <Segmented
      label={t('rules.comparison')}
      size="xs"
      options={pair.map((one) => ({
        value: one,
        label: t(isDate && isOrdering(one) ? `rules.date.${one}` : `rules.${one}`),
      }))}
      value={pair.find((one) => one === questionOf(row)) ?? pair[0]}
      onChange={(chosen) => {
        const asked = ask(chosen, row, dictionary);
        // "är inte minst" stays a denial: only what is denied has changed.
        onChange(
          isDenied(row) && row.negated && asked.kind === 'comparison'
            ? { ...asked, negated: row.negated }
            : asked,
          false,
        );
      }}
    />
  );
}

/** A list is held against what it may contain. */
function besideOf(left: Typed | undefined): Typed | undefined {
  return left?.type.kind === 'list' ? { type: left.type.items } : left;
}
