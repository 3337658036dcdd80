/*
 * Rows have no identity but their place in the rule, so that focus is put by place after an edit that
 * adds, moves or takes away a row: the element that had it may be gone, or another row's by now.
 */

/** After the edit is drawn: the first control of a row, or the handle that it is moved by. */
export function focusPlace(from: Element, place: string, what: 'row' | 'handle' = 'row'): void {
  const condition = from.closest('.bv-condition');
  requestAnimationFrame(() => {
    const row = condition?.querySelector(`[data-place="${place}"]`) ?? condition;
    const control = what === 'handle' ? '.bv-condition-handle' : '.bv-pick';
    row?.querySelector<HTMLElement>(control)?.focus();
  });
}
