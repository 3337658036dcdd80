/** The text of a style sheet by its path under `src/`. */
export type StyleSheets = Readonly<Record<string, string>>;

/** Our own classes; those of the libraries are styled wherever they are used. */
const ownClass = /\.((?:bv|cv)-[A-Za-z0-9_-]+)/g;

/**
 * Classes that two rooms define, each with the files: style sheets know no rooms, so the one would change
 * what the other draws. A class is defined by a rule that begins with it; `.bv-here .bv-tag` defines
 * `bv-here` alone, and says how a tag looks in that place.
 */
export function classesOfTwoRooms(sheets: StyleSheets): string[] {
  const homes = new Map<string, Map<string, string>>();
  for (const [file, text] of Object.entries(sheets)) {
    for (const name of definedIn(text)) {
      const rooms = homes.get(name) ?? new Map<string, string>();
      homes.set(name, rooms.set(roomOf(file), file));
    }
  }
  return [...homes]
    .filter(([, rooms]) => rooms.size > 1)
    .map(([name, rooms]) => `.${name}: ${[...rooms.values()].sort().join(', ')}`)
    .sort();
}

/** A feature is a room of its own. */
function roomOf(file: string): string {
  const [room = '', feature = ''] = file.split('/');
  return room === 'features' ? `${room}/${feature}` : room;
}

function definedIn(text: string): Set<string> {
  const defined = new Set<string>();
  // What a rule only asks about, it does not define.
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/:(has|not)\([^()]*(\([^()]*\)[^()]*)*\)/g, '');
  // What stands before a brace is a selector, or a rule with an at-sign that only wraps others.
  for (const [, before = ''] of plain.matchAll(/([^{};]+)\{/g)) {
    if (before.trim().startsWith('@')) continue;
    for (const selector of selectorsOf(before)) {
      const first = partsOf(selector).find((part) => part.match(ownClass));
      for (const [, name = ''] of first?.matchAll(ownClass) ?? []) defined.add(name);
    }
  }
  return defined;
}

/** The selectors of a list; a comma inside `:is(…)` parts nothing. */
function selectorsOf(list: string): string[] {
  return list.split(/,(?![^(]*\))/);
}

/** What the combinators stand between. */
function partsOf(selector: string): string[] {
  return selector.trim().split(/[\s>+~]+(?![^(]*\))/);
}
