import type { IReachabilityForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';
import { drawingLibraries, floors, pureFiles, soleImporters } from './floors.ts';

type Rule = IRegularForbiddenRuleType | IReachabilityForbiddenRuleType;

const testFile = '\\.test\\.tsx?$';

function violation(name: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, severity: 'error', from, to };
}

/** A library by name, whether it was found in node_modules or is not installed. */
function library(name: string): string {
  return `(^|node_modules/)${name}(/|$)`;
}

/** Tests beside the code may look upward: a simulator's test may run real node kinds. */
function floorRules(): Rule[] {
  return Object.entries(floors).map(([room, allowed]) =>
    violation(
      `floor-of-${room}`,
      { path: `^src/${room}/`, pathNot: testFile },
      {
        path: '^src/',
        pathNot: [room, ...allowed].map((place) =>
          place.includes('.') ? `^src/${place.replaceAll('.', '\\.')}$` : `^src/${place}/`,
        ),
      },
    ),
  );
}

function soleImporterRules(): Rule[] {
  return Object.entries(soleImporters).map(([name, room]) =>
    violation(
      `only-${room}-imports-${name}`,
      { path: '^src/', pathNot: `^src/${room}/` },
      { path: library(name) },
    ),
  );
}

export const rules: readonly Rule[] = [
  ...floorRules(),
  ...soleImporterRules(),
  violation('no-cycle', {}, { circular: true }),
  violation(
    'features-are-strangers',
    { path: '^src/features/([^/]+)/', pathNot: testFile },
    { path: '^src/features/', pathNot: '^src/features/$1/' },
  ),
  violation(
    'pure-files-draw-nothing',
    { path: [...pureFiles], pathNot: testFile },
    { path: drawingLibraries.map(library) },
  ),
  violation(
    'pure-files-reach-no-component',
    { path: [...pureFiles], pathNot: testFile },
    { path: '\\.tsx$', reachable: true },
  ),
  violation('nobody-imports-a-test', {}, { path: testFile }),
  violation('every-import-is-found', { path: '^src/' }, { path: '^[#.]', couldNotResolve: true }),
];
