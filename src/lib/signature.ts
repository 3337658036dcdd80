/** Who did something, as they said of themselves: nobody logs in. Either may be empty. */
export interface Signature {
  readonly name: string;
  /** What they are in the organisation: process owner, lawyer. */
  readonly role: string;
}
