import { useState } from 'react';
import { MarkTag } from '#canvas/MarkTag.tsx';
import type { Change } from '#changes/change.ts';
import { movedSaid } from '#changes/changes-between.ts';
import { useSay } from '#i18n/use-say.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface MergedChangesProps {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Of more nobody reads all; they are drawn when somebody asks. */
const firstShown = 20;

/** What one side brings, sentence by sentence. */
export function MergedChanges({ title, changes }: MergedChangesProps) {
  const { t, say } = useSay();
  const [all, setAll] = useState(false);
  const listed = changes.filter(({ weight }) => weight !== 'layout');
  const moved = movedSaid(changes);
  const shown = all ? listed : listed.slice(0, firstShown);
  return (
    <section className="bv-merge-part">
      <h3>{title}</h3>
      {shown.length > 0 && (
        <ul>
          {shown.map((change, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what a plan brings never changes places
            <li key={place}>
              <MarkTag mark={change.mark} />
              <span>
                <b>{say(change.name)}</b> <SaidText said={change.said} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < listed.length && (
        <TextButton onClick={() => setAll(true)}>{t('common.showAll', { count: listed.length })}</TextButton>
      )}
      {moved && <p>{say(moved)}</p>}
    </section>
  );
}
