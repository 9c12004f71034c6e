import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/mailingwork/sandbox.ts';

/** What the webservice answers. */
export interface Answer {
  error: number;
  message: string;
  result: unknown;
}

/**
 * Keeps a fresh sandbox running for each test of a file. The time limit of a delivery is long, because on a busy machine a delivery that is cut off would arrive twice.
 *
 * @returns a function that returns the sandbox of the running test
 */
export function freshSandbox(options: SandboxOptions = {}): () => Sandbox {
  let current: Sandbox | undefined;
  beforeEach(async () => {
    current = await startSandbox({ deliverySpacing: 5, deliveryTimeout: 60_000, ...options });
  });
  afterEach(() => current?.close());
  return () => {
    if (!current) {
      throw new Error('The sandbox runs only inside a test.');
    }
    return current;
  };
}

/** The form of a call with the demo login. */
export function form(parameters: Record<string, string | number> = {}): URLSearchParams {
  const texts = Object.entries(parameters).map(([name, value]) => [name, String(value)] as [string, string]);
  return new URLSearchParams([['username', 'demo'], ['password', 'demo'], ...texts]);
}

/** Posts to a function and returns the raw answer. */
export function post(sandbox: Sandbox, name: string, parameters: Record<string, string | number> = {}): Promise<Response> {
  return fetch(`${sandbox.url}/webservice/webservice/json/${name}`, { method: 'POST', body: form(parameters), redirect: 'manual' });
}

/** Calls a function and returns the envelope. */
export async function call(sandbox: Sandbox, name: string, parameters: Record<string, string | number> = {}): Promise<Answer> {
  const response = await post(sandbox, name, parameters);
  return JSON.parse(await response.text());
}

/** Calls the control interface. */
export async function control(sandbox: Pick<Sandbox, 'url'>, method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${sandbox.url}/control${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, json: await response.json() };
}

/** A server that receives webhooks. */
export interface Receiver {
  url: string;
  bodies: Record<string, unknown>[];
  /** Sets the answers in order; the last one is repeated. */
  answer: (...statuses: number[]) => void;
  close: () => Promise<void>;
}

/** Starts a receiver on loopback that answers 200 until told otherwise. */
export async function startReceiver(): Promise<Receiver> {
  let statuses: number[] = [];
  const bodies: Record<string, unknown>[] = [];
  const path = `/hooks/${randomUUID()}`;
  const server = createServer((request, response) => {
    // The port may have belonged to another test a moment ago, whose late requests are not deliveries.
    if (request.method !== 'POST' || request.url?.startsWith(path) !== true) {
      response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      const [status = 200] = statuses.length > 1 ? statuses.splice(0, 1) : statuses;
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    bodies,
    answer: (...next) => {
      statuses = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Keeps a receiver running for each test of a file. */
export function freshReceiver(): () => Receiver {
  let current: Receiver | undefined;
  beforeEach(async () => {
    current = await startReceiver();
  });
  afterEach(() => current?.close());
  return () => {
    if (!current) {
      throw new Error('The receiver runs only inside a test.');
    }
    return current;
  };
}
