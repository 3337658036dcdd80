import { type BatchReply, type BatchRequest, batchAnswerer } from '#running/batch-answer.ts';

/** The platform's worker where there is none: answers later, message by message, until it is ended. */
export class LocalWorker extends EventTarget {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  ended = false;
  readonly #answer = batchAnswerer((reply) => this.#send(structuredClone(reply)));
  #waiting: Promise<unknown> = Promise.resolve();

  readonly #isOther: boolean;

  /** Any other worker than the batch's dies as it is asked: who asked then does the work itself. */
  constructor(url?: URL | string) {
    super();
    this.#isOther = url !== undefined && !String(url).includes('batch.worker');
  }

  postMessage(request: BatchRequest): void {
    if (this.#isOther) {
      setTimeout(() => this.die());
      return;
    }
    const copy = structuredClone(request);
    this.#waiting = this.#waiting.then(() => this.answer(copy));
  }

  /** One request, answered as the worker's entry does. */
  answer(request: BatchRequest): unknown {
    if (!this.ended) this.#answer(request);
    return new Promise((resolve) => setTimeout(resolve));
  }

  /** As a browser does when a worker runs out of memory, say. Node has no ErrorEvent, and nothing reads it. */
  die(): void {
    this.onerror?.call(this, new Event('error') as ErrorEvent);
  }

  terminate(): void {
    this.ended = true;
  }

  #send(data: BatchReply): void {
    // Also after it was ended: what was sent before may arrive late.
    setTimeout(() => this.onmessage?.call(this, new MessageEvent('message', { data })));
  }
}
