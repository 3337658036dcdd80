import './meter.css';

interface ProgressMeterProps {
  readonly label: string;
  readonly total: number;
  /** How many of each; what is left is empty. */
  readonly parts: readonly { readonly tone: 'accent' | 'right' | 'wrong'; readonly value: number }[];
}

/** How far something has come, or how it went. Never alone: the figures stand beside it in words. */
export function ProgressMeter({ label, total, parts }: ProgressMeterProps) {
  const whole = Math.max(total, 1);
  const done = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div
      className="bv-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={done}
    >
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span key={part.tone} data-tone={part.tone} style={{ width: `${(100 * part.value) / whole}%` }} />
        ))}
    </div>
  );
}
