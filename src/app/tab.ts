/** Undefined where the browser lets the page keep nothing. */
export function webStorage(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

const place = 'botverkstad.session';

/**
 * The tab's own session: the same when its page is loaded anew, another in another tab. A duplicated tab has
 * the same as well; of the two one edits a bot at a time, so that they do not mix their edits.
 */
export function sessionOfTab(): string | undefined {
  const storage = webStorage('sessionStorage');
  try {
    const session = storage?.getItem(place) ?? crypto.randomUUID();
    storage?.setItem(place, session);
    return storage && session;
  } catch {
    return undefined;
  }
}
