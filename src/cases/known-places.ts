import type { SystemAnswer, TestCase } from '#flow/case.ts';
import type { CaseColumn } from './case-column.ts';

/** What a bot's cases can name: the keys of its fields and parameters, and of what is within systems and steps. */
export interface KnownPlaces {
  readonly inputs: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  /** Outputs by operation by system. */
  readonly systems: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** What is filled in, by step. */
  readonly steps: ReadonlyMap<string, ReadonlySet<string>>;
}

export function knownPlaces(columns: readonly CaseColumn[]): KnownPlaces {
  const inputs = new Set<string>();
  const parameters = new Set<string>();
  const variables = new Set<string>();
  const systems = new Map<string, Map<string, Set<string>>>();
  const steps = new Map<string, Set<string>>();
  for (const { group, path, type } of columns) {
    const [, first = '', second = '', third] = path;
    if (group === 'input') inputs.add(first);
    else if (group === 'parameter') parameters.add(first);
    else if (group === 'expected' && first === 'variables') variables.add(second);
    else if (group === 'fault' && type.kind === 'fault') inner(systems, first, () => new Map());
    else if (group === 'answer') inner(steps, first, () => new Set()).add(second);
    else if (group === 'system') {
      const outputs = inner(
        inner(systems, first, () => new Map<string, Set<string>>()),
        second,
        () => new Set<string>(),
      );
      if (third !== undefined) outputs.add(third);
    }
  }
  return { inputs, parameters, variables, systems, steps };
}

function inner<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** A case without what it says of places that the bot does not have, each of which is told of. */
export function withoutUnknown(
  testCase: TestCase,
  known: KnownPlaces,
  onUnknown: (place: string) => void,
): TestCase {
  const { input, parameters, systems, answers, faults, expected } = testCase;

  /** The same record where all its keys are known. */
  function kept<T>(
    record: Readonly<Record<string, T>>,
    place: string,
    keys: { has(key: string): boolean } | undefined,
    within?: (value: T, place: string, key: string) => T,
  ): Readonly<Record<string, T>> {
    let changed: Record<string, T> | undefined;
    for (const key in record) {
      const value = record[key] as T;
      const at = `${place}.${key}`;
      if (!keys?.has(key)) {
        onUnknown(at);
        changed ??= { ...record };
        delete changed[key];
      } else if (within) {
        const after = within(value, at, key);
        if (after === value) continue;
        changed ??= { ...record };
        changed[key] = after;
      }
    }
    return changed ?? record;
  }

  function answer(said: SystemAnswer, place: string, outputs: ReadonlySet<string> | undefined): SystemAnswer {
    // A list is told apart by what it is: the type of a read-only one does not say so.
    return Array.isArray(said)
      ? said.map((one: Exclude<SystemAnswer, readonly unknown[]>) => kept(one, place, outputs))
      : kept(said as Exclude<SystemAnswer, readonly unknown[]>, place, outputs);
  }

  const lostFault = faults?.findIndex(({ system }) => !known.systems.has(system)) ?? -1;
  if (lostFault >= 0) onUnknown(`faults[${lostFault}]`);
  return {
    ...testCase,
    ...(input && { input: kept(input, 'input', known.inputs) }),
    ...(parameters && { parameters: kept(parameters, 'parameters', known.parameters) }),
    ...(systems && {
      systems: kept(systems, 'systems', known.systems, (operations, place, system) => {
        const within = known.systems.get(system);
        return kept(operations, place, within, (said, at, id) => answer(said, at, within?.get(id)));
      }),
    }),
    ...(faults && lostFault >= 0 && { faults: faults.filter(({ system }) => known.systems.has(system)) }),
    ...(answers && {
      answers: kept(answers, 'answers', known.steps, (said, place, step) =>
        said.values ? { ...said, values: kept(said.values, `${place}.values`, known.steps.get(step)) } : said,
      ),
    }),
    ...(expected?.variables && {
      expected: {
        ...expected,
        variables: kept(expected.variables, 'expected.variables', known.variables),
      },
    }),
  };
}
