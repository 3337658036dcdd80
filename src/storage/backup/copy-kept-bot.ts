import { decodeBotText } from '#flow/decode.ts';
import type { NodeDefinitions } from '#flow/node-definition.ts';
import type { LocalText } from '#lib/local-text.ts';
import { pack } from '../body.ts';
import { contentHash } from '../content-hash.ts';
import type { KeptBot } from '../kept-bot.ts';
import { summarize } from '../summarize.ts';
import { versionText } from '../version-text.ts';

/**
 * All of a bot as another bot, with an id of its own, so that both can be kept. Its documents bear the new id;
 * the hashes of its versions follow. Throws for a document that cannot be read.
 */
export async function copyOfKeptBot(
  bot: KeptBot,
  name: LocalText,
  newId: () => string,
  definitions: NodeDefinitions,
): Promise<KeptBot> {
  const botId = newId();
  const sets = new Map(bot.caseSets.map(({ info }) => [info.id, newId()]));
  const document = (text: string, changes: { readonly name?: LocalText }) => {
    const decoded = decodeBotText(text, definitions);
    if (!decoded.ok) throw new Error(decoded.message.key);
    return { ...decoded.value, ...changes, id: botId };
  };
  const drafts = bot.drafts.map(({ text }) => document(text, { name }));
  const copies = await Promise.all(
    bot.versions.map(async (version) => {
      const bodyOf = (id: string) => bot.bodies.find((body) => body.id === id);
      const stored = await versionText(bodyOf(version.id), bodyOf);
      if (!stored) throw new Error('no body');
      const content = document(stored.text, {});
      const id = newId();
      const body = await pack(JSON.stringify(content));
      return { info: { ...version, id, botId, hash: await contentHash(content) }, body: { id, body } };
    }),
  );
  return {
    summary: { ...bot.summary, ...(drafts[0] ? summarize(drafts[0], definitions) : {}), id: botId },
    drafts: drafts.map((draft) => ({ botId, text: JSON.stringify(draft) })),
    versions: copies.map(({ info }) => info),
    bodies: copies.map(({ body }) => body),
    caseSets: bot.caseSets.map(({ info, parts }) => {
      const id = sets.get(info.id) ?? newId();
      return { info: { ...info, id, botId }, parts: parts.map((part) => ({ ...part, setId: id })) };
    }),
    runs: bot.runs.map((run) => {
      const { id, name: said } = run.caseSet;
      const caseSet = { id: id === null ? null : (sets.get(id) ?? id), name: said };
      return { ...run, id: newId(), botId, caseSet };
    }),
    comments: bot.comments.map((comment) => ({ ...comment, id: newId(), botId })),
  };
}
