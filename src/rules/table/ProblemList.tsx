import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import type { TableProblem } from './problems.ts';

export interface ProblemPlace {
  readonly row: number;
  readonly part: 'inputs' | 'outputs' | undefined;
  readonly index: number;
}

interface ProblemListProps {
  readonly problems: readonly TableProblem[];
  readonly onGo: (place: ProblemPlace) => void;
}

/** More than these nobody reads at once. */
const most = 100;

/** What is to be mended in the table, each with a case that shows it, and the way to its row. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const { t, sentence } = useSay();
  return (
    // Its list may be longer than the room for it, so that it is scrolled by the keys too.
    <section
      className="bv-grid-problems"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      aria-label={t('grid.problems', { count: problems.length })}
    >
      {problems.length === 0 ? (
        <p className="bv-grid-sound">
          <IconCircleCheck size={16} aria-hidden="true" /> {t('grid.noProblems')}
        </p>
      ) : (
        <>
          <h3>{t('grid.problems', { count: problems.length })}</h3>
          <ul>
            {problems.slice(0, most).map((problem, index) => {
              const place = placeOf(problem);
              const Icon = problem.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
              const words = (
                <>
                  <Icon size={16} aria-hidden="true" />
                  <span>{sentence(problem.message)}</span>
                </>
              );
              return (
                // Found anew with every change, so that only the place in the list tells them apart.
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <li key={index} data-tone={problem.severity}>
                  {place ? (
                    <button type="button" onClick={() => onGo(place)}>
                      {words}
                    </button>
                  ) : (
                    <div>{words}</div>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** Where in the grid a problem stands; undefined where it is about the whole table. */
export function placeOf({ at }: TableProblem): ProblemPlace | undefined {
  const [place, row, part, index] = at;
  if (place !== 'rows' || typeof row !== 'number') return undefined;
  const isCell = part === 'inputs' || part === 'outputs';
  return { row, part: isCell ? part : undefined, index: isCell && typeof index === 'number' ? index : 0 };
}
