import { Select } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import type { VersionInfo } from '#storage/database.ts';
import { ValueField } from '#ui/ValueField.tsx';
import type { Side } from '#workspace/sides.ts';

interface SideChoiceProps {
  /** Which of the two it is: "Före". */
  readonly label: string;
  readonly side: Side;
  readonly versions: readonly VersionInfo[];
  readonly onChange: (side: Side) => void;
  /** With a field for the date. */
  readonly dated?: boolean;
}

const draft = 'draft';

/** One of the two sides: a version or the draft, and the day whose rules hold. */
export function SideChoice({ label, side, versions, onChange, dated }: SideChoiceProps) {
  const { t, say, date } = useSay();
  const about = new Map(
    versions.map(({ number, time, message }) => [String(number), `${date(new Date(time))}. ${say(message)}`]),
  );
  return (
    <div className="bv-decisions-side">
      <Select
        size="xs"
        aria-label={t('decisions.sideWhat', { side: label })}
        data={[
          { value: draft, label: t('decisions.draft') },
          ...versions.map(({ number }) => ({
            value: String(number),
            label: t('versions.version', { number }),
          })),
        ]}
        value={side.version === null ? draft : String(side.version)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true, width: 280, position: 'bottom-end' }}
        renderOption={({ option }) => (
          <span className="bv-decisions-option">
            {option.label}
            {about.has(option.value) && <small>{about.get(option.value)}</small>}
          </span>
        )}
        onChange={(value) =>
          value !== null && onChange({ ...side, version: value === draft ? null : Number(value) })
        }
      />
      {dated && (
        <ValueField
          type={{ kind: 'date' }}
          size="xs"
          label={t('decisions.sideDate', { side: label })}
          hideLabel
          canBeMissing={false}
          value={side.date}
          onChange={(value) => typeof value === 'string' && onChange({ ...side, date: value })}
        />
      )}
    </div>
  );
}
