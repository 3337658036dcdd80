import { IconPencilCheck } from '@tabler/icons-react';
import type { Sayable } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { Tag } from '#ui/Tag.tsx';
import type { EffectRow } from './effect-rows.ts';
import { FateTag } from './FateTag.tsx';

interface EffectTableProps {
  readonly rows: readonly EffectRow[];
  readonly chosen: string | null;
  readonly onChoose: (caseId: string) => void;
}

/** Each case with what becomes of it, where it stops, and what is half written then. */
export function EffectTable({ rows, chosen, onChoose }: EffectTableProps) {
  const { t, say, sentence } = useSay();
  const isAnyLeft = rows.some(({ left }) => left > 0);
  return (
    <table className="bv-lab-table" aria-label={t('lab.result')}>
      <thead>
        <tr>
          <th scope="col">{t('lab.case')}</th>
          <th scope="col">{t('lab.result')}</th>
          <th scope="col">{t('lab.happens')}</th>
          {isAnyLeft && <th scope="col">{t('lab.wroteBefore')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { id, name } = row.testCase;
          return (
            <tr key={id} data-chosen={id === chosen || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                  <span>{id}</span> {name && say(name)}
                </button>
              </th>
              <td>
                <FateTag fate={row.fate} />
              </td>
              <td>{sentence(happens(row))}</td>
              {isAnyLeft && (
                <td>
                  {row.left > 0 && (
                    <Tag tone="warning" icon={IconPencilCheck}>
                      {t('lab.leftBehind', { count: row.left })}
                    </Tag>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function happens({ stopsAt, result }: EffectRow): Sayable {
  if (stopsAt !== null) return message('lab.stopsAt', { step: stopsAt });
  return result.reason === ''
    ? outcomeName(result.outcome)
    : message('lab.endsIn', { outcome: outcomeName(result.outcome), reason: result.reason });
}
