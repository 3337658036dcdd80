import type { Frame } from '#expression/compiled.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { parametersOn } from '#flow/parameter.ts';
import type { Json } from '#lib/json.ts';
import { definitions, runners } from '#nodes/definitions.ts';
import type { Effect, Ending, Reply } from '#simulator/exit.ts';
import { type Program, prepareProgram } from '#simulator/program.ts';
import { frameTemplate, runToEnd, startFrame } from '#simulator/step.ts';
import { type CallMemory, simulateSystems } from '#systems/simulated-systems.ts';

/*
 * The host: joins a bot's program with its simulated systems and the answers of people. The editor,
 * the batch in its worker and the command line all run bots through this file, so they cannot differ.
 */

export interface Host {
  readonly program: Program;
  /** The values that a case starts from, its changes put into the base case. */
  start(testCase: TestCase): Frame;
  /** A world for one run of a case: it remembers how often each operation has been called. */
  world(testCase: TestCase): (effect: Effect, node: string) => Reply;
  /** Runs a case without a trace. */
  run(testCase: TestCase): Ending;
}

export interface HostOptions {
  /** The run's date for cases that have none of their own, `YYYY-MM-DD`. Without it, the base case's. */
  readonly date?: string | undefined;
}

/** A reply that no person has given. */
const noAnswer: Reply = { type: 'failed', failure: 'noAnswer' };
const waited: Reply = { type: 'waited' };

export function createHost(bot: Bot, options: HostOptions = {}): Host {
  const program = prepareProgram(bot, definitions, runners);
  const { base } = bot.cases;
  const systems = simulateSystems(bot, base);
  const template = frameTemplate(program, base.input ?? {});
  const parameters = parameterValues(bot, base.parameters);

  function start(testCase: TestCase): Frame {
    const date = testCase.date ?? options.date ?? base.date;
    return startFrame(template, parameters(date, testCase.parameters), testCase.input);
  }

  function world(testCase: TestCase) {
    const calls: CallMemory = new Map();
    return (effect: Effect, node: string): Reply => {
      switch (effect.type) {
        case 'callSystem':
          return systems(testCase, effect, calls);
        case 'askPerson': {
          const answer = testCase.answers?.[node] ?? base.answers?.[node];
          return answer
            ? { type: 'personAnswered', port: answer.port, values: answer.values ?? {} }
            : noAnswer;
        }
        case 'wait':
          return waited;
        case 'callFlow':
          return { type: 'failed', failure: 'noSuchFlow' };
      }
    };
  }

  return {
    program,
    start,
    world,
    run: (testCase) => runToEnd(program, start(testCase), world(testCase)),
  };
}

type Values = Readonly<Record<string, Json>>;

/** The parameters' values on a date, with what the base case and the case put in their place. */
function parameterValues(bot: Bot, baseChange: Values | undefined) {
  const byDate = new Map<string, Values>();
  return (date: string, change: Values | undefined): Values => {
    let values = byDate.get(date);
    if (!values) {
      values = { ...parametersOn(bot.parameters, date), ...baseChange };
      byDate.set(date, values);
    }
    return change ? { ...values, ...change } : values;
  };
}
