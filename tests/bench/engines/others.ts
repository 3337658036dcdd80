import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import type { Engine } from '../engine.ts';
import { walker } from './walk.ts';

const lookup = (table: Record<string, unknown>, key: string) => table[key] ?? null;
const coalesce = (...values: unknown[]) => values.find((value) => value != null) ?? null;

export const jsonLogicJs: Engine = {
  name: 'walk with json-logic-js',
  prepare(bot) {
    jsonLogic.add_operation('lookup', lookup);
    jsonLogic.add_operation('coalesce', coalesce);
    // The rules are JSON; the library's type for them names each operator.
    return walker(bot, (rule) => (data) => jsonLogic.apply(rule as never, data));
  },
};

function engine(): LogicEngine {
  const made = new LogicEngine();
  made.addMethod('lookup', ([table, key]: [Record<string, unknown>, string]) => lookup(table, key));
  made.addMethod('coalesce', (values: unknown[]) => coalesce(...values));
  return made;
}

export const jsonLogicEngine: Engine = {
  name: 'walk with json-logic-engine, interpreted',
  prepare(bot) {
    const made = engine();
    return walker(bot, (rule) => (data) => made.run(rule, data));
  },
};

export const jsonLogicEngineBuilt: Engine = {
  name: 'walk with json-logic-engine, build()',
  prepare(bot) {
    const made = engine();
    return walker(bot, (rule) => {
      const built = made.build(rule);
      return typeof built === 'function' ? (data) => built(data) : () => built;
    });
  },
};
