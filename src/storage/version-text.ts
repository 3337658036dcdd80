import { askBody } from './body-client.ts';
import type { VersionBody } from './database.ts';
import { isSound } from './rows.ts';

type Found = VersionBody | undefined;

/**
 * A version's document as text, and its digest. The whole one that it may be told against is asked for by its
 * id. Undefined where either cannot be read.
 */
export async function versionText(
  stored: unknown,
  bodyOf: (id: string) => Found | PromiseLike<Found>,
): Promise<{ readonly text: string; readonly hash: string } | undefined> {
  if (!isSound('versionBodies', stored)) return undefined;
  const { against, body } = stored;
  const base = against === undefined ? null : await bodyOf(against);
  if (base !== null && !isSound('versionBodies', base)) return undefined;
  const unpacked = await askBody({ type: 'unpack', body, base: base?.body ?? null });
  return unpacked.type === 'unpacked' ? unpacked : undefined;
}
