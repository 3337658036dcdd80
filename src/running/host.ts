import type { Frame } from '#expression/compiled.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { parametersOn } from '#flow/parameter.ts';
import type { CallSystem } from '#flow/system-call.ts';
import type { Json } from '#lib/json.ts';
import { definitions, runners } from '#nodes/definitions.ts';
import type { Reply } from '#simulator/exit.ts';
import { type Program, prepareProgram } from '#simulator/program.ts';
import { type FrameTemplate, frameTemplate, runToEnd, startFrame, type World } from '#simulator/step.ts';
import { startMemory } from '#systems/run-memory.ts';
import { type Answer, simulateSystems } from '#systems/simulated-systems.ts';
import { coverageObserver } from './coverage.ts';
import { secondsOf } from './failure-in.ts';
import type { FinishedCase } from './result.ts';

/*
 * The host: joins a bot's program with its simulated systems and the answers of people. The editor,
 * the batch in its worker and the command line all run bots through this file, so they cannot differ.
 */

export interface Host {
  readonly program: Program;
  /** The values that a case starts from, its changes put into the base case. */
  start(testCase: TestCase): Frame;
  /** A world for one run of a case: it remembers how often each operation has been called. */
  world(testCase: TestCase): World;
  /** Runs a case without a trace, in a world of its own where none is given. */
  run(testCase: TestCase, world?: World): FinishedCase;
}

export interface HostOptions {
  /** The run's date for cases that have none of their own, `YYYY-MM-DD`. Without it, the base case's. */
  readonly date?: string | undefined;
  /** With them, each run counts the goals that it meets, by their places among `coverageGoals`. */
  readonly coverage?: Uint32Array | undefined;
}

/** A reply that no person has given. */
const noAnswer: Reply = { type: 'failed', failure: 'noAnswer' };
const waited: Reply = { type: 'waited' };

export function createHost(bot: Bot, options: HostOptions = {}): Host {
  const { coverage } = options;
  const observer = coverage && coverageObserver(bot, coverage);
  const program = prepareProgram(bot, definitions, runners, observer);
  const { base } = bot.cases;
  const systems = simulateSystems(bot, base);
  const templates = new Map<string, FrameTemplate>();
  // Mostly the next case is of the same date.
  let latest: { readonly date: string; readonly template: FrameTemplate } | null = null;
  function templateOn(date: string): FrameTemplate {
    if (latest?.date === date) return latest.template;
    let template = templates.get(date);
    if (!template) {
      const parameters = { ...parametersOn(bot.parameters, date), ...base.parameters };
      template = frameTemplate(program, parameters, base.input ?? {});
      templates.set(date, template);
    }
    latest = { date, template };
    return template;
  }

  function start(testCase: TestCase): Frame {
    const date = testCase.date ?? options.date ?? base.date;
    return startFrame(program, templateOn(date), testCase.input, testCase.parameters);
  }

  /** By the place of a node: what answered its last call, kept since a node mostly calls the same. */
  const answerers: { system: string; operation: string; answer: Answer }[] = [];
  function answererAt(at: number, call: CallSystem): Answer {
    const { system, operation } = call;
    const kept = answerers[at];
    if (kept?.operation === operation && kept.system === system) return kept.answer;
    const answer = systems(call);
    answerers[at] = { system, operation, answer };
    return answer;
  }

  function world(testCase: TestCase): World {
    const memory = startMemory();
    return (effect, at) => {
      switch (effect.type) {
        case 'callSystem':
          return answererAt(at, effect)(testCase, effect, memory);
        case 'askPerson': {
          const answer = testCase.answers?.[effect.node] ?? base.answers?.[effect.node];
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

  function run(testCase: TestCase, own: World = world(testCase)): FinishedCase {
    const frame = start(testCase);
    let seconds = 0;
    const { ending, steps } = runToEnd(program, frame, (effect, at) => {
      const reply = own(effect, at);
      // Most answers come at once; nothing is made for those.
      if (reply.type !== 'answered' || reply.seconds > 0)
        seconds += secondsOf(bot, program.nodes[at]?.node.id ?? '', { effect, reply });
      return reply;
    });
    return {
      ending,
      steps,
      seconds,
      value(field) {
        const slot = program.layout.slotOf(field);
        // Frames hold JSON.
        return slot === undefined ? null : ((frame[slot] ?? null) as Json);
      },
    };
  }

  return {
    program,
    start,
    world,
    run,
  };
}
