import { type StreamedAnswer, transportFailure } from '../../../webservice/calls/transport.ts';
import type { Method } from '../methods/define.ts';
import { type DecodedAnswer, decoded, refusesToken } from './answer.ts';
import { authorized } from './authorized.ts';
import { contentOf } from './call.ts';
import type { Connection } from './login.ts';
import { failureIn } from './situations.ts';

/** How much is read of an answer that is no success. */
const MAX_REFUSAL_BYTES = 64 * 1024;
/** Only reads are streamed. */
const SAFE = true;

/** An answer as far as it was read. */
interface Begun {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The whole answer, where it is no success. */
  readonly refusal: DecodedAnswer | null;
}

/**
 * Calls one method once, and hands its answer over while it arrives, because it may be larger than what can be held.
 *
 * @returns the bytes of the answer; who stops early gives the rest up
 * @throws ServiceFailure like `call`, while reading too
 */
export async function* stream<Input>(connection: Connection, method: Method<Input, unknown>, input: Input): AsyncGenerator<Uint8Array> {
  const parameters = method.readInput(input);
  const ready = { route: method, parameters, safe: SAFE, options: {} };
  const { chunks, refusal } = await authorized(
    connection,
    ready,
    async (request) => begun(await connection.sendForStream(request)),
    (answer) => answer.refusal !== null && refusesToken(answer.refusal),
  );
  if (refusal !== null) {
    contentOf(refusal, { connection, method, parameters, safe: SAFE });
    throw failureIn('unreadable', SAFE, { operation: method.name, form: `HTTP ${refusal.status}` });
  }
  try {
    yield* chunks;
  } catch (error) {
    throw transportFailure(error, { failureIn, safe: SAFE, hasKnownHost: true });
  }
}

async function begun({ status, headers, chunks }: StreamedAnswer): Promise<Begun> {
  return { chunks, refusal: status === 200 ? null : decoded({ status, headers, bytes: await beginningOf(chunks) }) };
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    size += chunk.length;
    if (size > MAX_REFUSAL_BYTES) {
      break;
    }
  }
  return Buffer.concat(read);
}
