import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import type { CoverageGoal } from '#running/coverage.ts';
import type { FoundCase } from '#running/make-cases/find-cases.ts';
import { Tag } from '#ui/Tag.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { goalWords, neverWords, stepName } from './goal-words.ts';
import { variationsWords } from './made-case.ts';

interface CoverageRowProps {
  readonly bot: Bot;
  /** Any of the sides of what the row is about. */
  readonly goal: CoverageGoal;
  /** The sides that none has tried. */
  readonly missing: readonly CoverageGoal[];
  /** A case that would try one of them, and how many goals it would be the first to meet. */
  readonly found: { readonly made: FoundCase; readonly first: number } | undefined;
  readonly isSearching: boolean;
  readonly onShow: () => void;
  readonly onMake: (made: FoundCase) => void;
}

/** One thing that cases may try: what it is, what is missing, and the way to a case that tries it. */
export function CoverageRow({ bot, goal, missing, found, isSearching, onShow, onMake }: CoverageRowProps) {
  const { t, say, sentence } = useSay();
  const words = goalWords(goal, bot);
  const what = words ? sentence(words) : say(stepName(goal.node, bot));
  return (
    <li className="bv-coverage-row">
      <div className="bv-coverage-what">
        <strong>{say(stepName(goal.node, bot))}</strong>
        {words && <span>{goal.kind === 'condition' || goal.kind === 'boundary' ? what : say(words)}</span>}
      </div>
      <div className="bv-coverage-tags">
        {missing.length === 0 ? (
          <Tag tone="neutral" icon={IconCheck}>
            {t('coverage.tried')}
          </Tag>
        ) : (
          missing.map((one) => (
            <Tag key={one.id} tone="warning" icon={IconMinus}>
              {say(neverWords(one))}
            </Tag>
          ))
        )}
      </div>
      <div className="bv-coverage-acts">
        <TextButton
          onClick={onShow}
          aria-label={`${t('coverage.showStep')}: ${say(stepName(goal.node, bot))}`}
        >
          {t('coverage.showStep')}
        </TextButton>
        {missing.length > 0 && found && (
          <>
            <Button
              size="compact-xs"
              leftSection={<IconPlus size={14} />}
              aria-label={t('coverage.makeOf', { what })}
              onClick={(event) => {
                // The row goes away when the case has been run: the focus stays in its group.
                event.currentTarget.closest('details')?.querySelector('summary')?.focus();
                onMake(found.made);
              }}
            >
              {t('coverage.make')}
            </Button>
            <span className="bv-coverage-hint">
              {variationsWords(found.made.variations, bot).map(say).join(', ')}
              {found.first > 1 && `; ${say(message('coverage.triesMore', { count: found.first - 1 }))}`}
            </span>
          </>
        )}
        {missing.length > 0 && !found && !isSearching && (
          <span className="bv-coverage-hint">{t('coverage.notFound')}</span>
        )}
      </div>
    </li>
  );
}
