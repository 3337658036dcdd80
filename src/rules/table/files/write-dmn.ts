import { DmnModdle } from 'dmn-moddle';
import { type Message, message } from '#lib/message.ts';
import type { CellType, Columns } from '../column.ts';
import type { DecisionTable, HitPolicy } from '../decision-table.ts';
import { jsonLogic } from './dmn-names.ts';
import { isName, printFeelInput, printFeelOutput, readPath } from './feel.ts';

export interface DmnNames {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly source: string;
  readonly note: string;
}

const policies: Readonly<Record<HitPolicy, string>> = {
  first: 'FIRST',
  unique: 'UNIQUE',
  collect: 'COLLECT',
};

/** A table as a DMN 1.3 file, and what other programs will not understand of it. */
export async function writeDmn(
  table: DecisionTable,
  columns: Columns,
  names: DmnNames,
): Promise<{ readonly xml: string; readonly notes: readonly Message[] }> {
  const moddle = new DmnModdle();
  let count = 0;
  let isForeign = false;
  /** Every element has an id of its own, as editors need; not ours, which need not be valid names in XML. */
  const make = (type: string, properties: Readonly<Record<string, unknown>>) =>
    moddle.create(`dmn:${type}`, { id: `${type}_${++count}`, ...properties });
  const expression = (feel: string | undefined, rule: unknown) => {
    if (feel !== undefined) return { text: feel };
    isForeign = true;
    return { text: JSON.stringify(rule), expressionLanguage: jsonLogic };
  };
  const input = table.inputs.map(({ expression: rule }, index) => {
    const path = readPath(rule);
    const type = typeRef(columns.inputs[index]?.type);
    const asked = expression(path !== undefined && isName(path) ? path : undefined, rule);
    return make('InputClause', {
      label: names.inputs[index],
      inputExpression: make('LiteralExpression', { ...asked, typeRef: type }),
    });
  });
  const output = table.outputs.map(({ field }, index) =>
    make('OutputClause', {
      label: names.outputs[index],
      name: field,
      typeRef: typeRef(columns.outputs[index]?.type),
    }),
  );
  const rule = table.rows.map((row) =>
    make('DecisionRule', {
      inputEntry: table.inputs.map((_, index) =>
        make('UnaryTests', { text: printFeelInput(row.inputs[index] ?? null, columns.inputs[index]?.type) }),
      ),
      outputEntry: table.outputs.map((_, index) => {
        const cell = row.outputs[index] ?? null;
        const feel = printFeelOutput(cell, columns.outputs[index]?.type);
        return make('LiteralExpression', expression(feel, cell && 'rule' in cell ? cell.rule : null));
      }),
      annotationEntry: [row.sources.join('; '), row.note ?? ''].map((text) =>
        moddle.create('dmn:RuleAnnotation', { text }),
      ),
    }),
  );
  const annotation = [names.source, names.note].map((name) =>
    moddle.create('dmn:RuleAnnotationClause', { name }),
  );
  const decisionLogic = make('DecisionTable', {
    hitPolicy: policies[table.hitPolicy],
    input,
    output,
    annotation,
    rule,
  });
  const decision = make('Decision', { name: names.name, decisionLogic });
  const definitions = make('Definitions', {
    name: names.name,
    namespace: 'urn:botverkstad',
    drgElement: [decision],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return { xml, notes: isForeign ? [message('tableFile.notFeel')] : [] };
}

function typeRef(type: CellType | undefined): string {
  switch (type?.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return 'number';
    case 'yesNo':
      return 'boolean';
    case 'date':
      return 'date';
    case 'text':
    case 'choice':
      return 'string';
    default:
      return 'Any';
  }
}
