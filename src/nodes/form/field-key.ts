import type { Bot } from '#flow/bot.ts';
import { isKey } from '#flow/keys.ts';

/** A key for a new field, from what it is called: "Avstånd till skolan" gives `avstandTillSkolan`. */
export function keyFor(label: string, bot: Bot): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map(
      (word, index) =>
        (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('')
    .slice(0, 40);
  const base = isKey(joined) ? joined : `uppgift${joined.replace(/^[^A-Za-z]+/, '')}`;
  const taken = new Set(bot.fields.map((field) => field.key));
  let key = base;
  for (let number = 2; taken.has(key) || !isKey(key); number++) key = `${base}${number}`;
  return key;
}
