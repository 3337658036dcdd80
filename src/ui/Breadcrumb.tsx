import { useSay } from '#i18n/use-say.ts';
import './top-bar.css';

interface BreadcrumbProps {
  readonly path: readonly { readonly label: string; readonly href: string }[];
  /** The page one is on: the view's only `h1`. */
  readonly here: string;
}

export function Breadcrumb({ path, here }: BreadcrumbProps) {
  const { t } = useSay();
  return (
    <nav aria-label={t('app.breadcrumb')} style={{ minWidth: 0 }}>
      <ol className="bv-breadcrumb">
        {path.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li>
          <h1 className="bv-breadcrumb-here" title={here}>
            {here}
          </h1>
        </li>
      </ol>
    </nav>
  );
}
