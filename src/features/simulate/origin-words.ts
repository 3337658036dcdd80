import { type Message, message } from '#lib/message.ts';
import type { Origin } from './origins.ts';

/** Where a value came from, under it in an explanation: "Karta, steg 5". */
export function originInFull(origin: Origin, sources: readonly string[] = []): Message {
  switch (origin.type) {
    case 'start':
      return message('simulate.origin.case');
    case 'byHand':
      return message('debug.changedAt', { number: origin.number });
    case 'parameter':
      if (origin.isOfCase) return message('simulate.origin.ownRule');
      return origin.source === undefined
        ? message('simulate.origin.rules')
        : message('simulate.origin.source', { source: origin.source });
    case 'step': {
      const at = { by: origin.by, number: origin.number };
      return sources.length > 0
        ? message('simulate.origin.stepAndSource', { ...at, source: [...sources] })
        : message('simulate.origin.by', at);
    }
  }
}

/** The same in a narrow column: "steg 5", "från start". */
export function originInShort(origin: Origin, isNewest: boolean): Message {
  if (origin.type === 'start') return message('simulate.origin.start');
  if (origin.type === 'byHand') return message('debug.byYou');
  if (origin.type === 'parameter')
    return message(origin.isOfCase ? 'simulate.origin.ownRuleShort' : 'simulate.origin.rulesShort');
  return message(isNewest ? 'simulate.origin.new' : 'simulate.origin.step', { number: origin.number });
}
