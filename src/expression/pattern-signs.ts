/** Whether a sign, as its code point, is one of a set. */
export type Signs = (sign: number) => boolean;

export const anySign: Signs = () => true;

export function only(sign: number): Signs {
  return (other) => other === sign;
}

export function range(first: number, last: number): Signs {
  return (sign) => sign >= first && sign <= last;
}

export function oneOf(sets: readonly Signs[]): Signs {
  return (sign) => sets.some((signs) => signs(sign));
}

export function noneOf(signs: Signs): Signs {
  return (sign) => !signs(sign);
}

const digit = range(0x30, 0x39);
const wordSign = /[\p{L}\p{N}_]/u;
const spaceSign = /\s/u;

/** Letters of every language, so that å, ä and ö belong to words. */
export const inWord: Signs = (sign) =>
  digit(sign) || ((sign | 0x20) - 0x61) >>> 0 < 26 || wordSign.test(String.fromCodePoint(sign));
const space: Signs = (sign) => spaceSign.test(String.fromCodePoint(sign));

/** What a backslash before a letter stands for. */
export const named: ReadonlyMap<string, Signs> = new Map([
  ['d', digit],
  ['D', noneOf(digit)],
  ['w', inWord],
  ['W', noneOf(inWord)],
  ['s', space],
  ['S', noneOf(space)],
  ['n', only(0x0a)],
  ['t', only(0x09)],
]);
