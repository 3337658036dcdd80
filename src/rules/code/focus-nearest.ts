/**
 * For when what has the focus is taken away, perhaps with all around it: remembers an element and what it
 * lies in, and gives back what moves a focus that was lost to the nearest of these that is then left.
 */
export function focusNearest(element: HTMLElement | null): () => void {
  const around: HTMLElement[] = [];
  for (let outer = element; outer; outer = outer.parentElement) around.push(outer);
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const left = around.find((outer) => outer.isConnected && outer.querySelector(reachable));
    left?.querySelector<HTMLElement>(reachable)?.focus();
  };
}

const reachable = 'button, input, select, textarea, a[href], [tabindex="0"]';
