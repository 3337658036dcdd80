import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnsOf } from '#cases/case-column.ts';
import { columnsUsed, writeCsv, writeNdjson } from '#cases/write-cases.ts';
import type { TestCase } from '#flow/case.ts';
import { definitions } from '#nodes/definitions.ts';
import { makeCases } from './make-cases.ts';
import { sampleBot } from './sample-bot.ts';

const count = 1_000_000;
const atOnce = 50_000;

/** What the command line may take of memory, in MB. */
const asked = 500;

/** How fast the command line runs a million cases from a file, and the most memory that it held. */
export function benchCommandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'botverkstad-bench-'));
  const number = (value: number) => Math.round(value).toLocaleString('en');
  console.log(
    `\n${number(count)} cases on the command line, one core, start and reading included, one round`,
  );
  try {
    const columns = columnsUsed(makeCases(1000), columnsOf(sampleBot(), definitions));
    const kinds: readonly [string, (cases: readonly TestCase[], isFirst: boolean) => Iterable<string>][] = [
      ['ndjson', (cases) => writeNdjson(cases)],
      ['csv', (cases, isFirst) => [...writeCsv(cases, columns, 'sv')].slice(isFirst ? 0 : 1)],
    ];
    for (const [kind, write] of kinds) {
      const file = join(folder, `cases.${kind}`);
      const descriptor = openSync(file, 'w');
      for (let at = 0; at < count; at += atOnce) {
        for (const text of write(makeCases(atOnce, at + 1), at === 0)) writeSync(descriptor, text);
      }
      const { seconds, megabytes } = run(file);
      console.log(
        `${kind.padEnd(8)}${number(statSync(file).size / 1_000_000).padStart(6)} MB${number(count / seconds).padStart(12)} cases/s${number(megabytes).padStart(8)} MB of memory at most (${asked} asked)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the command in a process of its own, which says at its end how much memory it had held. */
function run(file: string): { readonly seconds: number; readonly megabytes: number } {
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, 'src/cli/simulate.ts', 'public/samples/skolskjuts.bot.json', '--cases', file],
    { encoding: 'utf8', env: { ...process.env, BOTVERKSTAD_MEMORY: '1' } },
  );
  const seconds = (performance.now() - began) / 1000;
  const kilobytes = Number(/^memory (\d+) kB$/m.exec(stderr)?.[1]);
  if (status !== 0 || !stdout.includes(`${count} without an expected outcome`) || !kilobytes) {
    throw new Error(`The command line failed: ${stdout.slice(-500)} ${stderr.slice(-500)}`);
  }
  return { seconds, megabytes: kilobytes / 1000 };
}
