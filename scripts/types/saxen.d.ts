/** The parts of the XML parser `saxen` that are used; the package brings no types of its own. */
declare module 'saxen' {
  /** Goes through a text once and calls what is there for each part of it. What a handler throws ends it. */
  export class Parser {
    /** @param name as it is written, with its prefix */
    on(part: 'openTag' | 'closeTag', handler: (name: string) => void): this;
    /** Text is handed over as it is written, with references to characters. */
    on(part: 'text' | 'cdata', handler: (text: string) => void): this;
    /** `<!…>`, of which a document type is one. */
    on(part: 'attention', handler: () => void): this;
    /** @throws Error where the text is not well-formed */
    parse(xml: string): void;
  }
}
