import { parseArgs } from 'node:util';
import { startSandbox } from './server.ts';

/** The port the documentation speaks of. */
const DEFAULT_PORT = 8480;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Starts the sandbox for a person: `npm run sandbox -- --port 8480`. */
async function main(): Promise<void> {
  const port = Number(parseArgs({ options: { port: { type: 'string' } } }).values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port needs a number from 0 to 65535.');
  const sandbox = await startSandbox({ port });
  say(`The sandbox runs: ${sandbox.url}

  Console     ${sandbox.url}/  (sign-up pages, outbox, subscribers, webhooks)
  Webservice  ${sandbox.url}/webservice/webservice/json/<function>
  Login       user name "${sandbox.account.username}", password "${sandbox.account.password}"
  Control     ${sandbox.url}/control  (clock, faults, calls; see sandbox/README.md)

Ctrl-C ends it. Nothing is kept.`);
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
