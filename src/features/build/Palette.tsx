import { useId } from 'react';
import { kindDragType } from '#canvas/Canvas.tsx';
import { KindIcon } from '#canvas/KindIcon.tsx';
import { kindGroups } from '#canvas/kind-groups.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { viewOf } from '#nodes/views.ts';
import { Floating } from '#ui/Floating.tsx';
import './palette.css';

interface PaletteProps {
  /** Called for a click or Enter: the step is put after the chosen one. */
  readonly onAdd: (kind: string) => void;
  /** A kind to point out, as the one to begin with. */
  readonly first?: string | undefined;
}

/** The kinds of step, to drag onto the canvas or to choose. */
export function Palette({ onAdd, first }: PaletteProps) {
  const { t, say } = useSay();
  const id = useId();
  return (
    <Floating className="bv-palette" role="group" aria-label={t('build.palette')}>
      <div className="bv-palette-groups">
        {kindGroups.map((group) => (
          <div key={group.title}>
            <h2 id={`${id}${group.title}`}>{t(group.title)}</h2>
            <ul aria-labelledby={`${id}${group.title}`}>
              {group.kinds.map((kind) => (
                <li key={kind}>
                  <button
                    type="button"
                    draggable
                    data-first={kind === first || undefined}
                    onDragStart={(event) => {
                      event.dataTransfer.setData(kindDragType, kind);
                      event.dataTransfer.effectAllowed = 'copy';
                    }}
                    onClick={() => onAdd(kind)}
                  >
                    <KindIcon view={viewOf({ kind })} size={22} />
                    {say(message(`${kind}.kind`))}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p>{t('build.paletteHow')}</p>
    </Floating>
  );
}
