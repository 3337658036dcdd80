import { Zip, ZipDeflate } from 'fflate';
import { textHash } from '../content-hash.ts';
import { mostDocuments, sumsName } from './backup-format.ts';

/** A zip archive as it is written: what has been packed is let go of, to wherever the browser keeps it. */
export interface ZipFile {
  add(name: string, text: string): Promise<void>;
  /** Ends it with the list of sums. */
  finish(): Blob;
}

/** Bytes that are held before they are let go of. */
const held = 1_000_000;

export function createZipFile(): ZipFile {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const sums: Record<string, string> = {};
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
    size += piece.length;
  });
  const letGo = () => {
    parts.push(new Blob(pieces));
    pieces = [];
    size = 0;
  };
  const pack = (name: string, text: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(new TextEncoder().encode(text), true);
    if (size > held) letGo();
  };
  return {
    async add(name, text) {
      if (Object.keys(sums).length >= mostDocuments) throw new Error(`more than ${mostDocuments} files`);
      sums[name] = await textHash(text);
      pack(name, text);
    },
    finish() {
      pack(sumsName, `${JSON.stringify(sums, null, 2)}\n`);
      zip.end();
      letGo();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
