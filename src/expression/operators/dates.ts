import { dateOf, dayOf, weekdayOf } from '../calendar.ts';
import { numberOf } from '../coercion.ts';
import type { Evaluate } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt } from '../operator.ts';
import { type Answer, Unanswered } from '../value.ts';

/** The day that a date is. */
function dayIn(answer: Answer, operand: Operand): number | Unanswered {
  if (answer === null) return operand.missing;
  if (answer instanceof Unanswered) return answer;
  return (typeof answer === 'string' ? dayOf(answer) : undefined) ?? operand.illTyped;
}

function daysBetween(operands: readonly Operand[]): Evaluate {
  const from = operandAt(operands, 0);
  const to = operandAt(operands, 1);
  return (frame) => {
    const first = dayIn(from.evaluate(frame), from);
    const last = dayIn(to.evaluate(frame), to);
    if (first instanceof Unanswered) return first;
    return last instanceof Unanswered ? last : last - first;
  };
}

function addDays(operands: readonly Operand[]): Evaluate {
  const date = operandAt(operands, 0);
  const days = operandAt(operands, 1);
  return (frame) => {
    const day = dayIn(date.evaluate(frame), date);
    const count = numberOf(days.evaluate(frame), days);
    if (day instanceof Unanswered) return day;
    if (count instanceof Unanswered) return count;
    return (Number.isInteger(count) ? dateOf(day + count) : undefined) ?? days.illTyped;
  };
}

function weekday(operands: readonly Operand[]): Evaluate {
  const date = operandAt(operands, 0);
  return (frame) => {
    const day = dayIn(date.evaluate(frame), date);
    return day instanceof Unanswered ? day : weekdayOf(day);
  };
}

export const dates: readonly Operator[] = [
  {
    name: 'daysBetween',
    arity: { min: 2, max: 2 },
    operands: ['date'],
    result: 'number',
    lazy: false,
    compile: daysBetween,
    sentence: { kind: 'phrase', key: 'expression.daysBetween', each: true },
    documentation: documented(
      'daysBetween',
      { daysBetween: [{ var: 'sjukStart' }, { var: 'tillDatum' }] },
      { sjukStart: '2026-03-02', tillDatum: '2026-03-09' },
      7,
    ),
  },
  {
    name: 'addDays',
    arity: { min: 2, max: 2 },
    operands: ['date', 'number'],
    result: 'date',
    lazy: false,
    compile: addDays,
    sentence: { kind: 'phrase', key: 'expression.addDays', each: true },
    documentation: documented(
      'addDays',
      { addDays: [{ var: 'tillDatum' }, 92] },
      { tillDatum: '2026-03-06' },
      '2026-06-06',
    ),
  },
  {
    name: 'weekday',
    arity: { min: 1, max: 1 },
    operands: ['date'],
    result: 'number',
    lazy: false,
    compile: weekday,
    sentence: { kind: 'phrase', key: 'expression.weekday', each: true },
    documentation: documented('weekday', { weekday: { var: 'inkom' } }, { inkom: '2026-03-20' }, 5),
  },
];
