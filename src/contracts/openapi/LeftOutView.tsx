import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import type { LeftOutSort } from './chosen.ts';

/** As many places as anybody looks at. */
const mostPlaces = 100;

/** What a person should know is not in the system, each sort with the places where. */
export function LeftOutView({ sorts }: { readonly sorts: readonly LeftOutSort[] }) {
  const { t, say } = useSay();
  if (sorts.length === 0) return null;
  return (
    <section className="bv-openapi-left-out" aria-label={t('openApi.leftOut')}>
      <h3>{t('openApi.leftOut')}</h3>
      <ul>
        {sorts.map(({ what, places }) => (
          <li key={what}>
            <details className="bv-contract-more">
              <summary>
                {say(message(`openapi.leftOut.${what}`))} ({t('openApi.places', { count: places.length })})
              </summary>
              <ul>
                {places.slice(0, mostPlaces).map((place) => (
                  <li key={place}>
                    <code>{place || t('openApi.wholeDescription')}</code>
                  </li>
                ))}
                {places.length > mostPlaces && (
                  <li>{t('openApi.morePlaces', { count: places.length - mostPlaces })}</li>
                )}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
