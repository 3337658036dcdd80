import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import { useSay } from '#i18n/use-say.ts';
import { faultWords } from '#systems/fault-words.ts';
import './fault-list.css';

interface FaultListProps {
  readonly label: string;
  readonly bot: Bot;
  readonly faults: readonly Fault[];
  readonly onChange: (faults: readonly Fault[]) => void;
  /** Said where there are none. */
  readonly none: string;
  /** What can be done about one besides taking it away. */
  readonly more?: (fault: Fault) => ReactNode;
}

/** What is wrong with the systems, each fault with the way to take it away. */
export function FaultList({ label, bot, faults, onChange, none, more }: FaultListProps) {
  const { t, say } = useSay();
  const list = useRef<HTMLUListElement>(null);
  // Whoever takes one away by the keyboard goes on from the next.
  const removed = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    (buttons[Math.min(removed.current, buttons.length - 1)] ?? list.current)?.focus();
    removed.current = undefined;
  });
  return (
    <ul className="bv-faults" aria-label={label} ref={list} tabIndex={-1}>
      {faults.length === 0 && <li className="bv-faults-none">{none}</li>}
      {faults.map((fault, place) => {
        const { system, operation, what } = faultWords(fault, bot);
        const where = operation === undefined ? say(system) : `${say(system)}, ${say(operation)}`;
        return (
          <li key={JSON.stringify(fault)}>
            <div>
              <strong>{say(what)}</strong>
              <span>{where}</span>
            </div>
            <ActionIcon
              size="sm"
              data-remove
              aria-label={t('fault.remove', { fault: `${where}: ${say(what)}` })}
              onClick={() => {
                removed.current = place;
                onChange(faults.filter((other) => other !== fault));
              }}
            >
              <IconX size={16} />
            </ActionIcon>
            {more?.(fault)}
          </li>
        );
      })}
    </ul>
  );
}

/** The faults and one more; what is there already is not there twice. */
export function withFault(faults: readonly Fault[], added: Fault): readonly Fault[] {
  const text = JSON.stringify(added);
  return [...faults.filter((fault) => JSON.stringify(fault) !== text), added];
}
