import type { XmlElement } from './read-xml.ts';

/** One step of a path, to the children of a name; `where` picks those that have a child with a value. */
interface PathStep {
  readonly name: string;
  readonly where?: { readonly child: string; readonly value: string };
}

const step = /(\w+:\w+)(?:\[(\w+:\w+)=([^\]]+)\])?(\/|$)/y;

/** Reads `cac:OrderReference/cbc:ID` or `cac:Reference[cbc:TypeCode=130]/cbc:ID`; null where it is no such path. */
export function parsePath(path: string): readonly PathStep[] | null {
  const steps: PathStep[] = [];
  step.lastIndex = 0;
  while (true) {
    const [, name, child, value, end] = step.exec(path) ?? [];
    if (name === undefined) return null;
    steps.push(child !== undefined && value !== undefined ? { name, where: { child, value } } : { name });
    if (end === '') return steps;
  }
}

/** The elements that a path leads to, in the document's order. */
export function elementsAt(root: XmlElement, path: readonly PathStep[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = [root];
  for (const { name, where } of path) {
    found = found.flatMap(({ children }) =>
      children.filter((child) => child.name === name && (!where || hasChild(child, where))),
    );
  }
  return found;
}

function hasChild(element: XmlElement, { child, value }: NonNullable<PathStep['where']>): boolean {
  return element.children.some(({ name, text }) => name === child && text.trim() === value);
}
