import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Bot } from '#flow/bot.ts';
import { type DietTip, dietOf } from '#flow/diet.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { notifyError } from '#ui/notify.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface StepDietProps {
  readonly bot: Bot;
  readonly onGo: (node: string) => void;
  readonly onTip: (tip: DietTip) => Message | null;
}

/** Steps that the bot could do without, each with why and a button. Worked out only when it is looked at. */
export function StepDiet({ bot, onGo, onTip }: StepDietProps) {
  const { t, say } = useSay();
  const tips = useMemo(() => dietOf(bot, definitions), [bot]);
  const heading = useRef<HTMLHeadingElement>(null);
  const graph = graphOf(bot);
  const nameOf = (id: string) => say(graph.node(id)?.name ?? '') || t('inspector.unnamed');
  const systemOf = (id: string) => bot.systems.find((system) => system.id === id)?.name ?? id;
  const why = (tip: DietTip) => {
    if (tip.kind === 'merge') return t('fragility.tip.merge', { step: nameOf(tip.into) });
    if (tip.kind === 'useApi') return t('fragility.tip.useApi', { system: systemOf(tip.system) });
    return t('fragility.tip.unused');
  };
  const follow = (tip: DietTip) => {
    const refused = onTip(tip);
    if (refused) notifyError(t('inspector.refused'), say(refused));
    // The button goes with the tip.
    heading.current?.focus();
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('fragility.diet')}
      </h3>
      {tips.length === 0 ? (
        <p>{t('fragility.noTips')}</p>
      ) : (
        <ul>
          {tips.slice(0, mostTips).map((tip) => (
            <li key={tip.node} className="bv-diet-tip">
              <span>
                <TextButton onClick={() => onGo(tip.node)}>{nameOf(tip.node)}</TextButton> {why(tip)}
              </span>
              <Button size="xs" onClick={() => follow(tip)}>
                {t(`fragility.do.${tip.kind}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const mostTips = 20;
