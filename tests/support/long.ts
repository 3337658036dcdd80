/** Whether the full figures are asked for (`npm run test:long`) and not a sample of them. */
export const isLong = process.env['BOTVERKSTAD_LONG'] === '1';

/** How many times a long test does its work: a sample in `npm test`, the full figure in `npm run test:long`. */
export function times(sample: number, full: number): number {
  return isLong ? full : sample;
}
