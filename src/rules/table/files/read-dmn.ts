import { type DmnElement, DmnModdle } from 'dmn-moddle';
import { decodeText } from '#lib/decode-text.ts';
import { isRecord } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import { parseJson } from '#lib/parse-json.ts';
import type { HitPolicy } from '../decision-table.ts';
import { jsonLogic, model } from './dmn-names.ts';
import {
  type FileColumn,
  type FileRead,
  longestCell,
  mostColumns,
  mostRows,
  type ReadChoices,
} from './file-table.ts';

/*
 * A decision table in a DMN file, whoever made the file. What DMN's tables and ours share is read; what
 * else stands in the file is told of and left. Entities are not followed: moddle expands none.
 */

/** The same tables under the names of DMN's other editions. */
const editions = /https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(?:MODEL\/?|dmn\.xsd)/g;

export async function readDmn(bytes: Uint8Array, choices: ReadChoices): Promise<FileRead> {
  const { text } = decodeText(bytes);
  let definitions: DmnElement;
  let warnings: readonly Error[];
  try {
    const read = await new DmnModdle().fromXML(text.replace(editions, model));
    definitions = read.rootElement;
    warnings = read.warnings;
  } catch (error) {
    const line = lineIn(error);
    return {
      ok: false,
      message: line === undefined ? message('tableFile.notDmn') : message('tableFile.brokenXml', { line }),
    };
  }
  const decisions = elements(definitions, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision');
  const tables = decisions.flatMap((decision) => {
    const table = decision['decisionLogic'];
    return isElement(table) && table.$type === 'dmn:DecisionTable' ? [{ decision, table }] : [];
  });
  const chosen = tables.find(({ decision }) => idOf(decision) === choices.part) ?? tables[0];
  if (!chosen) return { ok: false, message: message('tableFile.noDecisionTable') };
  const { decision, table } = chosen;
  const rules = elements(table, 'rule');
  if (rules.length > mostRows) {
    return { ok: false, message: message('tableFile.tooManyRows', { limit: mostRows }) };
  }
  const [inputs, outputs, annotations] = ['input', 'output', 'annotation'].map((key) =>
    elements(table, key),
  ) as [DmnElement[], DmnElement[], DmnElement[]];
  const columns: FileColumn[] = [
    ...inputs.map(inputColumn),
    ...outputs.map((output): FileColumn => {
      const names = [textOf(output, 'label'), textOf(output, 'name'), textOf(table, 'outputLabel')];
      return {
        ...named([...names, outputs.length === 1 ? textOf(decision, 'name') : undefined]),
        part: 'outputs',
      };
    }),
    ...annotations.map((annotation): FileColumn => named([textOf(annotation, 'name')])),
  ];
  // Editors without columns of annotations keep a remark on the rule itself.
  const isRemarked = rules.some((rule) => textOf(rule, 'description') !== undefined);
  if (isRemarked) columns.push({ heading: 'description', otherNames: ['Anteckning', 'Note'] });
  if (columns.length > mostColumns) {
    return { ok: false, message: message('tableFile.tooManyColumns', { limit: mostColumns }) };
  }
  const policy = hitPolicyOf(table);
  const all = tables.map((found) => ({
    id: idOf(found.decision),
    name: textOf(found.decision, 'name') ?? idOf(found.decision),
  }));
  return {
    ok: true,
    value: {
      columns,
      rows: rules.map((rule, index) => ({
        number: index + 1,
        cells: [
          ...inputs.map((_, place) => cellAt(rule, 'inputEntry', place)),
          ...outputs.map((_, place) => cellAt(rule, 'outputEntry', place)),
          ...annotations.map((_, place) => cellAt(rule, 'annotationEntry', place)),
          ...(isRemarked ? [textOf(rule, 'description') ?? ''] : []),
        ],
      })),
      cells: 'feel',
      ...(policy.is ? { hitPolicy: policy.is } : {}),
      notes: [
        ...warnings
          .slice(0, 1)
          .map((warning) => message('tableFile.partUnread', { line: lineIn(warning) ?? 1 })),
        ...policy.notes,
        ...otherLogic(decisions, tables.length),
        ...leftOut(table),
        ...foreign([definitions, decision, table, ...inputs, ...outputs, ...rules]),
      ],
      parts: { all, chosen: idOf(decision) },
    },
  };
}

function inputColumn(input: DmnElement): FileColumn {
  const asked = input['inputExpression'];
  const expression = isElement(asked) ? asked : undefined;
  const text = expression && textOf(expression, 'text');
  const column = { ...named([textOf(input, 'label'), text]), part: 'inputs' as const };
  if (expression?.['expressionLanguage'] !== jsonLogic || text === undefined) return column;
  const rule = parseJson(text);
  return rule.ok ? { ...column, expression: rule.value } : column;
}

function named(names: readonly (string | undefined)[]): Pick<FileColumn, 'heading' | 'otherNames'> {
  const [heading = '', ...otherNames] = names.filter((name) => name !== undefined);
  return { heading: heading.slice(0, 200), otherNames };
}

/** A cell as FEEL; what is written in another language is marked, so that it is not taken for FEEL. */
function cellAt(rule: DmnElement, key: string, place: number): string {
  const entry = elements(rule, key)[place];
  if (!entry) return '';
  const text = (textOf(entry, 'text') ?? '').slice(0, longestCell);
  const language = textOf(entry, 'expressionLanguage');
  if (language === jsonLogic) return `= ${text}`;
  return language === undefined || /feel/i.test(language) ? text : `${language}: ${text}`;
}

function hitPolicyOf(table: DmnElement): { readonly is?: HitPolicy; readonly notes: readonly Message[] } {
  const policy = textOf(table, 'hitPolicy') ?? 'UNIQUE';
  const aggregation = textOf(table, 'aggregation');
  if (policy === 'COLLECT' && aggregation !== undefined) {
    return { is: 'collect', notes: [message('tableFile.aggregation', { name: aggregation })] };
  }
  switch (policy) {
    case 'UNIQUE':
      return { is: 'unique', notes: [] };
    case 'FIRST':
      return { is: 'first', notes: [] };
    case 'COLLECT':
    // Ours come in the order of the rows.
    case 'RULE ORDER':
      return { is: 'collect', notes: [] };
    default:
      return { notes: [message('tableFile.hitPolicy', { name: policy })] };
  }
}

function otherLogic(decisions: readonly DmnElement[], tables: number): Message[] {
  const names = decisions
    .filter(
      (decision) =>
        !(isElement(decision['decisionLogic']) && decision['decisionLogic'].$type === 'dmn:DecisionTable'),
    )
    .map((decision) => textOf(decision, 'name') ?? idOf(decision));
  return [
    ...(tables > 1 ? [message('tableFile.oneOfSeveral', { count: tables })] : []),
    ...(names.length > 0 ? [message('tableFile.otherLogic', { names })] : []),
  ];
}

/** What a column has in DMN that none has here. */
function leftOut(table: DmnElement): Message[] {
  const columns = [...elements(table, 'input'), ...elements(table, 'output')];
  return (['inputValues', 'outputValues', 'defaultOutputEntry'] as const).flatMap((key) =>
    columns.some((column) => column[key] !== undefined) ? [message(`tableFile.${key}`)] : [],
  );
}

/** What other programs have added for themselves, by its name. */
function foreign(all: readonly DmnElement[]): Message[] {
  const names = new Set<string>();
  for (const element of all) {
    for (const name of Object.keys(element.$attrs ?? {})) if (isForeign(name)) names.add(name);
    const added = element['extensionElements'];
    for (const value of isElement(added) ? elements(added, 'values') : []) names.add(value.$type);
  }
  return names.size > 0 ? [message('tableFile.foreign', { names: [...names].slice(0, 20) })] : [];
}

function isForeign(name: string): boolean {
  return !/^(xmlns|xml|xsi)(:|$)/.test(name);
}

function isElement(value: unknown): value is DmnElement {
  return isRecord(value) && typeof value['$type'] === 'string';
}

function elements(element: DmnElement, key: string): DmnElement[] {
  const held = element[key];
  return Array.isArray(held) ? held.filter(isElement) : [];
}

/** A text of an element; undefined where there is none, or an empty one. */
function textOf(element: DmnElement, key: string): string | undefined {
  const held = element[key];
  return typeof held === 'string' && held.trim() !== '' ? held.trim() : undefined;
}

function idOf(decision: DmnElement): string {
  return textOf(decision, 'id') ?? textOf(decision, 'name') ?? '';
}

/** The reader counts lines from 0. */
function lineIn(error: unknown): number | undefined {
  const [, line] = /line: (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return line === undefined ? undefined : Number(line) + 1;
}
