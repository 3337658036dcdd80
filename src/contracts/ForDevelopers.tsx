import type { ReactNode } from 'react';
import { useSay } from '#i18n/use-say.ts';

/** What a person who writes rules as text needs, folded away for everyone else. */
export function ForDevelopers({ children }: { readonly children: ReactNode }) {
  const { t } = useSay();
  return (
    <details className="bv-contract-more">
      <summary>{t('dictionary.forDevelopers')}</summary>
      <div>{children}</div>
    </details>
  );
}
