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

const controls = 'input[type="radio"]:checked, input:not([type="radio"]), button';

/** Does an edit by which the control that has focus may give way to others: these have it then. */
export function keepFocusAround(control: Element | null, edit: () => void): void {
  const around: Element[] = [];
  for (let at = control?.parentElement; at; at = at.parentElement) around.push(at);
  edit();
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const left = around.find((element) => element.isConnected);
    left?.querySelector<HTMLElement>(controls)?.focus();
  });
}
