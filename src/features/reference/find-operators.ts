import type { Operator } from '#expression/operator.ts';
import { operatorFamilies } from '#expression/operators.ts';
import type { Speech } from '#i18n/use-say.ts';

type Family = (typeof operatorFamilies)[number];

/** The families with those of their operators that have every word of a query, in name, text or family. */
export function findOperators(query: string, { t, say }: Pick<Speech, 't' | 'say'>): readonly Family[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (family: Family, { name, documentation }: Operator) => {
    const text = `${name} ${t(`reference.family.${family.id}`)} ${say(documentation.text)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return operatorFamilies
    .map((family) => ({
      ...family,
      operators: family.operators.filter((operator) => fits(family, operator)),
    }))
    .filter(({ operators }) => operators.length > 0);
}
