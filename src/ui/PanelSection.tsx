import { type ReactNode, useId } from 'react';
import './panel.css';

interface PanelSectionProps {
  readonly title?: ReactNode;
  /** One sentence under the title. */
  readonly about?: ReactNode;
  /** At the far end of the title's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel, ruled off from the one before. */
export function PanelSection({ title, about, action, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section className="bv-section" aria-labelledby={title ? id : undefined}>
      {(title || action) && (
        <div className="bv-section-head">
          <div>
            {title && (
              <h3 className="bv-section-title" id={id}>
                {title}
              </h3>
            )}
            {about && <p className="bv-section-about">{about}</p>}
          </div>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
