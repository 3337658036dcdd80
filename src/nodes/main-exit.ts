import type { Port } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';

/** The only way out of a node that has nothing to choose between. */
export const mainExit: Port = { id: 'out', name: message('port.out'), side: 'down' };
