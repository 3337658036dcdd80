interface Waiting {
  readonly name: string;
  readonly grant: () => void;
}

/** The browser's locks where there are none (Node 20): exclusive ones, with a queue, `ifAvailable`, `steal` and `signal`. */
export class LocalLocks {
  readonly #holders = new Map<string, { readonly stolen: () => void }>();
  #queue: readonly Waiting[] = [];

  request<T>(
    name: string,
    options: LockOptions,
    work: (lock: Lock | null) => T | PromiseLike<T>,
  ): Promise<T> {
    const { ifAvailable, steal, signal } = options;
    return new Promise<T>((resolve, reject) => {
      const abort = () => reject(new DOMException('not waited for, or stolen', 'AbortError'));
      const grant = () => {
        const holder = { stolen: abort };
        this.#holders.set(name, holder);
        const end = () => {
          if (this.#holders.get(name) === holder) this.#free(name);
        };
        Promise.resolve(work({ name, mode: 'exclusive' }))
          .then(resolve, reject)
          .finally(end);
      };
      // As in a browser, nothing is granted before who asks has gone on.
      queueMicrotask(() => {
        if (signal?.aborted) return abort();
        const holder = this.#holders.get(name);
        if (steal) {
          holder?.stolen();
          grant();
        } else if (!holder) grant();
        else if (ifAvailable) Promise.resolve(work(null)).then(resolve, reject);
        else {
          const waiting = { name, grant };
          this.#queue = [...this.#queue, waiting];
          signal?.addEventListener('abort', () => {
            this.#queue = this.#queue.filter((other) => other !== waiting);
            abort();
          });
        }
      });
    });
  }

  #free(name: string): void {
    this.#holders.delete(name);
    const next = this.#queue.find((waiting) => waiting.name === name);
    this.#queue = this.#queue.filter((waiting) => waiting !== next);
    next?.grant();
  }

  /** As the browser's own, of which no more is used. */
  asLockManager(): LockManager {
    return this as unknown as LockManager;
  }
}
