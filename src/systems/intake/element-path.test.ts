import { expect, test } from 'vitest';
import { elementsAt, parsePath } from './element-path.ts';
import { readXml } from './read-xml.ts';

const text = `<c:a xmlns:c="urn:c">
  <c:b><c:id>1</c:id><c:kind> x </c:kind></c:b>
  <c:b><c:kind>y/z</c:kind><c:id>2</c:id><c:b><c:id>4</c:id></c:b></c:b>
  <c:b><c:id>3</c:id></c:b>
</c:a>`;

function at(path: string): readonly string[] | null {
  const root = readXml(text, { 'urn:c': 'c' });
  const steps = parsePath(path);
  if (!root.ok || !steps) return null;
  return elementsAt(root.value, steps).map((element) => element.text);
}

test.each([
  ['c:b/c:id', ['1', '2', '3']],
  ['c:b[c:kind=x]/c:id', ['1']],
  ['c:b[c:kind=y/z]/c:id', ['2']],
  ['c:b[c:kind=no]/c:id', []],
  ['c:b/c:b/c:id', ['4']],
  ['c:id', []],
])('%s leads to %j', (path, found) => {
  expect(at(path)).toEqual(found);
});

test.each(['', '/', 'c:b/', '/c:b', 'b', 'c:b[c:kind]/c:id', 'c:b[c:kind=]/c:id', 'c:b//c:id', 'c:b c:id'])(
  '“%s” is no path',
  (path) => {
    expect(parsePath(path)).toBeNull();
  },
);
