import { type FormEvent, useState } from 'react';
import type { Signature } from '#lib/signature.ts';
import { useProfile } from './profile.ts';

interface SignedMessage {
  readonly message: string;
  readonly setMessage: (message: string) => void;
  readonly by: Signature;
  readonly setBy: (by: Signature) => void;
  /** It was sent without a message, which is still missing. */
  readonly lacksMessage: boolean;
  readonly onSubmit: (event: FormEvent) => void;
}

/** A form that is sent with a message, and with who one is, which is remembered for the next time. */
export function useSignedMessage(
  onSend: (message: string, by: Signature) => void,
  suggested = '',
): SignedMessage {
  const [message, setMessage] = useState(suggested);
  const [known, setKnown] = useProfile();
  const [by, setBy] = useState(known);
  const [tried, setTried] = useState(false);
  const isEmpty = message.trim() === '';
  return {
    message,
    setMessage,
    by,
    setBy,
    lacksMessage: tried && isEmpty,
    onSubmit: (event) => {
      event.preventDefault();
      setTried(true);
      if (isEmpty) return;
      // Whoever gave a name here is asked no more.
      setKnown(by);
      onSend(message.trim(), { name: by.name.trim(), role: by.role.trim() });
    },
  };
}
