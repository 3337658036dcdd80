import { type OpenWorker, openWorker } from '#lib/open-worker.ts';
import type { BodyAnswer, BodyRequest } from './body-work.ts';

export interface AskedBody {
  readonly id: number;
  readonly request: BodyRequest;
}
interface AnsweredBody {
  readonly id: number;
  readonly answer: BodyAnswer;
}

type AskBody = (request: BodyRequest) => Promise<BodyAnswer>;

/**
 * The work with bodies in a worker, which is made when it is first asked and then kept. Where there is none,
 * or it has died, the work is done here: a version is never lost for want of a worker.
 */
function bodyClient(): AskBody {
  const waiting = new Map<
    number,
    { readonly request: BodyRequest; done(answer: Promise<BodyAnswer>): void }
  >();
  let worker: OpenWorker<AskedBody> | undefined;
  let last = 0;

  const spawn = () =>
    openWorker<AskedBody, AnsweredBody>({
      spawn: () => new Worker(new URL('./body.worker.ts', import.meta.url), { type: 'module' }),
      onReply({ id, answer }) {
        waiting.get(id)?.done(Promise.resolve(answer));
        waiting.delete(id);
      },
      onFailed() {
        worker = undefined;
        for (const { request, done } of waiting.values()) done(answerHere(request));
        waiting.clear();
      },
    });

  return (request) => {
    if (typeof Worker === 'undefined') return answerHere(request);
    return new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, { request, done: resolve });
      worker ??= spawn();
      worker.ask({ id, request });
    });
  };
}

export const askBody = bodyClient();

async function answerHere(request: BodyRequest): Promise<BodyAnswer> {
  const { answerBody } = await import('./body-work.ts');
  return await answerBody(request);
}
