/**
 * Gives a step's card focus. A card that was just made, or stood out of sight, is not drawn yet: it is
 * brought into view and waited for during some frames.
 */
export function focusCard(root: HTMLElement | null, id: string, bringIn: () => boolean): void {
  let frames = 0;
  let isIn = false;
  const attempt = () => {
    isIn ||= bringIn();
    const cards = root?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
    const card = [...cards].find((candidate) => candidate.dataset['card'] === id);
    // Without this the browser would scroll the canvas behind React Flow's back.
    if (isIn && card) card.focus({ preventScroll: true });
    else if (frames++ < 30) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

/** The step whose card a DOM node lies in. */
export function cardAround(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const card = target.closest<HTMLElement>('[data-card]');
  return card?.dataset['card'] ?? target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
}

/** The way that a DOM node is part of. */
export function wayAround(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('.react-flow__edge')?.dataset['id']
    : undefined;
}
