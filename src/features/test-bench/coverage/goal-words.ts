import { ruleSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { cardOf, definitionOf } from '#flow/node-definition.ts';
import { termsOf } from '#flow/terms.ts';
import type { Sayable } from '#i18n/say.ts';
import { type Message, message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { type CoverageGoal, turnOf } from '#running/coverage.ts';

/** What a goal is about, below the name of its step: of the step itself, what its card says. */
export function goalWords(goal: CoverageGoal, bot: Bot): Sayable | undefined {
  switch (goal.kind) {
    case 'step':
      return cardSentence(goal.node, bot);
    case 'way':
      return message('coverage.way', { port: portName(goal, bot), to: stepName(goal.to, bot) });
    case 'branch':
    case 'failure':
      return portName(goal, bot);
    case 'row':
      return message('coverage.row', { row: goal.row + 1 });
    case 'condition':
    case 'boundary':
      return ruleSentence(goal.rule, termsOf(bot));
  }
}

/** What no case has done yet. */
export function neverWords(goal: CoverageGoal): Message {
  if (goal.kind === 'condition') return message(`coverage.never.${goal.seen}`);
  if (goal.kind !== 'boundary') return message(`coverage.never.${goal.kind}`);
  if (goal.side === 'at') return message('coverage.never.at');
  return message(turnOf(goal.rule) < 0 ? 'coverage.never.below' : 'coverage.never.above');
}

export function stepName(id: string, bot: Bot) {
  return graphOf(bot).node(id)?.name ?? id;
}

function cardSentence(id: string, bot: Bot): Sayable | undefined {
  const node = graphOf(bot).node(id);
  return node && cardOf(definitions, node, bot).sentence;
}

function portName({ node: id, port }: { readonly node: string; readonly port: string }, bot: Bot) {
  const node = graphOf(bot).node(id);
  const ports = node ? definitionOf(definitions, node).ports(node.data, bot) : [];
  return ports.find((candidate) => candidate.id === port)?.name ?? port;
}
