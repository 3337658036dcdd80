import { failureName } from '#flow/failures.ts';
import type { Fault } from '#flow/fault.ts';
import { type NamedValue, namedValues } from '#flow/shown-value.ts';
import type { Operation, System } from '#flow/system.ts';
import { type CallSystem, outputsOf, type SystemReply } from '#flow/system-call.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import { failureUnder, faultsOn } from './faults.ts';

/** A box on a system's form, as it stands there now. */
export interface ScreenBox extends NamedValue {
  /** The text beside it. */
  readonly label: LocalText;
  /** The text that the bot looked for in vain in its place. */
  readonly sought: LocalText | undefined;
  /** Whether the bot came so far as to type into it. */
  readonly isTyped: boolean;
  /** Whether the system demands it and the bot does not know of it. */
  readonly isDemanded: boolean;
}

/** A screen system's form when a call was over: what the bot typed, where it stopped, and what came. */
export interface ScreenShown {
  readonly title: LocalText;
  readonly boxes: readonly ScreenBox[];
  readonly button: LocalText;
  /** `moved`: the bot looked for it in vain where it was. */
  readonly press: 'pressed' | 'moved' | 'notReached';
  readonly answer:
    | { readonly type: 'values'; readonly done: LocalText | undefined; readonly values: readonly ScreenBox[] }
    | { readonly type: 'message'; readonly text: LocalText | Message }
    | null;
}

/** The form drawn from its contract, with what has changed in it where a fault ended the call. */
export function screenShown(
  system: System,
  operation: Operation,
  call: CallSystem,
  reply: SystemReply,
  faults: readonly Fault[],
): ScreenShown {
  const { screen, inputs, outputs, failures } = operation;
  const fault =
    reply.type === 'failed'
      ? faultsOn(faults, system.id, operation.id)?.find((one) => failureUnder(one, system, operation))
      : undefined;
  const changed = fault && 'field' in fault ? fault.field : undefined;
  const isSought = fault?.kind === 'labelChanged' || fault?.kind === 'fieldRenamed';
  const stopsAt = isSought ? inputs.findIndex(({ key }) => key === changed) : -1;
  const isOpen = fault?.kind !== 'down' && fault?.kind !== 'loginRefused' && fault?.kind !== 'timeout';
  const boxOf = (value: NamedValue, isTyped: boolean): ScreenBox => {
    const isChanged = isSought && value.key === changed;
    const now = isChanged && 'to' in fault ? fault.to : value.label;
    return {
      ...value,
      label: now,
      sought: isChanged ? value.label : undefined,
      isTyped,
      isDemanded: false,
    };
  };
  const boxes = namedValues(inputs, call.inputs).map((value, place) =>
    boxOf(value, isOpen && (stopsAt < 0 || place < stopsAt)),
  );
  const isPressed = isOpen && stopsAt < 0 && fault?.kind !== 'buttonMoved';
  const failed = reply.type === 'failed' ? reply.failure : undefined;
  const name = failed && (failures.find(({ id }) => id === failed)?.name ?? failureName(failed));
  const values = (answered: Parameters<typeof namedValues>[1]) =>
    namedValues(outputs, answered).map((value) => boxOf(value, true));
  return {
    title: screen?.title ?? operation.name,
    boxes:
      fault?.kind === 'fieldAdded'
        ? [
            ...boxes,
            {
              key: fault.field,
              label: fault.label,
              value: { shown: '' },
              sought: undefined,
              isTyped: false,
              isDemanded: true,
            },
          ]
        : boxes,
    button: screen?.button ?? operation.name,
    press: isPressed ? 'pressed' : fault?.kind === 'buttonMoved' ? 'moved' : 'notReached',
    answer:
      reply.type === 'answered'
        ? { type: 'values', done: screen?.done, values: values(outputsOf(reply)) }
        : isPressed && isSought
          ? { type: 'values', done: undefined, values: values({}) }
          : (isPressed || !isOpen) && name
            ? { type: 'message', text: name }
            : null,
  };
}
