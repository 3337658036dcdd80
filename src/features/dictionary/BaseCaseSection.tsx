import { Stack } from '@mantine/core';
import { changeBaseCase } from '#editing/commands/cases.ts';
import type { BaseCase } from '#flow/case.ts';
import { startsOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ValueField } from '#ui/ValueField.tsx';
import { BaseAnswer } from './BaseAnswer.tsx';
import { withBaseInput } from './base-answers.ts';
import { SectionHead } from './SectionHead.tsx';
import type { Edits } from './use-edits.tsx';

/** The case that every test case is a change of: its day, what comes with it, and what the systems answer. */
export function BaseCaseSection({ edits }: { readonly edits: Edits }) {
  const { t, say } = useSay();
  const { bot } = edits;
  const { base } = bot.cases;
  const change = (changed: BaseCase, part: string) => edits.edit(changeBaseCase, { base: changed, part });
  const taken = new Set(
    startsOf(bot, definitions).flatMap((start) => definitionOf(definitions, start).writes(start.data, bot)),
  );
  const fields = bot.fields.filter((field) => taken.has(field.key));
  const operations = bot.systems.flatMap((system) =>
    system.operations.map((operation) => ({ system, operation })),
  );
  return (
    <Stack gap="md">
      <SectionHead about={t('dictionary.baseAbout')} />
      <section className="bv-contract-card" aria-label={t('dictionary.baseInput')}>
        <header>
          <h2>{t('dictionary.baseInput')}</h2>
        </header>
        <div className="bv-contract-grid">
          <ValueField
            type={{ kind: 'date' }}
            label={t('dictionary.baseDate')}
            value={base.date}
            canBeMissing={false}
            onChange={(day) => typeof day === 'string' && change({ ...base, date: day }, 'date')}
          />
        </div>
        {fields.length === 0 ? (
          <ErrorNotice tone="info" title={t('dictionary.noStartFields')}>
            {t('dictionary.noStartFieldsWhy')}
          </ErrorNotice>
        ) : (
          <div className="bv-contract-grid">
            {fields.map((field) => (
              <ValueField
                key={field.key}
                type={field.type}
                unit={field.unit}
                label={say(field.label) || field.key}
                value={base.input?.[field.key] ?? null}
                onChange={(value) => change(withBaseInput(base, field.key, value), `input ${field.key}`)}
              />
            ))}
          </div>
        )}
      </section>
      {operations.length > 0 && (
        <section className="bv-contract-card" aria-label={t('dictionary.baseAnswers')}>
          <header>
            <h2>{t('dictionary.baseAnswers')}</h2>
          </header>
          {operations.map(({ system, operation }) => (
            <BaseAnswer
              key={`${system.id} ${operation.id}`}
              edits={edits}
              system={system}
              operation={operation}
              title={t('dictionary.operationOf', { system: system.name, operation: operation.name })}
            />
          ))}
        </section>
      )}
    </Stack>
  );
}
