import { Tooltip, VisuallyHidden } from '@mantine/core';
import { cloneElement, type MouseEvent, type ReactElement, useId } from 'react';

/** What a button must take to be stopped without being `disabled`, which would take its focus away. */
interface Stoppable {
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  'aria-disabled'?: boolean;
  'aria-describedby'?: string;
  'data-disabled'?: boolean;
}

interface DisabledReasonProps {
  /** Why the button cannot be used now; undefined when it can. */
  readonly reason: string | undefined;
  /** A `Button` or an `ActionIcon`. */
  readonly children: ReactElement<Stoppable>;
}

/** A button that cannot be used stays in the tab order, does nothing, and says why. */
export function DisabledReason({ reason, children }: DisabledReasonProps) {
  const id = useId();
  // One tree whether it is stopped or not: a button that is put up anew would lose the focus.
  const button =
    reason === undefined
      ? children
      : cloneElement(children, {
          onClick: (event: MouseEvent<HTMLButtonElement>) => event.preventDefault(),
          'aria-disabled': true,
          'aria-describedby': id,
          'data-disabled': true,
        });
  return (
    <>
      <Tooltip label={reason} openDelay={0} disabled={reason === undefined}>
        {button}
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}
