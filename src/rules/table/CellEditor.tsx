import { type KeyboardEvent, useEffect, useRef } from 'react';

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  readonly isFlawed: boolean;
  readonly onType: (text: string) => void;
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
  /** Done, and on to another cell. */
  readonly onLeave: (text: string, down: number, across: number) => void;
}

/** A cell while it is written in. Enter and Tab keep what is written, Escape does not. */
export function CellEditor({ label, text, isFlawed, onType, onCommit, onCancel, onLeave }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  // To leave by a key takes the field away, which must not count as leaving it once more.
  const isDone = useRef(false);
  useEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const leave = (down: number, across: number) => {
    isDone.current = true;
    onLeave(text, down, across);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    switch (event.key) {
      case 'Enter':
        leave(event.shiftKey ? -1 : 1, 0);
        break;
      case 'Tab':
        leave(0, event.shiftKey ? -1 : 1);
        break;
      case 'ArrowUp':
        leave(-1, 0);
        break;
      case 'ArrowDown':
        leave(1, 0);
        break;
      case 'Escape':
        isDone.current = true;
        onCancel();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className="bv-grid-input"
      aria-label={label}
      aria-invalid={isFlawed || undefined}
      // Escape leaves the cell and not the whole dialog.
      data-mantine-stop-propagation="true"
      value={text}
      maxLength={2000}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!isDone.current) onCommit(text);
      }}
    />
  );
}
