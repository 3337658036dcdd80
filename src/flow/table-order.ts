import type { Json } from '#lib/json.ts';
import type { Bot } from './bot.ts';
import type { DataType } from './data-type.ts';
import { tableRows } from './parameter.ts';

/**
 * The order in which a person knows the keys of a table: that of the field that has them all among
 * its choices. Undefined where no field has.
 */
function tableOrder(bot: Bot, table: Json): readonly string[] | undefined {
  const keys = tableRows(table).map(([key]) => key);
  if (keys.length === 0) return undefined;
  return bot.fields
    .map(({ type }) => valuesOf(type))
    .find((values) => keys.every((key) => values.includes(key)));
}

function valuesOf(type: DataType): readonly string[] {
  if (type.kind === 'list') return valuesOf(type.items);
  return type.kind === 'choice' ? type.choices.map(({ value }) => value) : [];
}

/** The type with its table's rows in that order, for whoever shows them. */
export function withTableOrder<T extends DataType>(type: T, bot: Bot, table: Json) {
  const order = type.kind === 'table' ? tableOrder(bot, table) : undefined;
  return order ? { ...type, order } : type;
}
