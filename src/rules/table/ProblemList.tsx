import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { Example } from './check-table.ts';
import { isSearchedInPart, type TableProblem } from './problems.ts';
import type { TableSearch } from './use-table-search.ts';

export interface ProblemPlace {
  readonly row: number;
  readonly part: 'inputs' | 'outputs' | undefined;
  readonly index: number;
}

interface ProblemListProps {
  readonly found: TableSearch;
  readonly onGo: (place: ProblemPlace) => void;
  readonly onAddRow: (example: Example) => void;
}

/** More than these nobody reads at once. */
const most = 100;

/** What is to be mended in the table, each with a case that shows it, and the way to its row. */
export function ProblemList({ found, onGo, onAddRow }: ProblemListProps) {
  const { t, sentence } = useSay();
  const isSearching = found.progress !== undefined;
  // That not all is searched goes without saying while the search goes on.
  const problems = found.problems.filter((problem) => !isSearching || !isSearchedInPart([problem]));
  return (
    // Its list may be longer than the room for it, so that it is scrolled by the keys too.
    <section
      className="bv-grid-problems"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      aria-label={t('grid.problems', { count: problems.length })}
    >
      <Search found={found} />
      {problems.length === 0 && isSearching ? null : problems.length === 0 ? (
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
                    <div>
                      {words}
                      {problem.gap && <AddRow gap={problem.gap} onAddRow={onAddRow} />}
                    </div>
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

interface AddRowProps {
  readonly gap: Example;
  readonly onAddRow: (example: Example) => void;
}

function AddRow({ gap, onAddRow }: AddRowProps) {
  const { t } = useSay();
  return <TextButton onClick={() => onAddRow(gap)}>{t('grid.addRowForGap')}</TextButton>;
}

/** How far the search of a large table has come, and the way to stop it or to have it. */
function Search({ found: { progress, cancel, search } }: { readonly found: TableSearch }) {
  const { t } = useSay();
  if (search) {
    return (
      <p className="bv-grid-search">
        <TextButton onClick={search}>{t('grid.searchAll')}</TextButton>
      </p>
    );
  }
  if (progress === undefined) return null;
  return (
    <div className="bv-grid-search">
      <span role="status">{t('grid.searching')}</span>
      <ProgressMeter
        label={t('grid.searching')}
        total={100}
        parts={[{ tone: 'accent', value: Math.round(progress * 100) }]}
      />
      <TextButton onClick={cancel}>{t('grid.cancelSearch')}</TextButton>
    </div>
  );
}

/** Where in the grid a problem stands; undefined where it is about the whole table. */
export function placeOf({ at }: TableProblem): ProblemPlace | undefined {
  const [place, row, part, index] = at;
  if (place !== 'rows' || typeof row !== 'number') return undefined;
  const isCell = part === 'inputs' || part === 'outputs';
  return { row, part: isCell ? part : undefined, index: isCell && typeof index === 'number' ? index : 0 };
}
