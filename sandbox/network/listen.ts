import type { ServerType } from '@hono/node-server';

/** Everything listens only on the loopback. */
const HOST = '127.0.0.1';

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = { EADDRINUSE: 'is already in use', EACCES: 'may not be used by this user' };

/**
 * Lets a server listen on the loopback.
 *
 * @param port any free one when it is 0
 * @returns its address, without a slash at the end
 * @throws Error when the port is in use, or the user may not listen on it
 */
export function listen(server: ServerType, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = LISTEN_PROBLEMS[error.code ?? ''];
      reject(problem === undefined ? error : new Error(`Port ${port} on ${HOST} ${problem}.`, { cause: error }));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(`http://${HOST}:${typeof address === 'object' && address ? address.port : port}`);
    });
  });
}

/** Ends a server with all its connections at once. */
export function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) {
      server.closeAllConnections();
    }
  });
}
