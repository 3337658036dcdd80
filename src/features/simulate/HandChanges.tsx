import { graphOf } from '#flow/graph.ts';
import { shownValue } from '#flow/shown-value.ts';
import { useSay } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { type Run, stepAt } from './run.ts';

interface HandChangesProps {
  readonly run: Run;
  readonly onTakeBack: (step: number, field: string) => void;
}

/** What a person has changed on the way, each with a way back; nothing where nothing is. */
export function HandChanges({ run, onTakeBack }: HandChangesProps) {
  const { t } = useSay();
  const lines = run.byHand.flatMap(({ step }) =>
    (stepAt(run, step)?.byHand ?? []).flatMap((change) => {
      const field = run.bot.fields.find(({ key }) => key === change.field);
      if (!field) return [];
      const [value, before] = [change.after, change.before].map((one) =>
        shownValue(one, field.type, field.unit),
      );
      return value && before ? [{ step, field, value, before }] : [];
    }),
  );
  const passedBy = run.passedBy.flatMap(({ step, node, values }) =>
    run.bot.fields.flatMap(({ key, label }) =>
      Object.hasOwn(values, key)
        ? [{ step, key, label, name: graphOf(run.bot).node(node)?.name ?? node }]
        : [],
    ),
  );
  if (lines.length + passedBy.length === 0) return null;
  const takeBack = (step: number, field: { readonly key: string; readonly label: LocalText }) => (
    <TextButton
      aria-label={t('debug.takeBackOf', { label: field.label, number: step })}
      onClick={() => onTakeBack(step, field.key)}
    >
      {t('debug.takeBack')}
    </TextButton>
  );
  return (
    <div className="bv-hand-changes">
      {lines.length > 0 && <p>{t('debug.notJudged')}</p>}
      <ul>
        {lines.map(({ step, field, value, before }) => (
          <li key={`${step} ${field.key}`}>
            <SaidText
              said={message('debug.changeLine', { number: step, label: field.label, value, before })}
            />{' '}
            {takeBack(step, field)}
          </li>
        ))}
        {passedBy.map(({ step, name, ...field }) => (
          <li key={`${step} ${field.key}`}>
            <SaidText said={message('debug.passedBy', { number: step, name, label: field.label })} />{' '}
            {takeBack(step, field)}
          </li>
        ))}
      </ul>
    </div>
  );
}
