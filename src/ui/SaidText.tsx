import type { Sayable } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';

/** A message as a sentence, with the case's own figures in bold. */
export function SaidText({ said }: { readonly said: Sayable }) {
  const { sentenceParts } = useSay();
  // The pieces have no identity but their place in the sentence.
  return sentenceParts(said).map(({ text, value }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    value ? <strong key={place}>{text}</strong> : <span key={place}>{text}</span>,
  );
}
