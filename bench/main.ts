import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import App from '../index.ts';
import { readCommandLine, wholeNumber } from '../sandbox/terminal/command_line.ts';
import { exitWhenAsked } from '../sandbox/terminal/interruption.ts';
import { runProgram } from '../sandbox/terminal/program.ts';
import { type App as AnyApp, appHelp, mailingwork, namedApp } from '../scripts/apps.ts';
import { type Measurements, measureAll, measureStart, SIZES } from './measures.ts';
import { lineChart } from './page/chart.ts';
import { circumstances, performancePage } from './page/page.ts';
import { type Row, rowsOf, startRowsOf } from './page/table.ts';
import { profile } from './profile.ts';
import { type Stand, setUp } from './stand.ts';

/* Measures the app against its floor, prints one table, writes docs/performance.md and fails when a budget is missed. */

const docs = resolve(import.meta.dirname, '../docs');
const ROUNDS = '15';
/** So many take a night. */
const MAX_ROUNDS = 1_000;
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

function chartOf({ growth }: Measurements): string {
  const curve = (name: string, colour: string, variant: string) => ({
    name,
    colour,
    points: SIZES.map((x) => ({ x, y: growth.of('app', `${variant} ${x}`).median })),
  });
  return lineChart({
    title: 'Milliseconds per call by number of operations',
    curves: [curve('plain', '#c2571a', 'plain'), curve('as shipped', '#2a78d6', 'shipped')],
    x: 'operations',
    y: 'ms per call',
  });
}

/** Measures everything and writes the pages. */
async function measureWhole(stand: Stand, rounds: number, isPrinted: boolean): Promise<Row[]> {
  const measured = await measureAll(stand, rounds, say);
  say('profiles of a cold start and of hook calls');
  const coldProfile = await profile(stand.app.probe('cold_import'), [stand.app.path]);
  const hookProfile = await profile(stand.app.probe('hook_call'), [stand.app.path, stand.webservice.url]);
  const rows = rowsOf(measured, mailingwork);
  const operations = [App.triggers, App.creates, App.searches].flatMap((group) => Object.keys(group ?? {})).length;
  if (!isPrinted) {
    writeFileSync(join(docs, 'performance.md'), performancePage({ measured, rows, coldProfile, hookProfile, operations }));
    writeFileSync(join(docs, 'performance-growth.svg'), chartOf(measured));
  }
  return rows;
}

/** The apps that have probes of calls, and pages; size and start are measured of every app. */
const measuredWhole: ReadonlyMap<AnyApp, typeof measureWhole> = new Map([[mailingwork, measureWhole]]);

async function measure(app: AnyApp, stand: Stand, rounds: number, isPrinted: boolean): Promise<Row[]> {
  const whole = measuredWhole.get(app);
  return whole === undefined ? startRowsOf(await measureStart(stand, rounds, say), app) : await whole(stand, rounds, isPrinted);
}

async function main(): Promise<number> {
  const { app = mailingwork, rest } = namedApp();
  const command = {
    name: 'npm run bench',
    about: `Measures the app against an app with one trigger, and fails when a budget is missed; of another app than MAILINGWORK’s, size and start alone. ${appHelp}`,
    word: 'APP',
    options: {
      rounds: { type: 'string', value: 'NUMBER', default: ROUNDS, help: `processes per variant (${ROUNDS})` },
      print: { type: 'boolean', default: false, help: 'writes no pages' },
    },
  } as const;
  const options = readCommandLine(command, rest);
  const rounds = wholeNumber('--rounds', options.rounds, 1, MAX_ROUNDS);
  exitWhenAsked();
  const stand = await setUp(app, say);
  try {
    const rows = await measure(app, stand, rounds, options.print);
    process.stdout.write(`\n${table(rows)}\n\n${circumstances(rounds)}\n`);
    const missed = rows.filter(({ met }) => !met).length;
    say(missed === 0 ? 'every budget is kept' : `${missed} of ${rows.length} budgets are missed`);
    return missed === 0 ? 0 : 1;
  } finally {
    await stand.close();
  }
}

await runProgram(main);
