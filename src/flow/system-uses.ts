import type { LocalText } from '#lib/local-text.ts';
import type { Bot } from './bot.ts';
import { contractFingerprint, operationFingerprint } from './contract.ts';
import { definitionOf, type NodeDefinitions } from './node-definition.ts';

/** An operation that a bot calls, and the steps that call it. */
export interface OperationUse {
  readonly id: string;
  readonly name: LocalText;
  /** Of the bot's copy of the contract; empty where the copy has no such operation. */
  readonly fingerprint: string;
  readonly steps: readonly { readonly id: string; readonly name: LocalText }[];
}

/** A system that a bot has a copy of, told in so few words that a list of bots can carry it. */
export interface SystemUse {
  readonly id: string;
  readonly fingerprint: string;
  /** Only those that a step calls. */
  readonly operations: readonly OperationUse[];
}

export function usesOfSystems(bot: Bot, definitions: NodeDefinitions): readonly SystemUse[] {
  const calls = bot.nodes.flatMap((node) => {
    const call = definitionOf(definitions, node).calls?.(node.data);
    return call ? [{ ...call, step: { id: node.id, name: node.name } }] : [];
  });
  return bot.systems.map((system) => {
    const own = calls.filter((call) => call.system === system.id);
    const called = [...new Set(own.map(({ operation }) => operation))];
    return {
      id: system.id,
      fingerprint: contractFingerprint(system),
      operations: called.map((id) => {
        const operation = system.operations.find((candidate) => candidate.id === id);
        return {
          id,
          name: operation?.name ?? id,
          fingerprint: operation ? operationFingerprint(operation) : '',
          steps: own.filter((call) => call.operation === id).map(({ step }) => step),
        };
      }),
    };
  });
}
