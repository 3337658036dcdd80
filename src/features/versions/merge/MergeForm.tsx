import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { Answers } from '#changes/merge/merge-bots.ts';
import type { Side } from '#changes/merge/settle.ts';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Signature } from '#lib/signature.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { SignatureFields } from '#ui/SignatureFields.tsx';
import { useSignedMessage } from '#ui/use-signed-message.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { MergedChanges } from './MergedChanges.tsx';
import type { MergePlan } from './merge-plan.ts';

interface MergeFormProps {
  readonly plan: MergePlan;
  readonly number: number;
  readonly onClose: () => void;
  readonly onMerge: (bot: Bot, why: string, by: Signature) => void;
}

/** What comes of a merge, whose shall hold where both have changed, and who puts it together and why. */
export function MergeForm({ plan, number, onClose, onMerge }: MergeFormProps) {
  const { t, sentence } = useSay();
  const { conflicts, answered } = plan.merge;
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [tried, setTried] = useState(false);
  const choices = useRef<HTMLElement>(null);
  const merged = useMemo(() => answered(answers), [answered, answers]);
  const left = conflicts.filter(({ id }) => !answers.has(id)).length;
  const form = useSignedMessage((why, by) => onMerge(merged.bot, why, by), t('merge.suggested', { number }));
  const answer = (id: string, side: Side) => setAnswers((before) => new Map(before).set(id, side));
  const submit = (event: FormEvent) => {
    setTried(true);
    if (left === 0) return form.onSubmit(event);
    event.preventDefault();
    const first = conflicts.findIndex(({ id }) => !answers.has(id));
    choices.current?.querySelectorAll('fieldset')[first]?.querySelector('input')?.focus();
  };
  const { brings, keeps } = plan;
  return (
    <form className="bv-merge" onSubmit={submit} noValidate>
      <Text>{t('merge.about', { base: plan.base })}</Text>
      {conflicts.length > 0 && (
        <section className="bv-merge-part" ref={choices}>
          <h3>{t('merge.both', { count: conflicts.length })}</h3>
          {conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.id}
              conflict={conflict}
              number={number}
              answer={answers.get(conflict.id)}
              onAnswer={(side) => answer(conflict.id, side)}
              isNeeded={tried && !answers.has(conflict.id)}
            />
          ))}
        </section>
      )}
      <MergedChanges
        title={
          brings.length > 0
            ? t('merge.brings', { number, count: brings.length })
            : t('merge.bringsNothing', { number })
        }
        changes={brings}
      />
      <MergedChanges
        title={keeps.length > 0 ? t('merge.keeps', { count: keeps.length }) : t('merge.keepsNothing')}
        changes={keeps}
      />
      {merged.lost.length > 0 && (
        <ErrorNotice tone="warning" title={t('merge.lost')}>
          {merged.lost.map(sentence).join(' ')}
        </ErrorNotice>
      )}
      <TextInput
        label={t('versions.message')}
        maxLength={200}
        value={form.message}
        onChange={(event) => form.setMessage(event.currentTarget.value)}
        error={form.lacksMessage ? t('versions.messageNeeded') : undefined}
        autoComplete="off"
      />
      <SignatureFields value={form.by} onChange={form.setBy} />
      <Text size="sm" c="dimmed">
        {t('merge.undoable')}
      </Text>
      {tried && left > 0 && (
        <ErrorNotice title={t('merge.someLeft')} live>
          {t('merge.choose', { count: left })}
        </ErrorNotice>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit">
          {t('merge.do')}
        </Button>
      </Group>
    </form>
  );
}
