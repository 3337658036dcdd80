import type { Bot, FlowNode } from '#flow/bot.ts';
import type { DataType } from '#flow/data-type.ts';
import { definitionOf, type NodeDefinitions } from '#flow/node-definition.ts';
import type { LocalText } from '#lib/local-text.ts';

/**
 * Every place that a test case can say something in, as a column of a table or a file. Promises: plain
 * data, so that a worker can be sent it; an address is of one column alone, and the same as long as the
 * bot's keys and ids are.
 */
export interface CaseColumn {
  /** As a file's heading says it: `id`, `input.vaxelvis`, `systems.karta.avstand.avstandM`, `answers.granskar`. */
  readonly address: string;
  readonly label: LocalText;
  readonly group: 'case' | 'input' | 'parameter' | 'system' | 'fault' | 'answer' | 'expected';
  readonly type: ColumnType;
  readonly unit?: string;
  /** The system that answers it, or that the fault is in. */
  readonly system?: LocalText;
  /** The human step that the answer is given at. */
  readonly step?: LocalText;
  /** A field that does not come in with the bot's cases: a case may set it all the same. */
  readonly seldom?: true;
  /** Where the value lies in the case. */
  readonly path: readonly string[];
}

/**
 * What a column's cells hold: a value of the bot's, which may be missing (`null`), or what cases alone have
 * and where nothing can be missing. `plain` is text; `name` a text in one language or two; `tags` are words
 * with commas between them; `faults` is the whole list and `calls` an operation's whole answer, as JSON;
 * `fault` is what is wrong with one system; `port` the answer that a person gives.
 */
export type ColumnType =
  | DataType
  | { readonly kind: 'id' | 'plain' | 'name' | 'day' | 'tags' | 'faults' }
  | { readonly kind: 'calls'; readonly outputs: readonly string[] }
  | { readonly kind: 'fault' | 'port'; readonly choices: readonly ColumnChoice[] };

export interface ColumnChoice {
  readonly value: string;
  readonly label: LocalText;
}

/** The faults that a word is enough for: of a whole system, in every call. */
export const plainFaults: readonly ColumnChoice[] = [
  { value: 'down', label: { sv: 'svarar inte', en: 'does not answer' } },
  { value: 'timeout', label: { sv: 'svarar för sent', en: 'answers too late' } },
  { value: 'loginRefused', label: { sv: 'nekar inloggning', en: 'refuses the login' } },
  { value: 'notFound', label: { sv: 'hittar inget', en: 'finds nothing' } },
  { value: 'partial', label: { sv: 'svarar ofullständigt', en: 'answers in part' } },
  { value: 'buttonMoved', label: { sv: 'har flyttat knappen', en: 'has moved the button' } },
];

/** All columns of a bot's cases: about the case, what comes in, rules, systems, faults, answers, what is expected. */
export function columnsOf(bot: Bot, definitions: NodeDefinitions): readonly CaseColumn[] {
  return [
    ...aboutCase,
    ...inputColumns(bot, definitions),
    ...bot.parameters.map((parameter) => valueColumn('parameter', ['parameters', parameter.key], parameter)),
    ...bot.systems.flatMap(({ id: system, name, operations }) =>
      operations.flatMap(({ id, name: operation, outputs }): CaseColumn[] => {
        const path = ['systems', system, id];
        return [
          ...outputs.map((output) => ({
            ...valueColumn('system', [...path, output.key], output),
            system: name,
          })),
          {
            ...column('system', path, operation, { kind: 'calls', outputs: outputs.map(({ key }) => key) }),
            system: name,
          },
        ];
      }),
    ),
    ...bot.systems.map(({ id, name }) => ({
      ...column('fault', ['faults', id], name, { kind: 'fault', choices: plainFaults }),
      system: name,
    })),
    column('fault', ['faults'], { sv: 'Alla systemfel', en: 'All system faults' }, { kind: 'faults' }),
    ...bot.nodes.flatMap((node) => answerColumns(bot, node, definitions)),
    ...expectedColumns,
    ...bot.fields.map((field) => valueColumn('expected', ['expected', 'variables', field.key], field)),
  ];
}

const aboutCase: readonly CaseColumn[] = [
  column('case', ['id'], { sv: 'Id', en: 'Id' }, { kind: 'id' }),
  column('case', ['name'], { sv: 'Namn', en: 'Name' }, { kind: 'name' }),
  column('case', ['note'], { sv: 'Anteckning', en: 'Note' }, { kind: 'plain' }),
  column('case', ['tags'], { sv: 'Märkord', en: 'Tags' }, { kind: 'tags' }),
  column('case', ['date'], { sv: 'Datum', en: 'Date' }, { kind: 'day' }),
];

const expectedColumns: readonly CaseColumn[] = [
  column(
    'expected',
    ['expected', 'outcome'],
    { sv: 'Väntat utfall', en: 'Expected outcome' },
    { kind: 'plain' },
  ),
  column('expected', ['expected', 'reason'], { sv: 'Väntat skäl', en: 'Expected reason' }, { kind: 'plain' }),
];

/** What comes with the case in this bot first; then every other field, which a case may set as well. */
function inputColumns(bot: Bot, definitions: NodeDefinitions): CaseColumn[] {
  const incoming = new Set(
    bot.nodes.flatMap((node) => {
      const definition = definitionOf(definitions, node);
      return definition.role === 'start' ? definition.writes(node.data, bot) : [];
    }),
  );
  const columns = bot.fields.map((field) => {
    const own = valueColumn('input', ['input', field.key], field);
    return incoming.has(field.key) ? own : { ...own, seldom: true as const };
  });
  return columns.sort((one, other) => Number(one.seldom ?? false) - Number(other.seldom ?? false));
}

function answerColumns(bot: Bot, node: FlowNode, definitions: NodeDefinitions): CaseColumn[] {
  const definition = definitionOf(definitions, node);
  if (!definition.asksPerson) return [];
  const choices = definition
    .ports(node.data, bot)
    // A port of a step that a person answers is named by whoever drew it.
    .map(({ id, name }) => ({ value: id, label: typeof name === 'object' && 'key' in name ? id : name }));
  const filledIn = new Set(definition.writes(node.data, bot));
  return [
    { ...column('answer', ['answers', node.id], node.name, { kind: 'port', choices }), step: node.name },
    ...bot.fields
      .filter(({ key }) => filledIn.has(key))
      .map((field) => ({
        ...valueColumn('answer', ['answers', node.id, field.key], field),
        step: node.name,
      })),
  ];
}

function valueColumn(
  group: CaseColumn['group'],
  path: readonly string[],
  {
    label,
    type,
    unit,
  }: { readonly label: LocalText; readonly type: DataType; readonly unit?: string | undefined },
): CaseColumn {
  return { ...column(group, path, label, type), ...(unit === undefined ? {} : { unit }) };
}

function column(
  group: CaseColumn['group'],
  path: readonly string[],
  label: LocalText,
  type: ColumnType,
): CaseColumn {
  return { address: path.join('.'), label, group, type, path };
}
