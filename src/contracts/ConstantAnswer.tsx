import type { Operation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { ValueField } from '#ui/ValueField.tsx';

type Values = Readonly<Record<string, Json>>;

interface ConstantAnswerProps {
  readonly outputs: Operation['outputs'];
  readonly values: Values;
  readonly onChange: (values: Values, part: string) => void;
}

/** The answer that every call gets. */
export function ConstantAnswer({ outputs, values, onChange }: ConstantAnswerProps) {
  const { t, say } = useSay();
  if (outputs.length === 0) return <p className="bv-contract-quiet">{t('dictionary.noOutputs')}</p>;
  return (
    <div className="bv-contract-grid">
      {outputs.map(({ key, label, type, unit }) => (
        <ValueField
          key={key}
          type={type}
          unit={unit}
          label={say(label) || key}
          value={values[key] ?? null}
          onChange={(value) => onChange({ ...values, [key]: value }, key)}
        />
      ))}
    </div>
  );
}
