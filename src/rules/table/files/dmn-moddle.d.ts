declare module 'dmn-moddle' {
  /** An element of a DMN file. What its properties hold follows from its type. */
  export interface DmnElement {
    readonly $type: string;
    /** Attributes that DMN does not know. */
    readonly $attrs?: Readonly<Record<string, string>>;
    readonly [property: string]: unknown;
  }

  export class DmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: DmnElement; readonly warnings: readonly Error[] }>;
    toXML(element: DmnElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, properties: Readonly<Record<string, unknown>>): DmnElement;
  }
}
