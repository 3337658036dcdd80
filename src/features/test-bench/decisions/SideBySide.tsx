import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { stoppedOutcome } from '#running/result.ts';
import { type TracedSide, whyChanged } from '#running/why-changed.ts';
import type { Answer } from '#workspace/comparer.ts';
import { outcomeLabel } from './outcome-label.ts';
import { StepBeside, type StepPlace } from './StepBeside.tsx';
import { sideLabel } from './side-label.ts';
import { type StepsBeside, stepsBeside } from './steps-beside.ts';
import { tracedOn } from './whys.ts';
import './side-by-side.css';

interface SideBySideProps {
  readonly answer: Answer;
  readonly testCase: TestCase;
  /** Its place among the cases one goes through, from 1, and how many they are. */
  readonly place: number;
  readonly count: number;
  /** Goes so many cases on, or back. */
  readonly onGo: (by: number) => void;
  readonly onBack: () => void;
  /** Opens the draft at a step. */
  readonly onOpenStep: (node: string) => void;
}

/** One case run on both sides, step beside step, opened where they part. */
export function SideBySide({ answer, testCase, place, count, onGo, onBack, onOpenStep }: SideBySideProps) {
  const speech = useSay();
  const { t, say, sentence, number } = speech;
  const [one, other] = answer.sides;
  const [before, after] = useMemo(
    () => [tracedOn(one, testCase), tracedOn(other, testCase)] as const,
    [one, other, testCase],
  );
  const why = useMemo(() => whyChanged(before, after), [before, after]);
  const room = useRef<HTMLElement>(null);
  // One comes here from a button that is gone, so focus would be lost.
  useEffect(() => {
    room.current?.focus({ preventScroll: true });
  }, []);

  const go = (by: number) => {
    onGo(by);
    // At either end the button that was pressed goes out, and takes focus with it.
    if (place + by === 1 || place + by === count) room.current?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') onBack();
    else if (by !== undefined && place + by >= 1 && place + by <= count) {
      // What had focus may be a button among the steps, which are others now.
      room.current?.focus({ preventScroll: true });
      onGo(by);
    } else return;
    event.preventDefault();
  };
  const draftSide = answer.sides.findIndex(({ version }) => version === null);
  const openDraft = ({ before, after }: StepsBeside) => {
    const node = (draftSide === 0 ? before : after)?.node.id;
    if (node !== undefined) onOpenStep(node);
  };
  return (
    <section
      ref={room}
      className="bv-beside"
      tabIndex={-1}
      aria-labelledby="bv-beside-title"
      onKeyDown={press}
    >
      <header className="bv-beside-head">
        <Button size="xs" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
          {t('decisions.back')}
        </Button>
        <h2 id="bv-beside-title">
          {testCase.id} {testCase.name === undefined ? '' : say(testCase.name)}
        </h2>
        <div className="bv-beside-go">
          <span role="status">{t('decisions.place', { place: number(place), count: number(count) })}</span>
          <ActionIcon aria-label={t('decisions.previous')} disabled={place <= 1} onClick={() => go(-1)}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <ActionIcon aria-label={t('decisions.next')} disabled={place >= count} onClick={() => go(1)}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </div>
      </header>
      {why && <p className="bv-beside-why">{sentence(why)}</p>}
      <div className="bv-beside-sides">
        <Ending label={sideLabel(one, other, speech)} side={before} />
        <Ending label={sideLabel(other, one, speech)} side={after} />
      </div>
      <Steps key={place} before={before} after={after} onOpen={draftSide < 0 ? undefined : openDraft} />
    </section>
  );
}

interface StepsProps {
  readonly before: TracedSide;
  readonly after: TracedSide;
  readonly onOpen: ((step: StepsBeside) => void) | undefined;
}

/** Opens where the runs part. */
function Steps({ before, after, onOpen }: StepsProps) {
  const { t } = useSay();
  const { steps, parting, turning } = useMemo(() => stepsBeside(before, after), [before, after]);
  const parts = useRef<HTMLLIElement>(null);
  useEffect(() => {
    parts.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ol className="bv-beside-steps" aria-label={t('decisions.steps')}>
      {steps.map((step) => (
        <StepBeside
          key={step.number}
          ref={step.number === parting ? parts : undefined}
          step={step}
          bots={[before.bot, after.bot]}
          place={placeOf(step.number, parting, turning)}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
}

function placeOf(number: number, parting: number | null, turning: number | null): StepPlace {
  if (parting === null || number < parting) return 'same';
  if (number === parting) return 'parting';
  return number === turning ? 'turning' : 'apart';
}

interface EndingProps {
  readonly label: string;
  readonly side: TracedSide;
}

function Ending({ label, side }: EndingProps) {
  const speech = useSay();
  const { ending } = side.trace;
  const [outcome, reason] =
    ending.type === 'ended' ? [ending.outcome, ending.reason] : [stoppedOutcome, ending.message];
  return (
    <div>
      <h3>{label}</h3>
      <p>
        <strong>{outcomeLabel(outcome, speech)}</strong> {speech.say(reason)}
      </p>
    </div>
  );
}
