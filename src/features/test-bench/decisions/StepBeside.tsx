import type { Ref } from 'react';
import { explainedSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import { useSay } from '#i18n/use-say.ts';
import { ExplanationView } from '#rules/ExplanationView.tsx';
import { SaidText } from '#ui/SaidText.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import type { ShownStep, StepsBeside } from './steps-beside.ts';

/** Before the runs part, the first step that differs, the first that is left by another way, or beyond them. */
export type StepPlace = 'same' | 'parting' | 'turning' | 'apart';

interface StepBesideProps {
  readonly step: StepsBeside;
  /** Before and after. */
  readonly bots: readonly [Bot, Bot];
  readonly place: StepPlace;
  /** Opens the step where it is drawn; left out where no side is the draft. */
  readonly onOpen: ((step: StepsBeside) => void) | undefined;
  readonly ref: Ref<HTMLLIElement> | undefined;
}

/** A step of both runs beside each other. */
export function StepBeside({ step, bots, place, onOpen, ref }: StepBesideProps) {
  const { t } = useSay();
  const { number, before, after } = step;
  const isTold = place === 'parting' || place === 'turning';
  return (
    <li ref={ref} data-place={place} aria-current={place === 'parting' ? 'step' : undefined}>
      {isTold && (
        <div className="bv-beside-parting">
          <Tag tone="accent" solid={place === 'parting'}>
            {t(place === 'parting' ? 'decisions.partHere' : 'decisions.turnHere')}
          </Tag>
          {onOpen && <TextButton onClick={() => onOpen(step)}>{t('common.goThere')}</TextButton>}
        </div>
      )}
      <span className="bv-beside-number">{number}</span>
      <OneSide shown={before} bot={bots[0]} isTold={isTold} />
      <OneSide shown={after} bot={bots[1]} isTold={isTold} />
    </li>
  );
}

interface OneSideProps {
  readonly shown: ShownStep | undefined;
  readonly bot: Bot;
  /** With its reasons and the values that it set. */
  readonly isTold: boolean;
}

function OneSide({ shown, bot, isTold }: OneSideProps) {
  const { t, say } = useSay();
  if (!shown) return <div className="bv-beside-none">{t('decisions.hasEnded')}</div>;
  const { node, way, to, reasons, set } = shown;
  const wayName = way ? say(way.name) : '';
  const told = isTold ? set : set.filter(({ isOther }) => isOther);
  return (
    <div>
      <p className="bv-beside-step">
        <strong>{say(node.name)}</strong>
        {to !== undefined && (
          <span>
            {wayName === '' ? t('decisions.on', { to }) : t('decisions.onBy', { way: wayName, to })}
          </span>
        )}
      </p>
      {isTold &&
        reasons.map(({ key, explanation, rule }) =>
          reasons.length <= mostTold ? (
            <ExplanationView key={key} explanation={explanation} rule={rule} bot={bot} />
          ) : (
            <p key={key} className="bv-beside-reason">
              <SaidText said={explainedSentence(explanation, termsOf(bot))} />
            </p>
          ),
        )}
      {told.length > 0 && (
        <dl className="bv-beside-values">
          {told.map(({ key, label, value, isOther: differs }) => (
            <div key={key} data-other={differs || undefined}>
              <dt>{say(label)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** So many rules are told with each value that they read. */
const mostTold = 2;
