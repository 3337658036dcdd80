import { anySign, named, noneOf, oneOf, only, range, type Signs } from './pattern-signs.ts';

/** A pattern as it is written, taken apart. */
export type Syntax =
  | { readonly kind: 'sign'; readonly signs: Signs }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Syntax[] }
  /** `most` is undefined when there is no limit. */
  | {
      readonly kind: 'repeat';
      readonly part: Syntax;
      readonly least: number;
      readonly most: number | undefined;
    };

/** What is wrong with a pattern, as a key of `messages.ts`, and at which character, from 0. */
export interface PatternFault {
  readonly at: number;
  readonly word:
    | 'unclosedGroup'
    | 'strayClose'
    | 'unclosedClass'
    | 'emptyClass'
    | 'badRange'
    | 'nothingToRepeat'
    | 'badRepeat'
    | 'unknownEscape'
    | 'unknownGroup'
    | 'tooDeep'
    | 'tooLong';
}

const mostRepeats = 1000;
const deepest = 50;
const longest = 1000;

/**
 * Reads a pattern: literals, `.`, classes, `\d \w \s` and their opposites, `\b ^ $`, groups, `|`, and
 * `? * + {m} {m,} {m,n}`. What would need to go back in the text, such as `\1` and `(?=`, is refused.
 */
export function readPattern(source: string): Syntax | PatternFault {
  if (source.length > longest) return { at: longest, word: 'tooLong' };
  const reader = new Reader(source);
  const syntax = reader.choice(0);
  return reader.fault ?? syntax;
}

const empty: Syntax = { kind: 'sequence', parts: [] };

class Reader {
  fault: PatternFault | undefined;
  readonly #signs: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#signs = [...source];
  }

  choice(depth: number): Syntax {
    const parts = [this.#sequence(depth)];
    while (this.#take('|')) parts.push(this.#sequence(depth));
    if (depth === 0 && !this.#isDone) return this.#fail('strayClose');
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind: 'choice', parts };
  }

  get #next(): string | undefined {
    return this.#signs[this.#at];
  }

  get #isDone(): boolean {
    return this.#next === undefined || this.fault !== undefined;
  }

  #take(sign: string): boolean {
    if (this.fault || this.#next !== sign) return false;
    this.#at++;
    return true;
  }

  #fail(word: PatternFault['word'], at = this.#at): Syntax {
    this.fault ??= { at, word };
    return empty;
  }

  #sequence(depth: number): Syntax {
    const parts: Syntax[] = [];
    while (!this.#isDone && this.#next !== '|' && this.#next !== ')') parts.push(this.#repeated(depth));
    return { kind: 'sequence', parts };
  }

  #repeated(depth: number): Syntax {
    const at = this.#at;
    const part = this.#single(depth);
    const times = this.#times();
    if (!times) return part;
    if (part.kind === 'edge') return this.#fail('nothingToRepeat', at);
    // `a*?` and `a++` ask how to go back in the text, which is never done; `a**` says nothing more than `a*`.
    if (this.#times()) return this.#fail('nothingToRepeat', this.#at - 1);
    return { kind: 'repeat', part, ...times };
  }

  #times(): { least: number; most: number | undefined } | undefined {
    if (this.#take('?')) return { least: 0, most: 1 };
    if (this.#take('*')) return { least: 0, most: undefined };
    if (this.#take('+')) return { least: 1, most: undefined };
    const at = this.#at;
    if (!this.#take('{')) return undefined;
    const least = this.#number();
    const most = this.#take(',') ? this.#number() : least;
    const isRead = this.#take('}') && least !== undefined;
    if (!isRead || Math.max(least, most ?? 0) > mostRepeats || (most ?? least) < least) {
      this.#fail('badRepeat', at);
      return undefined;
    }
    return { least, most };
  }

  #number(): number | undefined {
    let digits = '';
    while (this.#next !== undefined && /^\d$/.test(this.#next)) digits += this.#signs[this.#at++];
    return digits === '' ? undefined : Number(digits);
  }

  #single(depth: number): Syntax {
    const at = this.#at;
    const sign = this.#signs[this.#at++] ?? '';
    switch (sign) {
      case '(':
        return this.#group(depth, at);
      case '[':
        return { kind: 'sign', signs: this.#class(at) };
      case '\\':
        return this.#take('b') ? { kind: 'edge', edge: 'word' } : { kind: 'sign', signs: this.#escape() };
      case '.':
        return { kind: 'sign', signs: anySign };
      case '^':
      case '$':
        return { kind: 'edge', edge: sign === '^' ? 'start' : 'end' };
      case '*':
      case '+':
      case '?':
      case '{':
        return this.#fail('nothingToRepeat', at);
      default:
        return { kind: 'sign', signs: only(codeOf(sign)) };
    }
  }

  #group(depth: number, at: number): Syntax {
    if (depth >= deepest) return this.#fail('tooDeep', at);
    if (this.#take('?') && !this.#take(':')) return this.#fail('unknownGroup', at);
    const inside = this.choice(depth + 1);
    return this.#take(')') ? inside : this.#fail('unclosedGroup', at);
  }

  #escape(): Signs {
    const sign = this.#signs[this.#at++] ?? '';
    const signs = named.get(sign);
    if (signs) return signs;
    // Only signs that might mean something may be escaped, so that a letter is free to mean something later.
    if (sign === '' || /[\p{L}\p{N}]/u.test(sign)) this.#fail('unknownEscape', this.#at - 2);
    return only(codeOf(sign));
  }

  #class(at: number): Signs {
    const isDenied = this.#take('^');
    const sets: Signs[] = [];
    while (!this.#isDone && this.#next !== ']') sets.push(this.#member());
    if (!this.#take(']')) this.#fail('unclosedClass', at);
    else if (sets.length === 0) this.#fail('emptyClass', at);
    const signs = oneOf(sets);
    return isDenied ? noneOf(signs) : signs;
  }

  /** A sign, a range or a named set inside a class. */
  #member(): Signs {
    const at = this.#at;
    const first = this.#signs[this.#at++] ?? '';
    if (first === '\\' && named.has(this.#next ?? '')) return this.#escape();
    const from = first === '\\' ? this.#escaped() : first;
    if (this.#next !== '-' || (this.#signs[this.#at + 1] ?? ']') === ']') return only(codeOf(from));
    this.#at++;
    const last = this.#signs[this.#at++] ?? '';
    const to = last === '\\' ? this.#escaped() : last;
    if (codeOf(to) < codeOf(from)) this.#fail('badRange', at);
    return range(codeOf(from), codeOf(to));
  }

  /** The sign that stands after a backslash, for itself. */
  #escaped(): string {
    const sign = this.#next ?? '';
    this.#escape();
    if (named.has(sign)) this.#fail('badRange', this.#at - 2);
    return sign;
  }
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
