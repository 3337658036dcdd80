import { emptyBot } from '#flow/bot.ts';
import { contractFingerprint } from '#flow/contract.ts';
import type { System } from '#flow/system.ts';
import { canonicalJson } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import type { ContractVersion } from '#storage/database.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { createWorkspace, type Workspace } from '#workspace/workspace.ts';

/*
 * The next contracts that are being written in this tab. A draft stays, with its history of edits, while
 * a person goes between the views, and is no part of the register until it is saved. It is edited as a bot
 * is that has this one system and nothing else, so that the same commands and the same undo serve both.
 */

export interface RegisterDraft {
  readonly workspace: Workspace;
  /** The contract that is being changed. */
  readonly base: ContractVersion;
}

const drafts = new WeakMap<SystemStore, Map<string, RegisterDraft>>();
/** All that are open, for the question when the page is left. */
const opened = new Set<Map<string, RegisterDraft>>();

function draftsOf(store: SystemStore): Map<string, RegisterDraft> {
  const kept = drafts.get(store);
  if (kept) return kept;
  const made = new Map<string, RegisterDraft>();
  drafts.set(store, made);
  if (opened.size === 0) window.addEventListener('beforeunload', askIfChanged);
  opened.add(made);
  return made;
}

/** The draft of a system's next contract: the one that is under way, else a new one. */
export function openDraft(store: SystemStore, latest: ContractVersion): RegisterDraft {
  const own = draftsOf(store);
  const kept = own.get(latest.systemId);
  if (kept && (kept.base.number === latest.number || isChanged(systemOf(kept.workspace), kept.base))) {
    return kept;
  }
  const bot = { ...emptyBot(latest.systemId, latest.system.name, '2026-01-01'), systems: [latest.system] };
  const made = { workspace: createWorkspace({ bot, definitions, now: Date.now }), base: latest };
  own.set(latest.systemId, made);
  return made;
}

/** The draft goes on from another contract than it began with. */
export function rebaseDraft(store: SystemStore, draft: RegisterDraft, base: ContractVersion): RegisterDraft {
  const rebased = { ...draft, base };
  draftsOf(store).set(base.systemId, rebased);
  return rebased;
}

export function dropDraft(store: SystemStore, id: string): void {
  draftsOf(store).delete(id);
}

function systemOf(workspace: Workspace): System | undefined {
  return workspace.getState().history.bot.systems[0];
}

/** Whether there is anything to save: in the contract, or in the records that come with it. */
export function isChanged(
  system: System | undefined,
  { fingerprint, system: base }: ContractVersion,
): boolean {
  if (!system || system === base) return false;
  return (
    contractFingerprint(system) !== fingerprint ||
    canonicalJson(system.records) !== canonicalJson(base.records)
  );
}

function askIfChanged(event: Event): void {
  for (const own of opened) {
    for (const { workspace, base } of own.values()) {
      if (isChanged(systemOf(workspace), base)) event.preventDefault();
    }
  }
}
