/** How large a rule may be and how much it may do: a rule from a stranger cannot hang the page. */
export interface Bounds {
  /** How deep operators and lists may stand inside each other. */
  readonly depth: number;
  /** Operators, variables and literals in all. */
  readonly nodes: number;
  /** Characters in one text written in the rule. */
  readonly textLength: number;
  /** Characters in a text that the rule puts together while it runs. */
  readonly resultLength: number;
  /** Nodes evaluated inside the bodies of list operators, in one evaluation of the rule. */
  readonly work: number;
}

export const defaultBounds: Bounds = {
  depth: 100,
  nodes: 10_000,
  textLength: 10_000,
  resultLength: 100_000,
  work: 1_000_000,
};

/**
 * What is left to spend in one evaluation. Evaluation is synchronous, so one a compiled rule is
 * enough; the root fills it up again each time.
 */
export class Work {
  readonly #limit: number;
  #left: number;
  constructor(limit: number) {
    this.#limit = limit;
    this.#left = limit;
  }
  refill(): void {
    this.#left = this.#limit;
  }
  /** Whether there was enough left. */
  spend(amount: number): boolean {
    this.#left -= amount;
    return this.#left >= 0;
  }
}
