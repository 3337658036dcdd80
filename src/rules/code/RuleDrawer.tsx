/**
 * A rule as text beside the canvas, for developers. Promises: the text reaches the rule only when somebody
 * applies it, only when it is a rule that a run can use, and as one edit; what was written and not applied
 * is there again when the same rule is opened.
 */
import { Button, Drawer } from '@mantine/core';
import { IconAlignLeft, IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { CodeField, type CodeFieldHandle } from '#ui/CodeField.tsx';
import { type Draft, draftOf, followed, isOvertaken, isTouched } from '#ui/code-field/draft.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { type Finding, marksOf } from './finding.ts';
import { rulePlaceIn } from './rule-place.ts';
import { createRuleReader, wordsOf } from './rule-reader.ts';
import { textOfRule } from './rule-text.ts';
import { hintAt, suggestionsAt } from './rule-words.ts';
import { useReading } from './use-reading.ts';
import { WhatItSays } from './WhatItSays.tsx';
import './rule-drawer.css';

interface RuleDrawerProps {
  readonly title: string;
  readonly rule: Json;
  readonly bot: Bot;
  readonly onApply: (rule: Json) => void;
  readonly onClose: () => void;
}

const drawerClasses = {
  inner: 'bv-rule-drawer-room',
  content: 'bv-rule-drawer',
  header: 'bv-rule-drawer-head',
  body: 'bv-rule-drawer-body',
};

// Nothing that moves: the editor's list of suggestions stands by the page, and would move with it.
const fade = { transition: 'fade', duration: 180 } as const;

/** What was written and not applied, by the rule that it was written in. */
const drafts = new WeakMap<object, Draft>();

export function RuleDrawer({ title, rule, bot, onApply, onClose }: RuleDrawerProps) {
  const speech = useSay();
  const { t, sentence } = speech;
  const now = textOfRule(rule);
  const [draft, setDraft] = useState(() => keptOf(rule) ?? draftOf(now));
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly why: Finding }>();
  const field = useRef<CodeFieldHandle>(null);
  const { text } = draft;
  const words = useMemo(() => wordsOf(bot), [bot]);
  const request = useMemo(() => ({ text, bot: words }), [text, words]);
  const { reading, readNow } = useReading(request, createRuleReader);
  const marks = useMemo(() => marksOf(reading?.findings ?? [], sentence), [reading, sentence]);

  useEffect(() => setDraft((draft) => followed(draft, now)), [now]);
  const write = (next: Draft) => {
    setDraft(next);
    if (isRecordLike(rule)) drafts.set(rule, next);
  };
  const applied = useRef(onApply);
  applied.current = onApply;
  const apply = async () => {
    const read = isTouched(draft) ? await readNow() : undefined;
    if (read?.type === 'refused') return setRefusal({ text, why: read.findings[0] });
    if (!read) return;
    if (isRecordLike(rule)) drafts.delete(rule);
    const written = textOfRule(read.rule);
    // Touched until the rule has become what was written: it then follows the rule again. Somebody may
    // have written on while the text was read.
    setDraft((latest) =>
      latest.text === text ? { text: written, base: now } : { text: latest.text, base: written },
    );
    if (written !== now) applied.current(read.rule);
  };
  const pressKey = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
    if (isSave) apply();
    // The text field keeps to itself the Escape that puts away a list or a search of its own.
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const reason = isTouched(draft) ? undefined : t('rules.code.nothingToApply');
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={pressKey}
      title={title}
      position="right"
      size="min(640px, 100vw)"
      withOverlay={false}
      lockScroll={false}
      transitionProps={fade}
      closeButtonProps={{ 'aria-label': t('rules.code.close') }}
      classNames={drawerClasses}
    >
      <div className="bv-rule-drawer-tools">
        <span role="status">
          {isTouched(draft) ? (
            <Tag tone="accent" icon={IconPencil}>
              {t('code.changed')}
            </Tag>
          ) : (
            <Tag>{t('rules.code.same')}</Tag>
          )}
        </span>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconAlignLeft size={15} />}
          onClick={() => field.current?.format()}
        >
          {t('code.format')}
        </Button>
      </div>
      {isOvertaken(draft, now) && (
        <ErrorNotice
          tone="warning"
          title={t('rules.code.elsewhere')}
          live
          actions={
            <>
              <TextButton onClick={() => write({ text, base: now })}>{t('code.keepMine')}</TextButton>
              <TextButton onClick={() => write(draftOf(now))}>{t('rules.code.takeRule')}</TextButton>
            </>
          }
        >
          {t('rules.code.elsewhereWhy')}
        </ErrorNotice>
      )}
      <div className="bv-rule-drawer-text">
        <CodeField
          ref={field}
          label={title}
          autoFocus
          text={text}
          marks={marks}
          onText={(next) => next !== text && write({ ...draft, text: next })}
          suggest={(text, offset) => suggestionsAt(rulePlaceIn(text, offset), bot, speech)}
          explain={(text, offset) => hintAt(rulePlaceIn(text, offset), bot, speech)}
        />
      </div>
      <div className="bv-rule-drawer-foot">
        <WhatItSays
          reading={reading}
          refusal={refusal?.text === text ? refusal.why : undefined}
          bot={bot}
          onGo={(span) => field.current?.goTo(span)}
        />
        <div className="bv-rule-drawer-actions">
          <DisabledReason reason={reason}>
            <Button onClick={() => write(draftOf(now))}>{t('code.restore')}</Button>
          </DisabledReason>
          <DisabledReason reason={reason}>
            <Button variant="filled" aria-keyshortcuts="Control+S" onClick={apply}>
              {t('code.apply')}
            </Button>
          </DisabledReason>
        </div>
      </div>
    </Drawer>
  );
}

function isRecordLike(rule: Json): rule is Exclude<Json, string | number | boolean | null> {
  return typeof rule === 'object' && rule !== null;
}

function keptOf(rule: Json): Draft | undefined {
  return isRecordLike(rule) ? drafts.get(rule) : undefined;
}
