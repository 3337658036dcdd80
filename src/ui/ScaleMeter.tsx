import './meter.css';

interface ScaleMeterProps {
  readonly label: string;
  readonly value: number;
  readonly max?: number;
}

/** A measure in steps, such as fragility: so many of ten boxes filled. */
export function ScaleMeter({ label, value, max = 10 }: ScaleMeterProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as boxes in every browser.
    <span
      className="bv-meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      {Array.from({ length: max }, (_, step) => step + 1).map((step) => (
        <span key={step} data-on={step <= value || undefined} />
      ))}
    </span>
  );
}
