import { memo, useId } from 'react';
import type { Operator } from '#expression/operator.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { workedExample } from './worked-example.ts';

/** One operator: what it does, what it takes and gives, and its example worked out. A search draws none anew. */
export const OperatorCard = memo(function OperatorCard({ operator }: { readonly operator: Operator }) {
  const speech = useSay();
  const { t, say } = speech;
  const id = useId();
  const { said, code, given, answer } = workedExample(operator.documentation);
  return (
    <article className="bv-operator" aria-labelledby={id}>
      <div>
        <h3 id={id}>
          <code>{operator.name}</code>
        </h3>
        <p>{say(operator.documentation.text)}</p>
        <dl className="bv-operator-types">
          <dt>{t('reference.takes')}</dt>
          <dd>{taken(operator, speech)}</dd>
          <dt>{t('reference.gives')}</dt>
          <dd>{t(`reference.type.${operator.result}`)}</dd>
        </dl>
      </div>
      <section className="bv-operator-example" aria-label={t('reference.example')}>
        {said && (
          <p className="bv-operator-said">
            <SaidText said={said} />
          </p>
        )}
        <dl>
          <dt>{t('reference.with')}</dt>
          <dd>
            {given.length === 0
              ? t('reference.withNothing')
              : given.map(({ name, value }) => (
                  <span key={say(name)}>{t('reference.given', { name, value })}</span>
                ))}
          </dd>
          <dt>{t('reference.answer')}</dt>
          <dd>
            <strong>{say(answer)}</strong>
          </dd>
          <dt>{t('reference.code')}</dt>
          <dd>
            <code>{code}</code>
          </dd>
        </dl>
      </section>
    </article>
  );
});

/** The types of the operands in order: "tal, tal (kan utelämnas)" or "villkor och fler". */
function taken({ operands, arity }: Operator, { t }: Speech): string {
  const isOpen = !Number.isFinite(arity.max);
  const shown = isOpen ? Math.max(arity.min, operands.length) : arity.max;
  if (shown === 0) return t('reference.nothing');
  const types = Array.from({ length: shown }, (_, i) => {
    const type = t(`reference.type.${operands[Math.min(i, operands.length - 1)] ?? 'any'}`);
    return i < arity.min || isOpen ? type : t('reference.optional', { type });
  }).join(', ');
  return isOpen ? t('reference.more', { types }) : types;
}
