import { readBot } from '#cli/read-files.ts';
import type { Bot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';
import { runBatch } from '#running/batch.ts';
import { countFates, matrixOf, matrixReader, matrixRun, runsOf } from '#running/fault-matrix.ts';
import { createHost } from '#running/host.ts';
import { createResults } from '#running/results.ts';
import { singleFaults } from '#systems/single-faults.ts';
import { median } from './measure.ts';

const rounds = 5;

/** How long "what if anything breaks" takes of the invoice bot: from the document to every cell. */
export function benchMatrix(): void {
  const read = readBot('public/samples/faktura.bot.json');
  if (!read.ok) throw new Error(read.message.key);
  const times: number[] = [];
  let counts = countFates([]);
  let size = '';
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const { faults, cases, cells } = matrixCells(read.value);
    counts = countFates(cells);
    times.push(performance.now() - began);
    size = `${faults.length} single faults x ${cases.length} cases`;
  }
  console.log(`\nThe fault matrix of the invoice bot, ${size}, first of ${rounds} rounds and their median`);
  console.log(`${(times[0] ?? 0).toFixed(0)} ms, ${median(times).toFixed(0)} ms`);
  console.log(
    Object.entries(counts)
      .map(([fate, count]) => `${fate} ${count}`)
      .join(', '),
  );
}

function matrixCells(bot: Bot) {
  const matrix = matrixOf(singleFaults(bot, definitions), bot.cases.list);
  const results = createResults(runsOf(matrix));
  const runs = Array.from({ length: results.total }, (_, place) => matrixRun(matrix, place));
  for (const part of runBatch(createHost(bot), runs)) results.put(part.from, part.results);
  return { ...matrix, cells: matrixReader(matrix, results)() };
}
