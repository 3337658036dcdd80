import { type ReactNode, useId } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { TextButton } from '../TextButton.tsx';
import type { ValueEditorProps } from './value-type.ts';
import './value-field.css';

interface MissingOrProps extends ValueEditorProps {
  /** The value to begin with when a missing one is filled in. */
  readonly empty: Json;
  readonly children: ReactNode;
}

/** The frame of a value with parts, which says that it is missing, and lets one say so. */
export function MissingOr(props: MissingOrProps) {
  const { value, onChange, label, hideLabel, description, canBeMissing = true, empty, children } = props;
  const { t } = useSay();
  const id = useId();
  const isMissing = value === null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside a button.
    <div
      className="bv-value-group"
      role="group"
      {...(hideLabel ? { 'aria-label': label } : { 'aria-labelledby': id })}
    >
      <div className="bv-value-head">
        {!hideLabel && (
          <span className="bv-value-label" id={id}>
            {label}
          </span>
        )}
        {isMissing && <span className="bv-value-missing">{t('value.missing')}</span>}
        {isMissing ? (
          <TextButton aria-label={t('valueField.fillInOf', { label })} onClick={() => onChange(empty)}>
            {t('valueField.fillIn')}
          </TextButton>
        ) : (
          canBeMissing && (
            <TextButton aria-label={t('valueField.setMissingOf', { label })} onClick={() => onChange(null)}>
              {t('valueField.setMissing')}
            </TextButton>
          )
        )}
      </div>
      {description && <div className="bv-value-about">{description}</div>}
      {!isMissing && children}
    </div>
  );
}
