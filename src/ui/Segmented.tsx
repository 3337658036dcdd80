import { type Icon, IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import './segmented.css';

interface SegmentedProps<Value extends string> {
  /** What the choice is about, for a screen reader. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: Icon }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly size?: 'sm' | 'xs';
  readonly wide?: boolean;
  readonly disabled?: boolean;
}

/** One of a few, all in sight. The chosen one has the accent's tint and ring, and a tick unless it has an icon. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, size = 'sm', wide = false, disabled = false } = props;
  const name = useId();
  return (
    <div
      className="bv-segmented"
      role="radiogroup"
      aria-label={label}
      data-size={size}
      data-wide={wide || undefined}
    >
      {options.map((option) => {
        const chosen = option.value === value;
        const OptionIcon = option.icon ?? (chosen ? IconCheck : undefined);
        return (
          <label key={option.value} data-chosen={chosen || undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={chosen}
              disabled={disabled}
              onChange={() => onChange(option.value)}
            />
            {OptionIcon && <OptionIcon size={15} aria-hidden="true" />}
            {option.label}
          </label>
        );
      })}
    </div>
  );
}
