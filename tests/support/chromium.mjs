// Finds the browser that the browser tests drive. Plain Node, built-ins only.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './install.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium that is here already; undefined when Playwright's own has to serve. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names no program: ${named}`);
    return named;
  }
  return names.map(inPath).find(Boolean);
}

/** Brings a Chromium when there is none: Debian's package where that may be done, else Playwright's own. */
export function installChromium() {
  if (findChromium()) return;
  if (process.getuid?.() === 0 && inPath('apt-get')) {
    console.log('Installing the package chromium …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
    if (findChromium()) return;
  }
  console.log('Installing Playwright’s Chromium …');
  if (run('npx', ['playwright', 'install', 'chromium']) !== 0) {
    throw new Error('no Chromium: install one and name it in CHROMIUM_PATH');
  }
}

function inPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
