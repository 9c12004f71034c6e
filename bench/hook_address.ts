import { createServer } from 'node:http';
import { listen } from './loopback.ts';

/** Deliveries that Zapier takes per second and hook (its documentation on rate limits); more are answered with 429. */
const TAKEN_PER_SECOND = 30;

/** A stand-in for one of Zapier's webhook addresses, which counts. */
export interface HookAddress {
  readonly url: string;
  readonly taken: number;
  /** Answered with 429. */
  readonly refused: number;
  close(): Promise<void>;
}

/** Opens the address on a free port of the loopback. */
export async function startHookAddress(): Promise<HookAddress> {
  let taken = 0;
  let refused = 0;
  /** When the newest deliveries were taken, in milliseconds. */
  let newest: number[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const now = performance.now();
      newest = newest.filter((at) => at > now - 1000);
      if (newest.length < TAKEN_PER_SECOND) {
        newest.push(now);
        taken += 1;
        response.writeHead(200).end('{"status":"success"}');
      } else {
        refused += 1;
        response.writeHead(429).end('{"status":"error"}');
      }
    });
  });
  const { url, close } = await listen(server);
  return {
    url: `${url}/hooks/standard/1/a`,
    get taken() {
      return taken;
    },
    get refused() {
      return refused;
    },
    close,
  };
}
