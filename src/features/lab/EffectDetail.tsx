import { Button } from '@mantine/core';
import { IconBookmarkPlus, IconFlask, IconPencilCheck, IconPlayerPlay } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { graphOf } from '#flow/graph.ts';
import { definitionOf } from '#flow/node-definition.ts';
import { useSay } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { TakeoverSheet } from '#nodes/connector/TakeoverSheet.tsx';
import { definitions } from '#nodes/definitions.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { NamedValues } from '#rules/NamedValues.tsx';
import { type Effect, effectOf, halfWritten } from '#running/effect.ts';
import { handOverOf } from '#running/hand-over.ts';
import type { Host } from '#running/host.ts';
import type { CaseResult } from '#running/result.ts';
import type { TraceStep } from '#running/trace.ts';
import { Panel } from '#ui/Panel.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { FateTag } from './FateTag.tsx';
import { faultText } from './fault-text.ts';

interface EffectDetailProps {
  readonly host: Host;
  readonly testCase: TestCase;
  readonly faults: readonly Fault[];
  readonly onOpenStep: (node: string) => void;
  /** Shows the case in the simulator, as it is without the faults, at a step. */
  readonly onSimulate: (step: number) => void;
  readonly onSaveCase: () => void;
  /** Takes the faults to the lab's first part; left out where they are there. */
  readonly onTry?: () => void;
  readonly onClose: () => void;
}

/** What faults do to one case: both endings, where the ways part, what is half written, and who takes over. */
export function EffectDetail(props: EffectDetailProps) {
  const { host, testCase, faults, onOpenStep, onSimulate, onSaveCase, onTry, onClose } = props;
  const speech = useSay();
  const { t, say, sentence } = speech;
  const { bot } = host.program;
  const effect = effectOf(host, testCase, faults);
  const { fate, without, under, parting } = effect;
  const handOver = handOverOf(bot, under.trace);
  const left = halfWritten(effect);
  const step = under.trace.steps[(parting ?? under.trace.steps.length) - 1];
  const said = partingWords(bot, effect);
  return (
    <Panel title={`${testCase.id} ${testCase.name ? say(testCase.name) : ''}`} onClose={onClose}>
      <PanelSection>
        <div className="bv-lab-detail">
          <FateTag fate={fate} />
          <p>{t(`lab.fateAbout.${fate}`)}</p>
          <ul>
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{faultText(fault, bot, speech)}</li>
            ))}
          </ul>
          <dl className="bv-lab-ends">
            <EndLine term={t('lab.withoutFault')} result={without.result} />
            <EndLine term={t('lab.withFault')} result={under.result} />
          </dl>
        </div>
      </PanelSection>
      {said && (
        <PanelSection title={t('lab.parting')}>
          <p className="bv-lab-text">{sentence(said)}</p>
          {step && <TextButton onClick={() => onOpenStep(step.node)}>{t('lab.goToStep')}</TextButton>}
        </PanelSection>
      )}
      {handOver ? (
        <PanelSection>
          <TakeoverSheet handOver={handOver} />
        </PanelSection>
      ) : (
        left.length > 0 && (
          <PanelSection title={t('lab.wroteBefore')}>
            <ul className="bv-lab-written">
              {left.map(({ step, system, operation, values }) => (
                <li key={step}>
                  <IconPencilCheck size={16} aria-hidden="true" />
                  <div>
                    {t('takeover.wrote', { system, operation })}
                    {values.length > 0 && <NamedValues values={values} />}
                  </div>
                </li>
              ))}
            </ul>
          </PanelSection>
        )
      )}
      <PanelSection>
        <div className="bv-lab-actions">
          {onTry && (
            <Button leftSection={<IconFlask size={17} stroke={1.7} />} onClick={onTry}>
              {t('lab.tryThis')}
            </Button>
          )}
          <Button leftSection={<IconBookmarkPlus size={17} stroke={1.7} />} onClick={onSaveCase}>
            {t('lab.saveCase')}
          </Button>
          <Button
            leftSection={<IconPlayerPlay size={17} stroke={1.7} />}
            onClick={() => onSimulate(parting ?? without.trace.steps.length)}
          >
            {t('lab.seeWithout')}
          </Button>
        </div>
      </PanelSection>
    </Panel>
  );
}

function EndLine({ term, result }: { readonly term: string; readonly result: CaseResult }) {
  const { say } = useSay();
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <strong>{say(outcomeName(result.outcome))}</strong>
        {result.reason !== '' && <span>{say(result.reason)}</span>}
      </dd>
    </div>
  );
}

/** How the run under faults came off the way; undefined where nothing differs. */
function partingWords(bot: Bot, { without, under, fate, parting }: Effect): Message | undefined {
  if (parting === null) return fate === 'survived' ? undefined : message('lab.sameWay');
  const step = under.trace.steps[parting - 1];
  const other = without.trace.steps[parting - 1];
  if (!step) return undefined;
  const name = graphOf(bot).node(step.node)?.name ?? step.node;
  const args = { step: name, other: wayName(bot, other) };
  const port = wayName(bot, step);
  return step.port === null || port === ''
    ? message('lab.partingStops', args)
    : message('lab.partingAt', { ...args, port });
}

/** What the way is called that a step was left by. */
function wayName(bot: Bot, step: TraceStep | undefined): LocalText | Message {
  const node = step && graphOf(bot).node(step.node);
  if (!step || !node) return '';
  const ports = definitionOf(definitions, node).ports(node.data, bot);
  return ports.find(({ id }) => id === step.port)?.name ?? '';
}
