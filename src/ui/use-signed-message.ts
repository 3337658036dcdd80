import { type FormEvent, useState } from 'react';
import { useAuthorName } from './author-name.ts';

interface SignedMessage {
  readonly message: string;
  readonly setMessage: (message: string) => void;
  readonly author: string;
  readonly setAuthor: (author: string) => void;
  /** It was sent without a message, which is still missing. */
  readonly lacksMessage: boolean;
  readonly onSubmit: (event: FormEvent) => void;
}

/** A form that is sent with a message, and with the name that is remembered for the next time. */
export function useSignedMessage(onSend: (message: string, author: string) => void): SignedMessage {
  const [message, setMessage] = useState('');
  const [known, setKnown] = useAuthorName();
  const [author, setAuthor] = useState(known);
  const [tried, setTried] = useState(false);
  const isEmpty = message.trim() === '';
  return {
    message,
    setMessage,
    author,
    setAuthor,
    lacksMessage: tried && isEmpty,
    onSubmit: (event) => {
      event.preventDefault();
      setTried(true);
      if (isEmpty) return;
      // Whoever gave a name here is asked no more.
      setKnown(author.trim());
      onSend(message.trim(), author.trim());
    },
  };
}
