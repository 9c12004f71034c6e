import { ALL, choice, type OpenBox, openBoxes } from './boxes.ts';
import { CONSOLE_PORT, startConsole } from './console/console.ts';
import { copernicaBox } from './copernica/box.ts';
import { mailingworkBox } from './mailingwork/box.ts';
import { onFreePort } from './network/free_port.ts';
import { leadingName, portNumber, readCommandLine } from './terminal/command_line.ts';
import { interruption } from './terminal/interruption.ts';
import { runProgram } from './terminal/program.ts';

const CHOICES = [choice(mailingworkBox), choice(copernicaBox)];
const [DEFAULT_BOX = ''] = CHOICES.map(({ key }) => key);
const LABEL_WIDTH = 10;

/** Starts the sandbox for a person: `npm run sandbox -- --port 8480`. */
async function main(): Promise<void> {
  const { name = DEFAULT_BOX, rest } = leadingName();
  const command = {
    name: 'npm run sandbox',
    about: `Starts an account in a box on this machine. The name of a service may stand first: ${CHOICES.map(({ key }) => key).join(', ')}; or ${ALL} of them.`,
    word: 'SERVICE',
    options: {
      port: { type: 'string', value: 'PORT', help: 'where it listens on 127.0.0.1; 0 is any free port (the box’s own)' },
      seed: { type: 'string', value: 'FILE', help: 'what the account holds, as JSON (the demo data); see sandbox/README.md' },
    },
  } as const;
  const { port, seed } = readCommandLine(command, rest);
  const { asked } = interruption();
  const open = await openBoxes(CHOICES, name, { port: port === undefined ? undefined : portNumber('--port', port), seed });
  const [first, ...others] = open.map(({ desk }) => desk);
  const console = first && (await onFreePort(CONSOLE_PORT, (free) => startConsole([first, ...others], free)));
  process.stdout.write(
    `${open.map(welcome).join('\n')}\nThe console, to see and try all of it in a browser: ${console?.url}\nCtrl-C ends it. Nothing is kept.\n`,
  );
  await asked;
  await console?.close();
  await Promise.all(open.map((one) => one.close()));
}

function welcome({ name, url, guide }: OpenBox): string {
  const rows = [...guide, ['Control', `${url}/control  (clock, faults, calls; see sandbox/README.md)`] as const];
  return [`The ${name} sandbox runs: ${url}`, '', ...rows.map(([what, where]) => `  ${what.padEnd(LABEL_WIDTH)}  ${where}`), ''].join('\n');
}

await runProgram(main);
