import { Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { Picker } from '#rules/Picker.tsx';
import { typeName } from '#rules/type-name.ts';
import { mention, mentionedFields } from './data.ts';

interface ReasonFieldProps {
  readonly bot: Bot;
  readonly reason: string;
  readonly onChange: (reason: string, isTyped: boolean) => void;
}

/** Why, as the case's record has it, with the case's own values put in. */
export function ReasonField({ bot, reason, onChange }: ReasonFieldProps) {
  const speech = useSay();
  const { t, say } = speech;
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (key: string) => {
    const from = area.current?.selectionStart ?? reason.length;
    const to = area.current?.selectionEnd ?? reason.length;
    const put = `{${key}}`;
    onChange(reason.slice(0, from) + put + reason.slice(to), false);
    // After the new text has been drawn; before, the browser would put the cursor last.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + put.length, from + put.length);
    });
  };
  return (
    <div className="bv-form">
      <Textarea
        ref={area}
        aria-label={t('inspector.reason')}
        placeholder={t('inspector.reasonExample')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={2000}
        value={reason}
        onChange={(event) => onChange(event.currentTarget.value, true)}
      />
      {bot.fields.length > 0 && (
        <Picker
          label={t('inspector.insertValue')}
          text={t('inspector.insertValue')}
          look="link"
          icon={<IconPlus size={15} aria-hidden="true" />}
          groups={[
            {
              items: bot.fields.map(({ key, label, type, unit }) => ({
                value: key,
                label: say(label) || key,
                detail: unit ?? typeName(type, speech),
              })),
            },
          ]}
          onPick={insert}
        />
      )}
      {mentionedFields(reason).length > 0 && (
        <p className="bv-form-hint">{t('inspector.reasonReads', { text: example(reason, bot, say) })}</p>
      )}
    </div>
  );
}

/** The reason as the base case would have it; a value that comes later in the flow is told by its name. */
function example(reason: string, bot: Bot, say: ReturnType<typeof useSay>['say']): string {
  return reason.replace(mention, (found, key: string) => {
    const field = bot.fields.find((candidate) => candidate.key === key);
    const value: Json = bot.cases.base.input?.[key] ?? null;
    if (value === null || typeof value === 'object') return field ? `[${say(field.label) || key}]` : found;
    // As the run writes it: to the letter, ungrouped and without a unit.
    return String(value);
  });
}
