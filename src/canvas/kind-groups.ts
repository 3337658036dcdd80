import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import { say } from '#i18n/say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { viewOf } from '#nodes/views.ts';

export interface KindGroup {
  readonly title: MessageKey;
  readonly kinds: readonly string[];
}

const order = ['ends', 'rules', 'work', 'other'] as const;

function groupOf(kind: string): (typeof order)[number] {
  const role = definitions.get(kind)?.role;
  if (role === 'note') return 'other';
  if (role !== 'step') return 'ends';
  return viewOf({ kind }).family === 'rules' ? 'rules' : 'work';
}

/** The kinds of step as a person meets them: what begins and ends, rules, what does something, the rest. */
export const kindGroups: readonly KindGroup[] = order
  .map((group) => ({
    title: `canvas.group.${group}` as const,
    kinds: [...definitions.keys()].filter((kind) => groupOf(kind) === group),
  }))
  .filter((group) => group.kinds.length > 0);

/** The groups with only the kinds that pass. */
export function groupsWith(pass: (kind: string) => boolean): readonly KindGroup[] {
  return kindGroups
    .map((group) => ({ ...group, kinds: group.kinds.filter(pass) }))
    .filter((group) => group.kinds.length > 0);
}

/** Whether a way can lead to a new step of the kind, and whether one can lead on from it. */
export function canFollow(kind: string): boolean {
  const role = definitions.get(kind)?.role;
  return role === 'step' || role === 'end';
}

export function canStandOnWay(kind: string): boolean {
  return definitions.get(kind)?.role === 'step';
}

/** The name of a step that was just put down, in both languages. */
export function newName(kind: string): LocalText {
  const name = message(`${kind}.newName`);
  return { sv: say(name, 'sv'), en: say(name, 'en') };
}
