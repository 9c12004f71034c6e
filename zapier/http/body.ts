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
export async function readBytes(body: AsyncIterable<string | Uint8Array>, abort: AbortController, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(body, abort, limits)) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a raw body piece by piece, and gives the connection up where that fails or ends early.
 *
 * @param abort what the request was sent with
 * @throws TooLarge, or what ended the body early, like `readBytes`
 */
export async function* readChunks(
  body: AsyncIterable<string | Uint8Array>,
  abort: AbortController,
  { maxBytes, stallMs }: BodyLimits,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let isWhole = false;
  const stall = stallMs === undefined ? undefined : setTimeout(() => abort.abort(), stallMs);
  try {
    for await (const chunk of body) {
      stall?.refresh();
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > maxBytes) {
        throw new TooLarge();
      }
      yield bytes;
    }
    isWhole = true;
  } finally {
    clearTimeout(stall);
    if (!isWhole) {
      abort.abort();
    }
  }
}
