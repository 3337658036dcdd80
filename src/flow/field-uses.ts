import { readsOf } from '#expression/rewrite.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Bot } from './bot.ts';
import { definitionOf, type NodeDefinitions } from './node-definition.ts';

/** What a step does with a value: takes it in with the case, sets it, reads it in a rule, or shows it. */
export type UseKind = 'takesIn' | 'sets' | 'reads' | 'shows';

export interface Use {
  readonly node: string;
  readonly name: LocalText;
  readonly kinds: readonly UseKind[];
}

type Uses = ReadonlyMap<string, readonly Use[]>;

/** No key can be this, so a mention that takes it was a mention. */
const probe = '\u0000';

/** Where each field is used, by key; a field that no step uses has an empty list. */
export function fieldUses(bot: Bot, definitions: NodeDefinitions): Uses {
  const uses = new Map<string, Use[]>(bot.fields.map((field) => [field.key, []]));
  for (const node of bot.nodes) {
    const definition = definitionOf(definitions, node);
    const sets = new Set(definition.writes(node.data, bot));
    const reads = new Set(pathsRead(node, definitions).map((path) => path.split('.')[0]));
    const written = JSON.stringify(node.data);
    for (const [key, list] of uses) {
      const kinds: UseKind[] = [];
      if (sets.has(key)) kinds.push(definition.role === 'start' ? 'takesIn' : 'sets');
      if (reads.has(key)) kinds.push('reads');
      // What would be renamed with the field, outside the rules, and is not set: it is shown or told.
      const isMentioned = JSON.stringify(definition.renameField(node.data, key, probe)) !== written;
      if (isMentioned && !sets.has(key)) kinds.push('shows');
      if (kinds.length > 0) list.push({ node: node.id, name: node.name, kinds });
    }
  }
  return uses;
}

/** Where each parameter is read, by key. */
export function parameterUses(bot: Bot, definitions: NodeDefinitions): Uses {
  const uses = new Map<string, Use[]>(bot.parameters.map((parameter) => [parameter.key, []]));
  for (const node of bot.nodes) {
    const read = new Set(
      pathsRead(node, definitions).flatMap((path) => {
        const [first, key] = path.split('.');
        return first === 'param' && key !== undefined ? [key] : [];
      }),
    );
    for (const key of read) uses.get(key)?.push({ node: node.id, name: node.name, kinds: ['reads'] });
  }
  return uses;
}

function pathsRead(node: Bot['nodes'][number], definitions: NodeDefinitions): readonly string[] {
  return definitionOf(definitions, node)
    .expressions(node.data)
    .flatMap(({ rule }) => readsOf(rule));
}
