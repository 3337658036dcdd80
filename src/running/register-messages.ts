import { editingMessages } from '#editing/messages.ts';
import { expressionMessages } from '#expression/messages.ts';
import { registerMessages } from '#i18n/engine.ts';
import { nodeMessages } from '#nodes/definitions.ts';
import { runMessages } from '#simulator/messages.ts';

/** Gives `i18n` the texts of every room that brings its own; once, before anything is said. */
export function registerRoomMessages(): void {
  registerMessages(expressionMessages, editingMessages, runMessages, ...nodeMessages);
}
