import { useEffect, useRef, useState } from 'react';
import type { System } from '#flow/system.ts';
import { type Message, message } from '#lib/message.ts';
import type { ChosenOperation } from '#systems/openapi/description.ts';
import { type DescriptionClient, startDescriptionClient } from '#systems/openapi/description-client.ts';
import type { Overview } from '#systems/openapi/reading.ts';

/** How far somebody has come with a description. */
type Stage =
  | { readonly type: 'asking'; readonly refusal?: Message }
  | { readonly type: 'reading'; readonly share: number }
  | { readonly type: 'read'; readonly overview: Overview };

interface DescriptionReader {
  readonly stage: Stage;
  readonly read: (source: Blob | string) => void;
  /** Ends what is being read, and lets another be given. */
  readonly stop: () => void;
  readonly make: (name: string, chosen: readonly ChosenOperation[]) => void;
}

/** Reads a description in a worker, which lives until it has been made a system of, or is not wanted. */
export function useDescription(onMade: (system: System) => void): DescriptionReader {
  const [stage, setStage] = useState<Stage>({ type: 'asking' });
  const client = useRef<DescriptionClient>(undefined);
  useEffect(() => () => client.current?.end(), []);

  const refuse = (refusal: Message) => setStage({ type: 'asking', refusal });
  const start = () =>
    startDescriptionClient({
      onReply: (reply) => {
        if (reply.type === 'work') setStage({ type: 'reading', share: reply.share });
        else if (reply.type === 'refused') refuse(reply.message);
        else if (reply.type === 'read') setStage({ type: 'read', overview: reply.overview });
        else onMade(reply.system);
      },
      onFailed: () => refuse(message('openapi.died')),
    });

  return {
    stage,
    read: (source) => {
      client.current?.end();
      client.current = start();
      setStage({ type: 'reading', share: 0 });
      client.current.ask({ type: 'read', source });
    },
    stop: () => {
      client.current?.end();
      setStage({ type: 'asking' });
    },
    make: (name, chosen) => client.current?.ask({ type: 'make', name, chosen }),
  };
}
