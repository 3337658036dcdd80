import { useEffect, useState } from 'react';
import { message } from '#lib/message.ts';
import { startJob } from '../start-job.ts';
import type { Preview, PreviewRequest } from './preview.ts';

/** What a file would become, read anew whenever the wish changes; undefined until the first is read. */
export function usePreview(request: PreviewRequest): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  const { file, choices, targets, mode } = request;
  // The table, the bot and the language stay as they are while a file is looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(
    () =>
      startJob(
        { type: 'preview', ...request },
        {
          onReply: (reply) => {
            if (reply.type === 'previewed') setPreview(reply.preview);
          },
          onFailed: () => setPreview({ ok: false, message: message('tableFile.died') }),
        },
      ),
    [file, choices, targets, mode],
  );
  return preview;
}
