import { useEffect, useRef, useState } from 'react';
import { MarkTag } from '#canvas/MarkTag.tsx';
import type { Change } from '#changes/change.ts';
import { movedSaid } from '#changes/changes-between.ts';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { RuleChange } from './RuleChange.tsx';

interface ChangeListProps {
  /** What is told of in words first, the layout last. */
  readonly changes: readonly Change[];
  readonly before: Bot;
  readonly after: Bot;
  /** By its place among the changes. */
  readonly chosen: number | undefined;
  readonly onChoose: (place: number) => void;
}

/** Of more nobody reads all; they are drawn when somebody asks. */
const firstShown = 100;

const headed = { decision: undefined, words: 'versions.inWords', cases: 'versions.inCases' } as const;

/** Every change as a sentence. The chosen one is looked at on the canvases, and opened where it is a rule. */
export function ChangeList({ changes, before, after, chosen, onChoose }: ChangeListProps) {
  const { t, say } = useSay();
  const [all, setAll] = useState(false);
  const room = useRef<HTMLElement>(null);
  const listed = changes.filter(({ weight }) => weight !== 'layout');
  const shown = all ? listed : listed.slice(0, Math.max(firstShown, (chosen ?? 0) + 1));
  const moved = movedSaid(changes);
  useEffect(() => {
    if (chosen === undefined) return;
    const row = room.current?.querySelector('[aria-current="true"]')?.parentElement;
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section className="bv-compare-list" aria-labelledby="bv-compare-list" ref={room}>
      <header>
        <h3 id="bv-compare-list">{t('versions.changes')}</h3>
        {moved && <span>{say(moved)}</span>}
      </header>
      {listed.length === 0 && <p>{t(moved ? 'versions.onlyMoved' : 'versions.same')}</p>}
      <ol>
        {shown.map((change, place) => {
          const head = change.weight === listed[place - 1]?.weight ? undefined : headOf(change);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the changes between two versions never change places
            <li key={place}>
              {head && <h4>{t(head)}</h4>}
              <button
                type="button"
                aria-current={place === chosen ? 'true' : undefined}
                aria-expanded={change.rule ? place === chosen : undefined}
                onClick={() => onChoose(place)}
              >
                <span className="bv-compare-mark">
                  <MarkTag mark={change.mark} />
                </span>
                <span className="bv-compare-said">
                  <b>{say(change.name)}</b> <SaidText said={change.said} />
                </span>
              </button>
              {place === chosen && change.rule && (
                <RuleChange rule={change.rule} name={change.name} before={before} after={after} />
              )}
            </li>
          );
        })}
      </ol>
      {shown.length < listed.length && (
        <TextButton onClick={() => setAll(true)}>{t('common.showAll', { count: listed.length })}</TextButton>
      )}
    </section>
  );
}

function headOf({ weight }: Change) {
  return weight === 'layout' ? undefined : headed[weight];
}
