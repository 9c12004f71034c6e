/** A body that is larger than can be read; `type` is the word that node-fetch uses for it. */
export class TooLarge extends Error {
  readonly type = 'max-size';
}

/** How much of a body is read, and how long it may stand still. */
export interface BodyLimits {
  readonly maxBytes: number;
  /**
   * A body that stands still this long is taken for cut off, in milliseconds: the platform's client never notices by itself. Without it, the body may
   * take until the request is given up.
   */
  readonly stallMs?: number | undefined;
}

/**
 * Reads a raw body to its end, and gives the connection up where that fails.
 *
 * @param abort what the request was sent with
 * @throws TooLarge, or whatever the HTTP client throws
 */
export async function readBody(body: NodeJS.ReadableStream, abort: AbortController, { maxBytes, stallMs }: BodyLimits): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stall = stallMs === undefined ? undefined : setTimeout(() => abort.abort(), stallMs);
  try {
    for await (const chunk of body) {
      stall?.refresh();
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) {
        throw new TooLarge();
      }
      chunks.push(bytes);
    }
  } catch (error) {
    abort.abort();
    throw error;
  } finally {
    clearTimeout(stall);
  }
  return Buffer.concat(chunks);
}
