import { notations } from './parse-value.ts';
import type { ValueEditorProps } from './value-type.ts';
import { WrittenField } from './WrittenField.tsx';
import './value-field.css';

type NumberType = { readonly kind: 'integer' | 'decimal' | 'money' };

/** A whole number, a decimal one or an amount; its unit stands inside the field. */
export function NumberField(props: ValueEditorProps<NumberType>) {
  const { kind } = props.type;
  const unit = props.unit ?? (kind === 'money' ? 'kr' : undefined);
  return (
    <WrittenField
      {...props}
      notation={notations[kind]}
      inputMode={kind === 'integer' ? 'numeric' : 'decimal'}
      {...(unit
        ? {
            rightSection: <span className="bv-value-unit">{unit}</span>,
            rightSectionWidth: 18 + unit.length * 8,
          }
        : {})}
    />
  );
}
