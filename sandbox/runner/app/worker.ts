import { pathToFileURL } from 'node:url';
import { createAppHandler } from 'zapier-platform-core';
import { partsOf } from './app_failure.ts';
import { type AnswerMessage, type CallMessage, LOADED, type LogLine } from './messages.ts';
import { watchRequests } from './request_watch.ts';

declare module 'zapier-platform-core' {
  /** The function that Zapier's servers call. It exists at run time, but is missing from the types of core 19.1. */
  export function createAppHandler(app: object): (event: object) => Promise<{ results: unknown }>;
}

/*
 * The app's process: loads the built app named on its command line and answers calls from the runner. Signals to the group, such as
 * Ctrl-C in a terminal, reach this process too; only the runner decides when it ends.
 */

const [, , appPath = ''] = process.argv;
const requestsSinceLastCall = watchRequests();
const handler = load();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {});
}
process.on('disconnect', () => process.exit());
handler.finally(() => process.send?.(LOADED)).catch(() => {});
process.on('message', (call: CallMessage) => {
  void answer(call).then((message) => process.send?.(message));
});

async function answer({ command, method, bundle, cache, environment }: CallMessage): Promise<AnswerMessage> {
  const logs: LogLine[] = [];
  requestsSinceLastCall();
  try {
    const { results } = await (await handler)({
      command,
      method,
      bundle,
      environment,
      zcacheTestObj: cache,
      calledFromCli: true,
      customLogger: (message: string, data: { log_type?: string } | undefined) => logs.push({ type: data?.log_type ?? '', message: message.trim() }),
    });
    return { results: results ?? null, cache, logs, requests: requestsSinceLastCall() };
  } catch (error) {
    return { failure: partsOf(error), cache, logs, requests: requestsSinceLastCall() };
  }
}

async function load() {
  const { default: app }: { default?: unknown } = await import(pathToFileURL(appPath).href);
  if (typeof app !== 'object' || app === null) {
    throw new Error('The app has no default export.');
  }
  return createAppHandler(app);
}
