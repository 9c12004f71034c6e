/** The body is larger than allowed. */
export class BodyTooLarge extends Error {}

/**
 * Reads a request's body as text, and stops as soon as it is too large.
 *
 * @param limit maximum size in bytes
 * @throws BodyTooLarge
 */
export async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    throw new BodyTooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) {
      throw new BodyTooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
