import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { say } from '#i18n/say.ts';
import { canonicalJson, type Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { readBotFile } from '#storage/bot-file.ts';
import { everyKindOfStep, smallBot } from '../support/bot.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { times } from '../support/long.ts';

/* Files from a stranger, on the way that the library's files go: ten thousand in the full run. */

const runs = times(1_000, 10_000);
const frozen = readdirSync('tests/saves').filter((name) => name.endsWith('.bot.json'));
const small = [smallBot(), everyKindOfStep()].map((bot): Json => JSON.parse(encodeBot(bot)));
const bots = [
  ...new Array(4).fill(small).flat(),
  ...frozen.map((name): Json => JSON.parse(readFileSync(`tests/saves/${name}`, 'utf8'))),
];

test('none is taken for a bot that is none, none keeps the page for long, and none reaches a prototype', {
  timeout: 1_800_000,
}, async () => {
  const prototypes = () =>
    [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).length);
  const before = prototypes();
  const seen = new Map<string, number>();
  const slowest = { took: 0, what: '' };
  let accepted = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(hostileFiles(bots), async ({ bytes, what, mustBeRefused }) => {
      const file = new File([bytes], 'bot.json');
      const began = process.cpuUsage();
      const read = await readBotFile(file, definitions);
      if (read.ok) {
        checkBot(read.value, definitions);
        createHost(read.value).run(read.value.cases.list[0] ?? { id: 'FALL', input: {} });
      }
      // Of the processor, which the rest of the machine does not share in.
      const took = process.cpuUsage(began).user / 1_000;
      if (took > slowest.took) Object.assign(slowest, { took, what: what.join(', ') });
      for (const one of what) seen.set(one, (seen.get(one) ?? 0) + 1);
      if (read.ok) {
        accepted++;
        expect(mustBeRefused, what.join(', ')).toBe(false);
        expect(faultsOf(read.value)).toEqual([]);
      } else {
        refused++;
        const said = say(read.message, 'sv');
        expect(said).not.toBe(read.message.key);
        expect(said).not.toContain('{{');
      }
      expect(prototypes()).toEqual(before);
      expect('polluted' in {}).toBe(false);
    }),
    { numRuns: runs, seed: 6 },
  );
  console.log(`figure: ${runs} hostile bot files: ${refused} refused, ${accepted} sound after all`);
  console.log(`figure: the slowest took the processor ${Math.round(slowest.took)} ms (${slowest.what})`);
  // The test is worth nothing where all are refused, or some way of tampering is hardly ever tried.
  expect(accepted).toBeGreaterThan(runs / 20);
  expect(refused).toBeGreaterThan(runs / 2);
  expect(seen.size).toBe(23);
  expect(Math.min(...seen.values())).toBeGreaterThan(runs / 100);
});

/** What the rest of the product relies on and is not so, seen without the reader that has let the bot in. */
function faultsOf(bot: Bot): string[] {
  const faults = oddities(bot);
  const ids = new Set(bot.nodes.map(({ id }) => id));
  if (ids.size !== bot.nodes.length) faults.push('an id twice');
  for (const { from, to } of bot.edges)
    if (!ids.has(from.node) || !ids.has(to)) faults.push('a way to nowhere');
  for (const { kind } of bot.nodes) if (!definitions.has(kind)) faults.push(`the kind ${kind}`);
  // What is kept is what was read: nothing gets lost on the way to the disk.
  const again = decodeBotText(encodeBot(bot), definitions);
  if (!again.ok) faults.push(`refused when it comes back: ${again.message.key}`);
  else if (canonicalJson(again.value) !== canonicalJson(bot)) faults.push('other when it comes back');
  return faults;
}

/** What is no JSON, or a key that reaches a prototype, anywhere inside. */
function oddities(value: unknown): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`the number ${value}`];
  if (typeof value !== 'object' || value === null) {
    return ['string', 'boolean', 'object'].includes(typeof value) ? [] : [typeof value];
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const odd = prototype === Object.prototype || prototype === Array.prototype ? [] : ['an odd prototype'];
  for (const [key, member] of Object.entries(value)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) odd.push(`the key ${key}`);
    odd.push(...oddities(member));
  }
  return odd;
}
