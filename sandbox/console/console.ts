import { createAdaptorServer } from '@hono/node-server';
import { listen, stop } from '../network/listen.ts';
import { consoleApp } from './app.ts';
import type { Desk } from './desk.ts';

/** The port that is tried first when a person starts the console. */
export const CONSOLE_PORT = 8470;

/** A running console. */
export interface Console {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** Ends its streams and connections at once; the boxes stay. */
  close(): Promise<void>;
}

/**
 * Starts the console for the boxes that run in this process.
 *
 * @param port any free one when it is 0
 * @throws Error when the port is in use, or the user may not listen on it
 */
export async function startConsole(desks: readonly [Desk, ...Desk[]], port = 0): Promise<Console> {
  const server = createAdaptorServer({ fetch: consoleApp(desks).fetch, overrideGlobalObjects: false });
  const url = await listen(server, port);
  for (const { box } of desks) {
    box.linkedFrom.add(url);
  }
  const close = () => {
    for (const { box } of desks) {
      box.linkedFrom.delete(url);
    }
    return stop(server);
  };
  return { url, close };
}
