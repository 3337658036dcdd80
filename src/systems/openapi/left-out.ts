/** What a description may say that a system here has no place for. */
export type LeftOutKind =
  | 'alternatives'
  | 'answerNotJson'
  | 'anyValue'
  | 'bodyNotJson'
  | 'brokenRef'
  | 'callbacks'
  | 'circular'
  | 'cookie'
  | 'errorContent'
  | 'forbiddenName'
  | 'freeKeys'
  | 'limits'
  | 'links'
  | 'malformed'
  | 'merge'
  | 'method'
  | 'otherAnswer'
  | 'remoteRef'
  | 'responseHeader'
  | 'security'
  | 'tooDeep'
  | 'tooMany'
  | 'tooManyOperations'
  | 'webhooks';

/** Something of the description that is not in the system, and where it stands: `200.addresses`. */
export interface LeftOut {
  readonly what: LeftOutKind;
  readonly where: string;
}

/** As much as anybody reads of one operation. */
const most = 100;

/** What is left out of one operation, or of the file: each thing told of once. */
export class LeftOutList {
  readonly #items = new Map<string, LeftOut>();

  add(what: LeftOutKind, where: string): void {
    const key = `${what} ${where}`;
    if (this.#items.size < most && !this.#items.has(key)) this.#items.set(key, { what, where });
  }

  get items(): readonly LeftOut[] {
    return [...this.#items.values()];
  }
}
