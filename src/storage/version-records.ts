import { liveQuery } from 'dexie';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import { say } from '#i18n/say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';
import type { Signature } from '#lib/signature.ts';
import { askBody } from './body-client.ts';
import { contentHash } from './content-hash.ts';
import type { BotSummary, VersionBody, VersionInfo } from './database.ts';
import { missingBot } from './draft-records.ts';
import { failureOf, guarded } from './failure.ts';
import { isSound } from './rows.ts';
import type {
  ListedVersions,
  Merged,
  NewMerge,
  NewVersion,
  ReadVersion,
  Restored,
  SavedVersion,
} from './store-results.ts';
import { summarize } from './summarize.ts';
import type { StoreSurroundings } from './surroundings.ts';
import { versionText } from './version-text.ts';
import { latestVersion, missingVersion, soundVersions, versionsOf } from './versions-of.ts';

/** A document made ready to be stored; done before a transaction, which would not wait for it. */
interface Content extends Omit<VersionBody, 'id'> {
  readonly hash: string;
}

/** So many versions at most are lost with a whole document that rots: itself, and those told against it. */
export const mostAgainst = 20;

const damaged: Parsed<Bot> = { ok: false, message: message('file.damaged') };

/** What a version is told to be. */
interface Facts {
  readonly why: LocalText;
  readonly by: Signature;
  readonly mergedFrom?: number | null;
}

/** The versions: numbered from 1 for each bot, and only ever added to. */
export class VersionRecords {
  readonly #in: StoreSurroundings;
  constructor(surroundings: StoreSurroundings) {
    this.#in = surroundings;
  }

  async list(id: string): Promise<ListedVersions> {
    const { database } = this.#in;
    return await guarded(async () => ({
      type: 'listed',
      versions: await soundVersions(database, id),
    }));
  }

  watch(id: string, show: (listed: ListedVersions) => void): () => void {
    const { database } = this.#in;
    const subscription = liveQuery(() => soundVersions(database, id)).subscribe({
      next: (versions) => show({ type: 'listed', versions }),
      error: (error: unknown) => show({ type: 'failed', message: failureOf(error) }),
    });
    return () => subscription.unsubscribe();
  }

  async save(id: string, { bot, message: why, by }: NewVersion): Promise<SavedVersion> {
    const { database } = this.#in;
    const { bots, drafts, versions, versionBodies } = database;
    return await guarded(async () => {
      const text = JSON.stringify(bot);
      const content = await this.#prepare(id, text);
      return await database.transaction('rw', bots, drafts, versions, versionBodies, async () => {
        const summary = await bots.get(id);
        if (!summary) return missingBot;
        const latest = await latestVersion(database, id);
        if (latest?.hash === content.hash) {
          return {
            type: 'unchanged' as const,
            version: latest,
            message: message('storage.unchanged', { number: latest.number }),
          };
        }
        const version = await this.#add(summary, content, { why, by });
        const draft = await drafts.get(id);
        await bots.put({
          ...summary,
          lastVersion: { number: version.number, time: version.time, author: by.name },
          basedOn: version.number,
          ahead: draft?.text !== text,
        });
        return { type: 'saved' as const, version };
      });
    });
  }

  async read(id: string, number: number): Promise<ReadVersion> {
    const { database } = this.#in;
    return await guarded(async () => {
      const version = await database.versions.get({ botId: id, number });
      const stored = version && (await database.versionBodies.get(version.id));
      if (!version || !stored) return missingVersion;
      const decoded = isSound('versions', version) ? await this.#decode(version, stored) : damaged;
      if (decoded.ok) return { type: 'read', bot: decoded.value, version };
      return {
        type: 'corrupt',
        message: message('storage.corruptVersion', { number, reason: decoded.message }),
      };
    });
  }

  async restore(id: string, number: number, by: Signature): Promise<Restored> {
    const wanted = await this.read(id, number);
    if (wanted.type !== 'read') return wanted;
    return await guarded(async () => {
      // Another tab may save while the draft is being compressed: then its draft is the one to keep.
      for (;;) {
        const done = await this.#tryRestore(id, wanted.bot, number, by);
        if (done !== 'draftChanged') return done;
      }
    });
  }

  async #tryRestore(id: string, bot: Bot, number: number, by: Signature): Promise<Restored | 'draftChanged'> {
    const { database, definitions, now } = this.#in;
    const { bots, drafts, versions, versionBodies } = database;
    const draft = await drafts.get(id);
    if (!draft) return missingBot;
    const decoded = decodeBotText(draft.text, definitions);
    // A draft that cannot be read is kept as well, as it stands.
    const content = await this.#prepare(id, decoded.ok ? JSON.stringify(decoded.value) : draft.text);

