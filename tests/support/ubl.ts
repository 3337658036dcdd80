import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nine real UBL 2.1 documents, as their makers published them. */
export const ublFolder = 'tests/inputs/ubl';

export const ublFiles: readonly string[] = readdirSync(ublFolder)
  .filter((name) => /\.xml$/i.test(name))
  .sort();

export function ublBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ublFolder, name)));
}

export function ublText(name: string): string {
  return readFileSync(join(ublFolder, name), 'utf8');
}
