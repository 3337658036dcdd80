import type { ReactNode } from 'react';
import type { ValueEditorProps } from './value-type.ts';
import './value-field.css';

type ValueGroupProps = Pick<ValueEditorProps, 'label' | 'hideLabel' | 'description'> & {
  readonly children: ReactNode;
};

/** An editor of several controls, with a label as a one-line field has it. */
export function ValueGroup({ label, hideLabel, description, children }: ValueGroupProps) {
  return (
    <div className="bv-value-group">
      {!hideLabel && <div className="bv-value-label">{label}</div>}
      {description && <div className="bv-value-about">{description}</div>}
      {children}
    </div>
  );
}