    return await database.transaction('rw', bots, drafts, versions, versionBodies, async () => {
      const summary = await bots.get(id);
      const current = await drafts.get(id);
      if (!summary || !current) return missingBot;
      if (current.text !== draft.text) return 'draftChanged' as const;
      const earlier = await soundVersions(database, id);
      const isKept = earlier.some((version) => version.hash === content.hash);
      const why = beforeRestore(number);
      const kept = isKept ? null : await this.#add(summary, content, { why, by });
      const revision = summary.revision + 1;
      await drafts.put({ botId: id, text: JSON.stringify(bot) });
      await bots.put({
        ...summary,
        ...summarize(bot, definitions),
        changed: now(),
        revision,
        basedOn: number,
        ahead: false,
        lastVersion: kept ? { number: kept.number, time: kept.time, author: by.name } : summary.lastVersion,
      });
      return { type: 'restored' as const, bot, revision, kept };
    });
  }

  async merge(
    id: string,
    { bot, message: why, by, mergedFrom, expectedRevision }: NewMerge,
  ): Promise<Merged> {
    const { database, definitions, now } = this.#in;
    const { bots, drafts, versions, versionBodies } = database;
    return await guarded(async () => {
      const text = JSON.stringify(bot);
      const content = await this.#prepare(id, text);
      return await database.transaction('rw', bots, drafts, versions, versionBodies, async () => {
        const summary = await bots.get(id);
        if (!summary) return missingBot;
        if (!(await versions.get({ botId: id, number: mergedFrom }))) return missingVersion;
        const { revision } = summary;
        if (revision !== expectedRevision) {
          return { type: 'conflict' as const, revision, message: message('storage.conflict') };
        }
        const version = await this.#add(summary, content, { why, by, mergedFrom });
        await drafts.put({ botId: id, text });
        await bots.put({
          ...summary,
          ...summarize(bot, definitions),
          changed: now(),
          revision: revision + 1,
          basedOn: version.number,
          ahead: false,
          lastVersion: { number: version.number, time: version.time, author: by.name },
        });
        return { type: 'merged' as const, bot, revision: revision + 1, version };
      });
    });
  }

  /** Inside a transaction. `add`, and a unique index on the number: nothing is ever overwritten. */
  async #add(
    summary: BotSummary,
    content: Content,
    { why, by, mergedFrom = null }: Facts,
  ): Promise<VersionInfo> {
    const { database, now, newId } = this.#in;
    const version: VersionInfo = {
      id: newId(),
      botId: summary.id,
      number: await this.#nextNumber(summary.id),
      time: now(),
      author: by.name,
      role: by.role,
      message: why,
      hash: content.hash,
      parent: summary.basedOn,
      mergedFrom,
      pinned: false,
      states: [],
    };
    await database.versions.add(version);
    const { hash: _, ...body } = content;
    await database.versionBodies.add({ id: version.id, ...body });
    return version;
  }

  /** Inside a transaction. The number of a version that cannot be read is taken too. */
  async #nextNumber(id: string): Promise<number> {
    const last = await versionsOf(this.#in.database, id).last();
    if (last === undefined || Number.isSafeInteger(last.number)) return (last?.number ?? 0) + 1;
    const taken = await versionsOf(this.#in.database, id).toArray();
    return Math.max(0, ...taken.map(({ number }) => number).filter(Number.isSafeInteger)) + 1;
  }

  /** A text that is no JSON is told apart by its letters, since it has no content to compare. */
  async #prepare(id: string, text: string): Promise<Content> {
    const base = await this.#base(id);
    const packed = await askBody({ type: 'pack', text, base: base?.body ?? null });
    if (packed.type !== 'packed') throw new Error(packed.type);
    const { body, isDelta, hash } = packed;
    return base && isDelta ? { against: base.id, body, hash } : { body, hash };
  }

  /** The whole document that the next version may be told against. */
  async #base(id: string): Promise<VersionBody | undefined> {
    const { versions, versionBodies } = this.#in.database;
    const latest = await latestVersion(this.#in.database, id);
    const stored = latest && (await versionBodies.get(latest.id));
    if (!isSound('versionBodies', stored)) return undefined;
    const base = stored.against === undefined ? stored : await versionBodies.get(stored.against);
    if (!latest || !isSound('versionBodies', base) || base.against !== undefined) return undefined;
    const first = await versions.get(base.id);
    return isSound('versions', first) && latest.number - first.number < mostAgainst - 1 ? base : undefined;
  }

  async #decode(version: VersionInfo, body: VersionBody): Promise<Parsed<Bot>> {
    const { database, definitions } = this.#in;
    const stored = await versionText(body, (id) => database.versionBodies.get(id));
    if (!stored) return damaged;
    const decoded = decodeBotText(stored.text, definitions);
    if (!decoded.ok || stored.hash === version.hash) return decoded;
    // A draft that was kept when another version was restored had its digest taken as it was read.
    return (await contentHash(decoded.value)) === version.hash ? decoded : damaged;
  }
}

function beforeRestore(number: number): LocalText {
  const why = message('storage.beforeRestore', { number });
  return { sv: say(why, 'sv'), en: say(why, 'en') };
}
