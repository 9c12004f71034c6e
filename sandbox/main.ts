import { startSandbox } from './mailingwork/sandbox.ts';
import { portNumber, readCommandLine } from './terminal/command_line.ts';
import { interruption } from './terminal/interruption.ts';
import { runProgram } from './terminal/program.ts';

/** The port the documentation speaks of. */
const DEFAULT_PORT = '8480';

/** Starts the sandbox for a person: `npm run sandbox -- --port 8480`. */
async function main(): Promise<void> {
  const { port } = readCommandLine({
    name: 'npm run sandbox',
    about: 'Starts a MAILINGWORK account in a box on this machine.',
    options: { port: { type: 'string', value: 'PORT', default: DEFAULT_PORT, help: `where it listens on 127.0.0.1; 0 is any free port (${DEFAULT_PORT})` } },
  });
  const { asked } = interruption();
  const sandbox = await startSandbox({ port: portNumber('--port', port) });
  process.stdout.write(`The sandbox runs: ${sandbox.url}

  Console     ${sandbox.url}/  (sign-up pages, outbox, subscribers, webhooks)
  Webservice  ${sandbox.url}/webservice/webservice/json/<function>
  Login       user name "${sandbox.account.username}", password "${sandbox.account.password}"
  Control     ${sandbox.url}/control  (clock, faults, calls; see sandbox/README.md)

Ctrl-C ends it. Nothing is kept.
`);
  await asked;
  await sandbox.close();
}

await runProgram(main);
