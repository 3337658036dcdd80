/**
 * The grid every view lives in: top bar, rail, content, and beside it what the view needs. Promises
 * one of each landmark, a skip link first, and that the document's title names the view.
 */
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import './frame.css';

interface FrameProps {
  /** Names the view in the document's title. */
  readonly title: string;
  /** A `TopBar`. */
  readonly top: ReactNode;
  /** A `Rail`. */
  readonly rail: ReactNode;
  readonly children: ReactNode;
  /** A panel before the content, such as the list of cases. */
  readonly left?: FramePanel;
  /** A panel after the content, such as the inspector. */
  readonly aside?: FramePanel;
  /** A `StatusStrip` under everything but the rail. */
  readonly strip?: ReactNode;
}

export interface FramePanel {
  /** What a screen reader calls the panel. */
  readonly label: string;
  readonly width: number;
  readonly content: ReactNode;
}

export function Frame({ title, top, rail, children, left, aside, strip }: FrameProps) {
  const { t } = useSay();
  const main = useRef<HTMLElement>(null);
  const documentTitle = title === t('app.name') ? title : t('app.title', { view: title });
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  // The address's hash belongs to the router, so the link moves focus itself.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className="bv-frame">
      {/* biome-ignore lint/a11y/useValidAnchor: it does lead to a place on the page, only not by the address. */}
      <a className="bv-skip" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      {top}
      {rail}
      {left && (
        <aside className="bv-frame-left" aria-label={left.label} style={{ width: left.width }}>
          {left.content}
        </aside>
      )}
      <main className="bv-frame-main" id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {aside && (
        <aside className="bv-frame-aside" aria-label={aside.label} style={{ width: aside.width }}>
          {aside.content}
        </aside>
      )}
      {strip && <div className="bv-frame-strip">{strip}</div>}
    </div>
  );
}
