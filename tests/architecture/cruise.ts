import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.ts';

interface Parser {
  parseFileSync(file: string, options: object): unknown;
}

/**
 * dependency-cruiser's own TypeScript parser needs the compiler's JavaScript API, which TypeScript 7
 * no longer has; its swc parser leaves JSX off. It calls this one object, so that JSX is turned on here,
 * file by file (in a `.ts` file `<T>x` is a type assertion).
 */
const require = createRequire(import.meta.url);
const swc: Parser = require('@swc/core');
const parseFileSync = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** Every module under a folder's `src/`, its imports, and the rules they break. */
export async function cruiseSources(folder: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: folder,
      parser: 'swc',
      validate: true,
      ruleSet: { forbidden: [...rules] },
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default'] },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser wrote a report instead of a result');
  return output;
}

/** Each broken rule once, in alphabetical order. */
export function brokenRules(result: ICruiseResult): string[] {
  return [...new Set(result.summary.violations.map((violation) => violation.rule.name))].sort();
}
