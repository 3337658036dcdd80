import type { Autosave } from './autosave.ts';

/**
 * Saves when the page is hidden or goes, and asks before it is left with something that could not be
 * saved. Returns how to stop.
 */
export function saveOnLeave(
  autosave: Pick<Autosave<unknown>, 'flush' | 'state'>,
  window: Window,
): () => void {
  const { document } = window;
  const save = () => void autosave.flush();
  const saveWhenHidden = () => {
    if (document.visibilityState === 'hidden') save();
  };
  const ask = (event: Event) => {
    const { type } = autosave.state();
    if (type === 'failed' || type === 'conflict') event.preventDefault();
  };
  document.addEventListener('visibilitychange', saveWhenHidden);
  window.addEventListener('pagehide', save);
  window.addEventListener('beforeunload', ask);
  return () => {
    document.removeEventListener('visibilitychange', saveWhenHidden);
    window.removeEventListener('pagehide', save);
    window.removeEventListener('beforeunload', ask);
  };
}
