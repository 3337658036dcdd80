// `npm test`: installs what is missing, runs every stage though one fails, and closes with one line
// `N passed, N failed`: each test counts as one, and so does each check that holds no tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium } from './chromium.mjs';
import { installPackages, root, run } from './install.mjs';

const dist = join(root, 'dist');
const reports = mkdtempSync(join(tmpdir(), 'botverkstad-'));
const long = process.argv.includes('--long');
const environment = long ? { BOTVERKSTAD_LONG: '1' } : {};

/** A check without tests of its own: its exit code is its one result. */
function check(command, ...args) {
  return () => (npx(command, ...args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function vitest(...projects) {
  return () => {
    const report = join(reports, `vitest-${projects.join('-')}.json`);
    const code = npx(
      'vitest',
      'run',
      ...projects.map((name) => `--project=${name}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    );
    const { numPassedTests, numFailedTests } = readReport(report);
    return counted(numPassedTests, numFailedTests, code);
  };
}

/** Removes the earlier build first: browser tests must never pass on a page that no longer builds. */
function build() {
  rmSync(dist, { recursive: true, force: true });
  return check('vite', 'build', '--logLevel=warn')();
}

function playwright() {
  if (!existsSync(dist)) throw new Error('there is no build to test');
  installChromium();
  const report = join(reports, 'playwright.json');
  const code = npx(
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    'playwright',
    'test',
    '--config=tests/support/playwright.config.ts',
    '--reporter=list,json',
  );
  const { expected, unexpected, flaky } = readReport(report).stats;
  return counted(expected, unexpected + flaky, code);
}

const stages = [
  ['Types', check('tsc')],
  ['Lint and format', check('biome', 'check', '--error-on-warnings')],
  ['Architecture', vitest('architecture')],
  ['Unused code', check('knip')],
  ['Unit, component, property, trace and save tests', vitest('pure', 'dom')],
  ['Build', build],
  ['Browser tests', playwright],
];

/** A run that failed without a failed test (a file that does not load, a crash), or ran none, has failed once. */
function counted(passed, failed, code) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function npx(...call) {
  const own = typeof call[0] === 'object' ? call.shift() : {};
  return run('npx', ['--no-install', ...call], { ...environment, ...own });
}

function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Runs a stage under its heading; one that throws has failed once. */
function resultOf(name, stage) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 76 - name.length))}`);
  try {
    return stage();
  } catch (error) {
    console.error(`${name} did not finish: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

const results = [];
try {
  installPackages();
  for (const [name, stage] of stages) results.push({ name, ...resultOf(name, stage) });
} catch (error) {
  console.error(error.message);
  results.push({ name: 'Installation', passed: 0, failed: 1 });
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n── Summary ${'─'.repeat(69)}`);
for (const { name, passed, failed } of results) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
const total = (word) => results.reduce((sum, result) => sum + result[word], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
