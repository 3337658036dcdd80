import type { Sayable } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { FollowUpGroup } from '#running/follow-up.ts';

interface FollowUpChartProps {
  readonly groups: readonly FollowUpGroup[];
  /** What the groups are made by. */
  readonly field: LocalText;
  readonly valueName: (value: Json) => Sayable;
}

const mostBars = 8;

/** A bar a group, the part with faults first. The table beside it has the same in figures. */
export function FollowUpChart({ groups, field, valueName }: FollowUpChartProps) {
  const { t, say } = useSay();
  const shown = groups.slice(0, mostBars);
  const longest = Math.max(1, ...shown.map(({ count }) => count));
  const title = t('followUp.chart', { field });
  const rows = shown.map(({ value, faults, count }) =>
    t('followUp.chartRow', { value: say(valueName(value)), faults, count }),
  );
  return (
    <figure className="bv-follow-up-chart">
      <figcaption>
        <h3>{title}</h3>
        <span data-part="faults">{t('followUp.faulty')}</span>
        <span data-part="rest">{t('followUp.faultless')}</span>
      </figcaption>
      <div role="img" aria-label={`${title}. ${rows.join('; ')}`}>
        {shown.map(({ value, faults, count }) => (
          <div key={JSON.stringify(value)} className="bv-follow-up-bar">
            <span>{say(valueName(value))}</span>
            <div>
              <span data-part="faults" style={{ width: `${(100 * faults) / longest}%` }} />
              <span data-part="rest" style={{ width: `${(100 * (count - faults)) / longest}%` }} />
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}
