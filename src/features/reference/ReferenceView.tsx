/**
 * The operator reference: all that a rule can ask and work out. Promises that no example is written by
 * hand: each is said, and worked out, by the same code that runs a bot.
 */
import { CloseButton, TextInput } from '@mantine/core';
import { IconMathFunction, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { findOperators } from './find-operators.ts';
import { OperatorCard } from './OperatorCard.tsx';
import './reference.css';

export function ReferenceView({ frame }: { readonly frame: RenderFrame }) {
  const speech = useSay();
  const { t } = speech;
  const [query, setQuery] = useState('');
  const families = useMemo(() => findOperators(query, speech), [query, speech]);
  return frame({
    children: (
      <div className="bv-reference">
        <h1>{t('reference.title')}</h1>
        <p>{t('reference.about')}</p>
        <p>{t('reference.missing')}</p>
        <TextInput
          className="bv-reference-search"
          type="search"
          aria-label={t('reference.search')}
          placeholder={t('reference.search')}
          leftSection={<IconSearch size={17} aria-hidden="true" />}
          rightSection={
            query && (
              <CloseButton size="sm" aria-label={t('reference.showAll')} onClick={() => setQuery('')} />
            )
          }
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('');
          }}
        />
        {families.length === 0 && (
          <EmptyState icon={IconMathFunction} title={t('reference.none', { query })}>
            {t('reference.noneWhy')}
          </EmptyState>
        )}
        {families.map(({ id, operators }) => (
          <section key={id} aria-labelledby={`reference-${id}`}>
            <h2 id={`reference-${id}`}>{t(`reference.family.${id}`)}</h2>
            {operators.map((operator) => (
              <OperatorCard key={operator.name} operator={operator} />
            ))}
          </section>
        ))}
      </div>
    ),
  });
}
