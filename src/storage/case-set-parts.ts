import { z } from 'zod';
import { caseSchema, type TestCase } from '#flow/case.ts';
import { message } from '#lib/message.ts';
import { type Parsed, parseJson } from '#lib/parse-json.ts';
import { pack, unpack } from './body.ts';
import type { CaseSetPart } from './database.ts';

/** So many cases stand in a part: an edit of one writes no more than these. */
export const partSize = 1000;

const partSchema = z.array(caseSchema);

/**
 * The parts of a set that are not as they were in `before`, packed one at a time with pauses between,
 * so that the page lives meanwhile.
 */
export async function changedParts(
  setId: string,
  cases: readonly TestCase[],
  before: readonly TestCase[],
): Promise<CaseSetPart[]> {
  const parts: CaseSetPart[] = [];
  for (let number = 0; number * partSize < cases.length; number++) {
    if (isSamePart(cases, before, number)) continue;
    const part = cases.slice(number * partSize, (number + 1) * partSize);
    parts.push({ setId, number, body: await pack(JSON.stringify(part)) });
    await pause();
  }
  return parts;
}

/** The cases of a part. Throws when the bytes are damaged. */
export async function readPart({ body }: CaseSetPart): Promise<Parsed<readonly TestCase[]>> {
  const parsed = parseJson(await unpack(body));
  if (!parsed.ok) return parsed;
  const cases = partSchema.safeParse(parsed.value);
  await pause();
  if (cases.success) return { ok: true, value: cases.data };
  return { ok: false, message: message('storage.partDamaged') };
}

/** Cases are never changed in place, so the same objects are the same cases. */
function isSamePart(cases: readonly TestCase[], before: readonly TestCase[], number: number): boolean {
  const end = (number + 1) * partSize;
  if (Math.min(cases.length, end) !== Math.min(before.length, end)) return false;
  for (let place = number * partSize; place < end && place < cases.length; place++)
    if (cases[place] !== before[place]) return false;
  return true;
}

async function pause(): Promise<void> {
  await new Promise((done) => setTimeout(done));
}
