import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Traces of the machine that the code was written on. Put together here, so that this file has none itself. */
const traces: readonly (readonly [what: string, trace: RegExp])[] = [
  ['a path of somebody’s workplace', new RegExp(['(?<![\\w.-])/wo', 'rk/'].join(''))],
  ['a path of somebody’s home', new RegExp(['(?<![\\w.-])/(home|Users)/', '[a-z]+/'].join(''))],
  ['a folder of jobs', new RegExp(['/tmp/ba', 'sh_jobs'].join(''))],
  ['the host of a package registry', new RegExp(['\\bregi', 'stry\\.[a-z0-9-]+\\.[a-z]'].join(''))],
  ['where a package was fetched from', new RegExp(['"reso', 'lved":\\s*"'].join(''))],
];

function tracesIn(text: string): string[] {
  return traces.filter(([, trace]) => trace.test(text)).map(([what]) => what);
}

test('no file tells of the machine that it was written on, nor of where its packages came from', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\0').filter((file) => {
    const path = join(root, file);
    return file !== '' && existsSync(path) && statSync(path).isFile();
  });
  expect(files).toContain('package-lock.json');
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    tracesIn(readFileSync(join(root, file), 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['a path of somebody’s workplace', ['cd /wo', 'rk/main'].join('')],
  ['a path of somebody’s home', ['/home', '/eva/bot'].join('')],
  ['a folder of jobs', ['/tmp/ba', 'sh_jobs.0/1'].join('')],
  ['the host of a package registry', ['https://regi', 'stry.npmjs.org/x'].join('')],
  ['where a package was fetched from', ['"reso', 'lved": "x"'].join('')],
])('%s is found', (what, planted) => {
  expect(tracesIn(`a\n${planted}\nb`)).toEqual([what]);
});
