/** The field where a step's name is written. */
export const nameFieldId = 'inspector-name';

/** Moves focus from the canvas to the chosen step's name. False when no single step is chosen. */
export function focusInspector(): boolean {
  const field = document.getElementById(nameFieldId);
  field?.focus();
  return field !== null;
}
