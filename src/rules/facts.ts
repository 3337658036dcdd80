import type { Explanation } from '#expression/explanation.ts';
import type { Describe, Term } from '#expression/term.ts';
import { Unanswered } from '#expression/value.ts';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Shown } from '#lib/message.ts';

/** A value that an evaluation read: a variable's, or that of a row in a table. */
export interface Fact {
  /** The variable's path; of a look-up the table's, so that the two can be told apart by `row`. */
  readonly path: string;
  readonly label: LocalText;
  /** The key that the row was found by: grade 2. */
  readonly row?: Shown;
  /** What that key is called inside a sentence: "årskurs". */
  readonly rowName?: LocalText;
  readonly value: Shown;
}

/** What an evaluation read, each once, in order. A table is told by the row that was looked up in it. */
export function factsOf(explanation: Explanation, named: Describe): readonly Fact[] {
  const facts = new Map<string, Fact>();
  collect(explanation, named, facts);
  return [...facts.values()];
}

function collect(part: Explanation, named: Describe, facts: Map<string, Fact>): void {
  if (part.skipped) return;
  const [table, key] = part.operands;
  if (part.op === 'lookup' && table?.path !== undefined && key) {
    collect(key, named, facts);
    const term = named(table.path);
    const keyTerm = key.path === undefined ? undefined : named(key.path);
    add(facts, {
      path: table.path,
      label: term?.label ?? table.path,
      row: shown(key, keyTerm),
      ...(keyTerm ? { rowName: keyTerm.phrase ?? keyTerm.label } : {}),
      value: shown(part, term),
    });
    return;
  }
  if (part.op === 'var' && part.path) {
    const term = named(part.path);
    add(facts, { path: part.path, label: term?.label ?? part.path, value: shown(part, term) });
  }
  for (const operand of part.operands) collect(operand, named, facts);
}

function add(facts: Map<string, Fact>, fact: Fact): void {
  const key = `${fact.path} ${JSON.stringify(fact.row?.shown ?? null)}`;
  if (!facts.has(key)) facts.set(key, fact);
}

function shown({ result }: Explanation, term: Term | undefined): Shown {
  const value: Json = result instanceof Unanswered ? null : result;
  return {
    shown: value,
    ...(term?.unit === undefined ? {} : { unit: term.unit }),
    ...(term?.choices ? { choices: term.choices } : {}),
  };
}
