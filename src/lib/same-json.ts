import { isRecord } from './json.ts';

/** Whether two JSON values say the same. The order of an object's keys plays no part, and a key of undefined is none. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSameJson(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  let more = 0;
  for (const key of Object.keys(one)) {
    if (one[key] === undefined) continue;
    if (!Object.hasOwn(other, key) || !isSameJson(one[key], other[key])) return false;
    more++;
  }
  for (const key of Object.keys(other)) if (other[key] !== undefined) more--;
  return more === 0;
}
