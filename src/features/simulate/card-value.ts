import type { NamedValue } from '#flow/shown-value.ts';
import { type Sayable, say } from '#i18n/say.ts';
import type { Language } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { factsOf } from '#rules/facts.ts';
import { describeAt } from './origins.ts';
import { nodeOf, type Run, stepAt } from './run.ts';
import { whyOf, writtenBy } from './step-why.ts';

/** What a card says of a run instead of its sentence: the values, so short that a card holds them. */
export function cardValue(run: Run, number: number, language: Language): Sayable | undefined {
  const fits: Fits = (said) => say(said, language).length <= mostOnCard;
  const why = whyOf(run, number);
  const step = stepAt(run, number);
  if (!why || !step) return undefined;
  switch (why.type) {
    case 'outcome':
      return why.reason;
    case 'call':
      return why.received
        ? shortest(writtenBy(run, number, nodeOf(run, step)), true, fits)
        : (why.tries.at(-1)?.failed?.name ?? why.way?.name);
    case 'person':
      return why.answer?.name;
    case 'entry':
      return shortest(why.values, false, fits);
    case 'calculation':
      return shortest(
        why.items.map(({ field, value }) => ({ key: '', label: field, value })),
        true,
        fits,
      );
    case 'choice': {
      const explanation = why.branches.find((branch) => branch.matters)?.explanation;
      const facts = explanation ? factsOf(explanation, describeAt(run, number)) : [];
      const measured = facts.filter(({ value }) => value.unit !== undefined && value.shown !== null);
      const [a, b] = measured;
      if (a && b) return message('simulate.cardAgainst', { a: a.value, b: b.value });
      const first = facts[0];
      return first && named(first, fits);
    }
    case 'stopped':
      return undefined;
  }
}

/** One or two of the values, with names where a value says too little by itself. */
function shortest(values: readonly NamedValue[], withName: boolean, fits: Fits): Sayable | undefined {
  const known = values.filter(({ value }) => value.shown !== null);
  const measured = known.filter(({ value }) => value.unit !== undefined);
  const [best = values.slice(0, 1)] = [measured, known].filter((some) => some.length > 0);
  const [first, second] = best.map(({ label, value }) =>
    value.unit !== undefined || (typeof value.shown === 'string' && !withName)
      ? value
      : named({ label, value }, fits),
  );
  if (first === undefined) return undefined;
  const both = second === undefined ? first : message('simulate.cardValues', { a: first, b: second });
  return fits(both) ? both : first;
}

/** A yes or no stands first, and so does a value whose long name would push it off the card. */
function named({ label, value }: Pick<NamedValue, 'label' | 'value'>, fits: Fits): Sayable {
  if (typeof value.shown === 'boolean')
    return message(value.shown ? 'simulate.cardYes' : 'simulate.cardNo', { label });
  const said = message('simulate.cardValue', { label, value });
  return fits(said) ? said : message('simulate.cardValueFirst', { label, value });
}

/** Whether it can be read whole on a card. */
type Fits = (said: Sayable) => boolean;

/** Characters. */
const mostOnCard = 25;
