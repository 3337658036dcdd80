import './top-bar.css';

/** A thin upright line between two groups in the top bar or the bottom strip. */
export function BarDivider() {
  return <span className="bv-divider" aria-hidden="true" />;
}
