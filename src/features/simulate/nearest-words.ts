import { nameOf } from '#expression/noun.ts';
import { shownValue } from '#flow/shown-value.ts';
import { termsOf } from '#flow/terms.ts';
import { type Message, message } from '#lib/message.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import type { NearestChange } from '#running/nearest-change.ts';
import { nodeOf, type Run, stepAt } from './run.ts';

/** "Med avståndet 2 000 m eller mer hade utfallet blivit Förslag: bifall." */
export function outcomeChangeSentence(run: Run, change: NearestChange): Message {
  const outcome = outcomeName(change.became);
  return message('simulate.change.outcome', { change: changeWords(run, change), outcome });
}

/** The same of the way out of a step; undefined where the way has no name to say. */
export function wayChangeSentence(run: Run, number: number, change: NearestChange): Message | undefined {
  const step = stepAt(run, number);
  const way = step && nodeOf(run, step).ports.find(({ id }) => id === change.became);
  return way && message('simulate.change.way', { change: changeWords(run, change), way: way.name });
}

function changeWords({ bot }: Run, { changed, value, onwards }: NearestChange): Message {
  const { place, field, value: before } = changed;
  const term = termsOf(bot)(field);
  const args = { name: nameOf(field, term), value: shownValue(value, place.type, place.unit ?? term?.unit) };
  if (before === null) return message('simulate.change.given', args);
  const { kind } = place.type;
  if (kind === 'date') return message(`simulate.change.date.${onwards ?? 'only'}`, args);
  const isNumber = kind === 'integer' || kind === 'decimal' || kind === 'money';
  return isNumber && typeof before === 'number'
    ? message(`simulate.change.number.${onwards ?? 'only'}`, args)
    : message('simulate.change.other', args);
}
