import { changesBetween } from '#changes/changes-between.ts';
import { mergeBots } from '#changes/merge/merge-bots.ts';
import type { Bot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { largeBot } from '../support/large-bot.ts';
import { median } from './measure.ts';
import { sampleBot } from './sample-bot.ts';

const steps = 1_000;
const rounds = 7;

/** How long it takes to tell two large bots apart, and to put two together that come from a third. */
export function benchChanges(): void {
  const base = largeBot(sampleBot(), steps);
  const ours = changed(base, 3, 'våra');
  const theirs = changed(base, 7, 'deras');
  const copy = structuredClone(base);
  console.log(
    `\nA bot of ${base.nodes.length} steps and ${base.edges.length} ways, first of ${rounds} rounds and their median`,
  );
  timed('no difference', () => changesBetween(base, copy, definitions).length, 'changes');
  timed('every third step changed', () => changesBetween(base, ours, definitions).length, 'changes');
  timed(
    'merged with every seventh changed',
    () => mergeBots(base, ours, theirs, definitions).conflicts.length,
    'conflicts',
  );
}

function timed(name: string, work: () => number, what: string): void {
  const times: number[] = [];
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    count = work();
    times.push(performance.now() - began);
  }
  const [first = 0] = times;
  console.log(
    `${name.padEnd(36)}${first.toFixed(0).padStart(6)} ms${median(times).toFixed(0).padStart(6)} ms  ${count} ${what}`,
  );
}

function changed(bot: Bot, every: number, word: string): Bot {
  return {
    ...bot,
    nodes: bot.nodes.map((node, place) => {
      if (place % every !== 0) return structuredClone(node);
      const definition = definitions.get(node.kind);
      const data = definition?.mapExpressions(node.data, (rule) => ({ and: [rule, true] }));
      return { ...node, name: `${word} ${place}`, data, position: { x: place, y: 0 } };
    }),
    edges: bot.edges.flatMap((edge, place) =>
      place % every === 0 ? [] : [{ ...edge, id: `${word}-${place}` }],
    ),
  };
}
