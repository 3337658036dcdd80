import type { Bot } from '#flow/bot.ts';
import { textIn } from '#lib/local-text.ts';
import { type CoverageGoal, type CoverageTally, coverageGoals, tallyCoverage } from '#running/coverage.ts';

/** What the cases tried of the bot. */
export interface CoverageReport {
  readonly tally: CoverageTally;
  /** What none of them did, in words. */
  readonly missing: readonly string[];
}

/** `counts`: how many cases met each goal. */
export function coverageReport(bot: Bot, counts: Uint32Array): CoverageReport {
  const goals = coverageGoals(bot);
  const missing = goals.filter((_, index) => counts[index] === 0).map((goal) => inWords(goal, bot));
  return { tally: tallyCoverage(goals, counts), missing };
}

const plurals: readonly (readonly [kind: keyof CoverageTally, plural: string])[] = [
  ['step', 'steps'],
  ['way', 'ways'],
  ['branch', 'branches'],
  ['condition', 'conditions'],
  ['boundary', 'boundaries'],
  ['row', 'rows'],
  ['failure', 'failures'],
];

/** So many lines say what is missing. */
const mostMissing = 100;

/** A line of counts, and one for each thing that no case tried. */
export function coverageLines({ tally, missing }: CoverageReport): readonly string[] {
  const counts = plurals.flatMap(([kind, plural]) => {
    const { seen, total } = tally[kind];
    return total > 0 ? [`${seen} of ${total} ${plural}`] : [];
  });
  const more = missing.length - mostMissing;
  return [
    ...missing.slice(0, mostMissing).map((what) => `not covered: ${what}`),
    ...(more > 0 ? [`… and ${more} more not covered`] : []),
    `covered: ${counts.join(', ')}`,
  ];
}

function inWords(goal: CoverageGoal, bot: Bot): string {
  const node = bot.nodes.find(({ id }) => id === goal.node);
  const name = node ? textIn(node.name, 'en') : goal.node;
  switch (goal.kind) {
    case 'step':
      return `the step “${name}”`;
    case 'way':
      return `the way ${goal.port} from “${name}”`;
    case 'branch':
      return `the branch ${goal.port} of “${name}”`;
    case 'failure':
      return `the failure ${goal.port} of “${name}”`;
    case 'row':
      return `row ${goal.row + 1} of “${name}”`;
    case 'condition':
      return `${JSON.stringify(goal.rule)} ${goal.seen} in “${name}”`;
    case 'boundary':
      return `${JSON.stringify(goal.rule)} ${goal.side === 'at' ? 'on its limit' : 'one step past its limit'} in “${name}”`;
  }
}
