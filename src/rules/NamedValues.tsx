import type { NamedValue } from '#flow/shown-value.ts';
import { useSay } from '#i18n/use-say.ts';
import './named-values.css';

interface NamedValuesProps {
  /** What the values are: "Skickades". */
  readonly title?: string;
  readonly values: readonly NamedValue[];
}

/** Values by name, each on a line. */
export function NamedValues({ title, values }: NamedValuesProps) {
  const { say } = useSay();
  return (
    <div className="bv-named">
      {title && <h4>{title}</h4>}
      <dl>
        {values.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
