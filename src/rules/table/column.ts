import { operatorNamed } from '#expression/operators.ts';
import { ruleSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import type { Choice, DataType } from '#flow/data-type.ts';
import { termsOf } from '#flow/terms.ts';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import { dictionaryOf, typeOf } from '../dictionary.ts';
import { operationOf, readOperand } from '../operand.ts';
import type { DecisionTable } from './decision-table.ts';

/** The kinds of value that a cell can speak of. */
export type CellType =
  | { readonly kind: 'text' | 'integer' | 'decimal' | 'money' | 'yesNo' | 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] };

/** A column as a person and the checks know it. */
export interface Column {
  readonly name: LocalText | Message;
  /** Undefined where nothing is chosen, or where a cell cannot speak of such a value (a list, a record). */
  readonly type: CellType | undefined;
  readonly unit: string | undefined;
  /** Whether anything stands in the head of the column. */
  readonly isChosen: boolean;
}

export interface Columns {
  readonly inputs: readonly Column[];
  readonly outputs: readonly Column[];
}

interface Kept {
  readonly fields: Bot['fields'];
  readonly parameters: Bot['parameters'];
  readonly columns: Columns;
}

const keptColumns = new WeakMap<DecisionTable, Kept>();

/** The columns of a table, made once as long as the table and what it reads stay the same. */
export function columnsOf(table: DecisionTable, bot: Bot): Columns {
  const kept = keptColumns.get(table);
  if (kept?.fields === bot.fields && kept.parameters === bot.parameters) return kept.columns;
  const columns = {
    inputs: table.inputs.map(({ expression }) => inputColumn(expression, bot)),
    outputs: table.outputs.map(({ field }) => outputColumn(field, table.hitPolicy === 'collect', bot)),
  };
  keptColumns.set(table, { fields: bot.fields, parameters: bot.parameters, columns });
  return columns;
}

function inputColumn(expression: Json, bot: Bot): Column {
  const dictionary = dictionaryOf(bot);
  const operand = readOperand(expression);
  const isChosen = expression !== null;
  const typed = operand && typeOf(operand, dictionary);
  const name =
    operand?.kind === 'read'
      ? (dictionary.entry(operand.path)?.label ?? operand.path)
      : ruleSentence(expression, termsOf(bot));
  return {
    name,
    type: typed ? cellType(typed.type) : isChosen && !operand ? resultType(expression) : undefined,
    unit: unitOf(typed),
    isChosen,
  };
}

function outputColumn(key: string, isCollected: boolean, bot: Bot): Column {
  const field = bot.fields.find((candidate) => candidate.key === key);
  const type = isCollected && field?.type.kind === 'list' ? field.type.items : field?.type;
  return {
    name: field?.label ?? key,
    type: type && cellType(type),
    unit: unitOf(field),
    isChosen: true,
  };
}

function unitOf(typed: { readonly type: DataType; readonly unit?: string | undefined } | undefined) {
  return typed?.unit ?? (typed?.type.kind === 'money' ? 'kr' : undefined);
}

function cellType(type: DataType): CellType | undefined {
  switch (type.kind) {
    case 'list':
    case 'record':
    case 'table':
      return undefined;
    default:
      return type;
  }
}

/** The type of what is written as code, by its outermost operator. */
function resultType(rule: Json): CellType | undefined {
  const found = operationOf(rule);
  switch (found && operatorNamed(found.name)?.result) {
    case 'number':
      return { kind: 'decimal' };
    case 'text':
      return { kind: 'text' };
    case 'yesno':
      return { kind: 'yesNo' };
    default:
      return undefined;
  }
}

/** Whether values of the type have an order that ranges can speak of. */
export function isOrdered(type: CellType): boolean {
  return type.kind === 'date' || isNumeric(type);
}

export function isNumeric({ kind }: CellType): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'money';
}
