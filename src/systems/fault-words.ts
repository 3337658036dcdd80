import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import type { OperationValue } from '#flow/system.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';

/** A fault in words, and where it strikes. */
export interface FaultWords {
  readonly system: LocalText;
  /** Undefined where every operation of the system is struck. */
  readonly operation: LocalText | undefined;
  /** "Fältet ”Avstånd” byter namn till ”gangavstand”" */
  readonly what: Message;
}

/** Says a fault in the words of a bot's own contracts. What is no longer in them goes by its id. */
export function faultWords(fault: Fault, bot: Bot): FaultWords {
  const system = bot.systems.find(({ id }) => id === fault.system);
  const operation = system?.operations.find(({ id }) => id === fault.operation);
  const values = (operation ? [operation] : (system?.operations ?? [])).flatMap(
    ({ inputs, outputs }): readonly OperationValue[] => [...outputs, ...inputs],
  );
  const labelOf = (key: string) => values.find((value) => value.key === key)?.label || key;
  const button = operation && (operation.screen?.button ?? operation.name);
  const what = plainWords(fault, labelOf, button);
  return {
    system: system?.name ?? fault.system,
    operation: operation?.name ?? fault.operation,
    what: fault.calls === undefined ? what : message('fault.atFirst', { what, count: fault.calls }),
  };
}

function plainWords(
  fault: Fault,
  labelOf: (key: string) => LocalText,
  button: LocalText | undefined,
): Message {
  const said = (args?: Parameters<typeof message>[1]) => message(`fault.is.${fault.kind}`, args);
  switch (fault.kind) {
    case 'down':
    case 'timeout':
    case 'loginRefused':
    case 'notFound':
    case 'partial':
      return said();
    case 'slow':
      return said({ seconds: fault.seconds });
    case 'fieldRenamed':
    case 'labelChanged':
      return said({ field: labelOf(fault.field), to: fault.to });
    case 'buttonMoved':
      return button === undefined ? message('fault.is.buttonsMoved') : said({ button });
    case 'fieldAdded':
      return said({ field: fault.label });
    case 'typeChanged':
      return said({ field: labelOf(fault.field), type: message(`rules.type.${fault.type.kind}`) });
  }
}
