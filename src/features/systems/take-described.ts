import { changeSystem } from '#editing/commands/systems.ts';
import { withDescription } from '#flow/contract.ts';
import type { System } from '#flow/system.ts';
import type { Message } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { openDraft } from './register-drafts.ts';

/**
 * Puts a system that was read from a description into the register: a new one at once, for nothing is built on
 * it; one that is there as the draft of its next contract, so that a person sees what it does before it is saved.
 * Gives back why it could not.
 */
export async function takeDescribed(
  systems: SystemStore,
  described: System,
  message: string,
): Promise<Message | null> {
  const known = await systems.readContract(described.id);
  if (known.type === 'failed' || known.type === 'corrupt') return known.message;
  if (known.type === 'missing') {
    const saved = await systems.saveContract({ system: described, message, author: '' }, 0);
    return saved.type === 'saved' ? null : saved.message;
  }
  const { workspace } = openDraft(systems, known.version);
  const [current] = workspace.getState().history.bot.systems;
  if (!current) return null;
  // A part of its own, so that it is undone by itself.
  return workspace.edit(changeSystem, { system: withDescription(current, described), part: newId('import') });
}
