import { failureIn } from '../connection/situations.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Blank, tab, line feed and carriage return: what JSON allows between values. */
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** No line is longer; a longer one would have to be held. */
const MAX_OBJECT_BYTES = 20 * 1024 * 1024;

/**
 * Takes the objects out of a JSON list of objects that arrives in pieces, so that never more than one of them is held. It looks at brackets and texts alone; whether what is
 * between them is JSON, the caller finds out when it parses them. No byte of a character of several bytes in UTF-8 is one of those that count here.
 */
export class ObjectScanner {
  readonly #operation: string;
  #place: 'before' | 'within' | 'behind' = 'before';
  /** How many brackets of the object are open. */
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  /** The beginning of an object that goes on in the next piece. */
  #begun: Uint8Array[] = [];
  #begunBytes = 0;

  /** @param operation what answered, for the sentence of a failure */
  constructor(operation: string) {
    this.#operation = operation;
  }

  /**
   * Reads the next piece.
   *
   * @returns the objects that end in it, as text
   * @throws ServiceFailure for what is no list of objects
   */
  push(piece: Uint8Array): string[] {
    const texts: string[] = [];
    let start = 0;
    let index = 0;
    for (const byte of piece) {
      if (this.#isInText) {
        this.#readText(byte);
      } else if (this.#depth === 0) {
        start = index;
        this.#readBetween(byte);
      } else if (byte === QUOTE) {
        this.#isInText = true;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.#depth += 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          texts.push(this.#take(piece.subarray(start, index + 1)));
        }
      }
      index += 1;
    }
    if (this.#depth > 0) {
      this.#keep(piece.subarray(start));
    }
    return texts;
  }

  /**
   * To be called when nothing more arrives.
   *
   * @throws ServiceFailure where the list has not come to its end
   */
  end(): void {
    if (this.#place !== 'behind') {
      throw this.#failure(this.#place === 'before' ? 'nothing' : 'a part of a list');
    }
  }

  #readText(byte: number): void {
    if (this.#isEscaped) {
      this.#isEscaped = false;
    } else if (byte === BACKSLASH) {
      this.#isEscaped = true;
    } else if (byte === QUOTE) {
      this.#isInText = false;
    }
  }

  #readBetween(byte: number): void {
    if (byte === OPEN_OBJECT && this.#place === 'within') {
      this.#depth = 1;
    } else if (byte === OPEN_LIST && this.#place === 'before') {
      this.#place = 'within';
    } else if (byte === CLOSE_LIST && this.#place === 'within') {
      this.#place = 'behind';
    } else if (!(byte === COMMA && this.#place === 'within') && !BLANKS.has(byte)) {
      throw this.#failure('something that is no list of objects');
    }
  }

  #take(end: Uint8Array): string {
    const bytes = this.#begun.length === 0 ? end : Buffer.concat([...this.#begun, end]);
    this.#begun = [];
    this.#begunBytes = 0;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  }

  #keep(beginning: Uint8Array): void {
    this.#begun.push(beginning);
    this.#begunBytes += beginning.length;
    if (this.#begunBytes > MAX_OBJECT_BYTES) {
      throw failureIn('tooLarge', true);
    }
  }

  #failure(form: string) {
    return failureIn('unreadable', true, { operation: this.#operation, form });
  }
}
