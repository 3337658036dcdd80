import { z } from 'zod';

/** What an outcome is in law: most prepare what a person decides. */
export const natures = ['prepares', 'asks', 'carriesOut', 'waits', 'decides'] as const;

export const outcomeSchema = z.object({
  /** FORSLAG_BIFALL, MANUELL, or one of the bot's own: upper-case words joined by `_`. Empty until chosen. */
  code: z.string().regex(/^([A-ZÅÄÖ][A-ZÅÄÖ0-9_]{0,59})?$/),
  /** Why, as the case's record has it. `{key}` is replaced by the value of the field with that key. */
  reason: z.string().max(2000),
  nature: z.enum(natures),
  /** The bot proposes nothing: a person takes the case as it is. */
  handsOver: z.literal(true).optional(),
});

export type OutcomeData = z.infer<typeof outcomeSchema>;
export type Nature = (typeof natures)[number];

/** The codes that the municipal bots share, with what each is in law. */
export const commonCodes: readonly Pick<OutcomeData, 'code' | 'nature' | 'handsOver'>[] = [
  { code: 'FORSLAG_BIFALL', nature: 'prepares' },
  { code: 'FORSLAG_AVSLAG', nature: 'prepares' },
  { code: 'MANUELL', nature: 'prepares', handsOver: true },
  { code: 'KOMPLETTERING', nature: 'asks' },
  { code: 'VIDARE', nature: 'carriesOut' },
  { code: 'RETUR', nature: 'carriesOut' },
  { code: 'VANTA', nature: 'waits' },
];

/** The field keys that a reason's `{key}` mention, in order. */
export function mentionedFields(reason: string): string[] {
  return [...reason.matchAll(mention)].map((match) => match[1] ?? '');
}

/** `{key}` in a reason. */
export const mention = /\{([^{}\s]{1,60})\}/g;
