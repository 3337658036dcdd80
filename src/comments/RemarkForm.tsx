import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import { remarkFault } from '#storage/comment-store.ts';
import { useProfile } from '#ui/profile.ts';
import { SignatureFields } from '#ui/SignatureFields.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { useComments } from './comments-context.ts';

interface RemarkFormProps {
  /** What is written stays under this name until it is sent. */
  readonly draft: string;
  readonly label: string;
  readonly send: string;
  /** Why it could not be kept, or null. */
  readonly onSend: (text: string, by: Signature) => Promise<Message | null>;
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
  /** Above the text: what it is about. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Something is written and signed. What cannot be kept stays in the field, with why. */
export function RemarkForm(props: RemarkFormProps) {
  const { draft, label, send, onSend, onCancel, autoFocus = false, children, ref } = props;
  const { t, say } = useSay();
  const drafts = useComments()?.drafts;
  const [text, setText] = useState(() => drafts?.get(draft) ?? '');
  const [known, setKnown] = useProfile();
  const [by, setBy] = useState(known);
  const [asks, setAsks] = useState(known.name === '');
  const [fault, setFault] = useState<Message | null>(null);
  const [sends, setSends] = useState(false);
  const why = useId();
  const write = (next: string) => {
    setText(next);
    if (fault) setFault(remarkFault(next));
    if (next) drafts?.set(draft, next);
    else drafts?.delete(draft);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sends) return;
    const wrong = remarkFault(text);
    setFault(wrong);
    if (wrong) return;
    const signed = asks ? { name: by.name.trim(), role: by.role.trim() } : known;
    setSends(true);
    const refused = await onSend(text, signed);
    setSends(false);
    setFault(refused);
    if (refused) return;
    setKnown(signed);
    setAsks(signed.name === '');
    write('');
  };
  const pressKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form className="bv-remark-form" onSubmit={submit} onKeyDown={pressKey} noValidate>
      {children}
      <Textarea
        ref={ref}
        label={label}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        error={fault && say(fault)}
      />
      {asks ? (
        <div className="bv-remark-who">
          <SignatureFields value={by} onChange={setBy} />
          <Text size="xs" c="dimmed" id={why}>
            {t('app.yourNameWhy')}
          </Text>
        </div>
      ) : (
        <Text size="xs" c="dimmed">
          {t('comments.writesAs', { name: known.role ? `${known.name}, ${known.role}` : known.name })}{' '}
          <TextButton
            onClick={() => {
              setBy(known);
              setAsks(true);
            }}
          >
            {t('common.change')}
          </TextButton>
        </Text>
      )}
      <Group gap={8} justify="flex-end">
        {onCancel && (
          <Button size="xs" variant="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <Button size="xs" variant="filled" type="submit" aria-keyshortcuts="Control+Enter">
          {send}
        </Button>
      </Group>
    </form>
  );
}
