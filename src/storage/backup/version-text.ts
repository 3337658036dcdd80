import { answerBody } from '../body-work.ts';
import type { VersionBody } from '../database.ts';

/** The document of a version, of those of its bot; undefined where it, or what it is told against, is damaged. */
export async function versionText(bodies: readonly VersionBody[], id: string): Promise<string | undefined> {
  const stored = bodies.find((body) => body.id === id);
  const whole = stored?.against === undefined ? null : bodies.find((body) => body.id === stored.against);
  if (!stored || whole === undefined) return undefined;
  const read = await answerBody({ type: 'unpack', body: stored.body, base: whole?.body ?? null });
  return read.type === 'unpacked' ? read.text : undefined;
}
