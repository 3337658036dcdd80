import { answerBatch, type BatchRequest } from '#running/batch-answer.ts';

/** The platform's worker where there is none: answers later, message by message, until it is ended. */
export class LocalWorker extends EventTarget {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  ended = false;

  async postMessage(request: BatchRequest): Promise<void> {
    const replies: unknown[] = [];
    answerBatch(structuredClone(request), (reply) => replies.push(structuredClone(reply)));
    for (const data of replies) {
      await new Promise((resolve) => setTimeout(resolve));
      // Also after it was ended: what was sent before may arrive late.
      this.onmessage?.call(this, new MessageEvent('message', { data }));
    }
  }

  terminate(): void {
    this.ended = true;
  }
}
