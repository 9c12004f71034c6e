import { readCommandLine, wholeNumber } from '../sandbox/terminal/command_line.ts';
import { exitWhenAsked } from '../sandbox/terminal/interruption.ts';
import { runProgram } from '../sandbox/terminal/program.ts';
import { appHelpFor, namedApp } from '../scripts/apps.ts';
import { copernicaBench } from './copernica/bench.ts';
import { mailingworkBench } from './mailingwork/bench.ts';
import { circumstances } from './page/parts.ts';
import type { Row } from './page/table.ts';
import { setUp } from './stand.ts';

/* Measures an app against its floor, prints one table, writes the page of it and fails when a budget is missed. */

const ROUNDS = '15';
/** So many take a night. */
const MAX_ROUNDS = 1_000;
const benches = [mailingworkBench, copernicaBench];
const known = benches.map(({ app }) => app);
const started = performance.now();

function say(line: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}

function table(rows: readonly Row[]): string {
  const cells = [
    ['measure', 'floor', 'app', 'compared', 'budget', ''],
    ...rows.map((row) => [row.measure.replaceAll('`', ''), row.floor, row.app, row.compared, row.budget, row.met ? 'ok' : 'MISSED']),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

async function main(): Promise<number> {
  const { app: named, rest } = namedApp(undefined, known);
  const { app, vendor, measure } = benches.find((bench) => bench.app === named) ?? mailingworkBench;
  const command = {
    name: 'npm run bench',
    about: `Measures the app against an app with one trigger, and fails when a budget is missed. ${appHelpFor(known)}`,
    word: 'APP',
    options: {
      rounds: { type: 'string', value: 'NUMBER', default: ROUNDS, help: `processes per variant (${ROUNDS})` },
      print: { type: 'boolean', default: false, help: 'writes no pages' },
    },
  } as const;
  const options = readCommandLine(command, rest);
  const rounds = wholeNumber('--rounds', options.rounds, 1, MAX_ROUNDS);
  exitWhenAsked();
  const stand = await setUp(app, vendor, say);
  try {
    const { rows, writePages } = await measure(stand, rounds, say);
    if (!options.print) {
      writePages();
    }
    process.stdout.write(`\n${table(rows)}\n\n${circumstances(rounds)}\n`);
    const missed = rows.filter(({ met }) => !met).length;
    say(missed === 0 ? 'every budget is kept' : `${missed} of ${rows.length} budgets are missed`);
    return missed === 0 ? 0 : 1;
  } finally {
    await stand.close();
  }
}

await runProgram(main);
