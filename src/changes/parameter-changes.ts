import { nameOf } from '#expression/noun.ts';
import type { Bot } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import { type Parameter, type ParameterPeriod, tableRows } from '#flow/parameter.ts';
import { shownValue } from '#flow/shown-value.ts';
import { termsOf } from '#flow/terms.ts';
import type { Json } from '#lib/json.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change, Subject } from './change.ts';
import { entryChanges, entryName } from './field-changes.ts';
import { telling } from './subject-change.ts';

/** So many rows of a table of values are written out where a whole table has come or gone. */
const mostRows = 20;

function subjectOf({ key }: Parameter): Subject {
  return { type: 'parameter', key };
}

/** A value by itself decides nothing: the steps that read it tell of their own changes. */
export function wholeParameter(parameter: Parameter, mark: 'added' | 'removed'): Change {
  const values = parameter.periods.map(({ validFrom, value }) =>
    message('changes.parameter.from', { value: worth(value, parameter), day: validFrom }),
  );
  return telling(subjectOf(parameter), entryName(parameter))[mark]('words', `parameter.${mark}`, { values });
}

export function parameterChanges(before: Parameter, after: Parameter, bot: Bot): readonly Change[] {
  return [...periodChanges(before, after, bot), ...entryChanges(before, after, subjectOf(after))];
}

function periodChanges(before: Parameter, after: Parameter, bot: Bot): readonly Change[] {
  const { added, removed, kept } = paired(before.periods, after.periods, ({ validFrom }) => validFrom);
  const tell = telling(subjectOf(after), entryName(after));
  const [came] = added;
  const [went] = removed;
  const isMoved =
    came && went && added.length === 1 && removed.length === 1 && isSameJson(came.value, went.value);
  const several = before.periods.length > 1 || after.periods.length > 1;
  const value = (period: ParameterPeriod, of: Parameter) => ({
    value: worth(period.value, of),
    day: period.validFrom,
  });
  return [
    ...kept.flatMap(({ before: old, after: now }) => [
      ...valueChanges(old.value, now.value, before, after, bot).map((said) =>
        several
          ? tell.changed('decision', 'parameter.inPeriod', { said, day: now.validFrom })
          : tell.own({ mark: 'changed', weight: 'decision', said }),
      ),
      ...limitChanges(old, now, tell),
    ]),
    ...(isMoved
      ? [
          tell.changed('decision', 'parameter.start', { ...value(came, after), from: went.validFrom }),
          ...limitChanges(went, came, tell),
        ]
      : [
          ...removed.map((period) => tell.removed('decision', 'parameter.periodGone', value(period, before))),
          ...added.map((period) => tell.added('decision', 'parameter.periodNew', value(period, after))),
        ]),
  ];
}

function limitChanges(
  before: ParameterPeriod,
  after: ParameterPeriod,
  { changed }: ReturnType<typeof telling>,
): readonly Change[] {
  const end = ({ validTo }: ParameterPeriod) => validTo ?? message('dictionary.untilFurther');
  const source = ({ source }: ParameterPeriod) => source || message('changes.none');
  return [
    ...(before.validTo === after.validTo
      ? []
      : [
          changed('decision', 'parameter.end', {
            day: after.validFrom,
            from: end(before),
            to: end(after),
          }),
        ]),
    ...((before.source ?? '') === (after.source ?? '')
      ? []
      : [changed('words', 'parameter.source', { from: source(before), to: source(after) })]),
  ];
}

/** "gränsen för årskurs 4 och 5 ändras från 3 000 m till 3 500 m": rows that change alike in one sentence. */
function valueChanges(old: Json, now: Json, before: Parameter, after: Parameter, bot: Bot): Message[] {
  if (isSameJson(old, now)) return [];
  const table = nameOf(after.key, termsOf(bot)(`param.${after.key}`));
  if (before.type.kind !== 'table' || after.type.kind !== 'table') {
    const [from, to] = [worth(old, before), worth(now, after)];
    return [message('changes.parameter.value', { name: table, from, to })];
  }
  const { keyLabel } = after.type;
  return alikeRows(rowChanges(old, now, before, after)).map(({ keys, key, ...values }) => {
    const named = keyLabel === '' ? keys : message('expression.named', { name: keyLabel, value: keys });
    const name = message('expression.lookup', { table, key: named });
    return message(`changes.parameter.${key}`, { name, ...values });
  });
}

interface RowChange {
  readonly key: 'value' | 'rowsNew' | 'rowsGone';
  readonly from: MessageArg;
  readonly to: MessageArg;
}

function rowChanges(old: Json, now: Json, before: Parameter, after: Parameter) {
  const { added, removed, kept } = paired(tableRows(old), tableRows(now), ([row]) => row);
  const cell = (value: Json, { type, unit }: Parameter) =>
    oneValue(value, type.kind === 'table' ? type.values : type, unit);
  const one = (row: string, key: RowChange['key'], from?: Json, to?: Json) => ({
    row,
    key,
    from: from === undefined ? '' : cell(from, before),
    to: to === undefined ? '' : cell(to, after),
  });
  return [
    ...kept
      .filter(({ before, after }) => !isSameJson(before[1], after[1]))
      .map(({ before: [row, from], after: [, to] }) => one(row, 'value', from, to)),
    ...added.map(([row, to]) => one(row, 'rowsNew', undefined, to)),
    ...removed.map(([row, from]) => one(row, 'rowsGone', from)),
  ];
}

/** The rows to which the same has happened, by it. */
function alikeRows(
  rows: ReturnType<typeof rowChanges>,
): (RowChange & { readonly keys: readonly string[] })[] {
  const alike = new Map<string, RowChange & { readonly keys: string[] }>();
  for (const { row, ...change } of rows) {
    const what = JSON.stringify(change);
    const group = alike.get(what);
    if (group) group.keys.push(row);
    else alike.set(what, { ...change, keys: [row] });
  }
  return [...alike.values()];
}

function worth(value: Json, { type, unit }: Parameter): MessageArg {
  if (type.kind !== 'table') return oneValue(value, type, unit);
  const rows = tableRows(value);
  const said = rows
    .slice(0, mostRows)
    .map(([key, cell]) =>
      message('changes.parameter.row', { key, value: oneValue(cell, type.values, unit) }),
    );
  return rows.length > mostRows ? [...said, '…'] : said;
}

function oneValue(value: Json, type: DataType, unit: string | undefined) {
  return shownValue(value, type, unit ?? (type.kind === 'money' ? 'kr' : undefined));
}
