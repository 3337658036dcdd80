import type { OwnChange, Weight } from '#flow/own-change.ts';
import { type MessageArg, message } from '#lib/message.ts';
import type { Change, Subject } from './change.ts';

/** Tells of one subject, so that each of its changes need not name it again. */
export function telling(subject: Subject, name: Change['name']) {
  const tell =
    (mark: Change['mark']) =>
    (weight: Weight, key: string, args?: Record<string, MessageArg>): Change => ({
      mark,
      subject,
      weight,
      name,
      said: message(`changes.${key}`, args),
    });
  return {
    added: tell('added'),
    removed: tell('removed'),
    changed: tell('changed'),
    moved: tell('moved'),
    /** What the subject's own kind tells of it. */
    own: ({ port: _, ...own }: OwnChange): Change => ({ ...own, subject, name }),
  };
}
