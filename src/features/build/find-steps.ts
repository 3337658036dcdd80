import type { Bot, FlowNode } from '#flow/bot.ts';
import { cardOf, definitionOf } from '#flow/node-definition.ts';
import type { Speech } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';

/** A step as one may look for it. */
export interface FindableStep {
  readonly node: FlowNode;
  readonly name: string;
  readonly kind: string;
  readonly sentence: string;
  readonly sources: readonly string[];
}

export interface FoundStep extends FindableStep {
  /** The law or policy that was asked for, where it is that which was found. */
  readonly source: string | undefined;
}

export function findableSteps(bot: Bot, { say }: Pick<Speech, 'say'>): readonly FindableStep[] {
  return bot.nodes.map((node) => {
    const { sentence } = cardOf(definitions, node, bot);
    return {
      node,
      name: say(node.name),
      kind: say(message(`${node.kind}.kind`)),
      sentence: sentence ? say(sentence) : '',
      sources: definitionOf(definitions, node).sources?.(node.data) ?? [],
    };
  });
}

/**
 * The steps in which each word that was typed occurs: those whose name begins so first, then those with
 * it in their name, then those that say it elsewhere or rest on that law. All of them for nothing typed.
 */
export function findSteps(steps: readonly FindableStep[], query: string): readonly FoundStep[] {
  const wanted = plain(query);
  const words = wanted.split(' ').filter((word) => word !== '');
  const ranked = steps.flatMap((step) => {
    const name = plain(step.name);
    const all = plain(`${step.name} ${step.kind} ${step.sentence} ${step.sources.join(' ')}`);
    if (!words.every((word) => all.includes(word))) return [];
    const inName = words.every((word) => name.includes(word));
    const rank = name.startsWith(wanted) ? 0 : inName ? 1 : 2;
    const source = inName
      ? undefined
      : step.sources.find((candidate) => words.some((word) => plain(candidate).includes(word)));
    return [{ rank, found: { ...step, source } }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ found }) => found);
}

/** As typed in haste: small letters and single spaces, also where a law is written with hard ones. */
function plain(text: string): string {
  return text.toLocaleLowerCase().replace(/\s+/g, ' ').trim();
}
