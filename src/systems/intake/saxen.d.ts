declare module 'saxen' {
  /** Tells where the parser is; the line counts from 0. */
  type Context = () => { readonly line: number };

  export class Parser {
    /** The prefix that each namespace is given, whatever the file's own. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      on: (
        name: string,
        attributes: unknown,
        decode: unknown,
        isSelfClosing: boolean,
        context: Context,
      ) => void,
    ): this;
    on(event: 'closeTag', on: () => void): this;
    on(event: 'text', on: (text: string, decode: unknown, context: Context) => void): this;
    on(event: 'cdata', on: (text: string, context: Context) => void): this;
    /** What begins with `<!` and is neither a comment nor CDATA. */
    on(event: 'attention', on: () => void): this;
    on(event: 'error' | 'warn', on: (error: Error, context: Context) => void): this;
    parse(xml: string): void;
    stop(): void;
  }
}
