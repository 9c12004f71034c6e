import type { App } from '../../scripts/apps.ts';
import { type CallMeasurements, IMPORTED, type Measurements, type StartMeasurements } from '../measures.ts';
import type { Samples } from '../processes/processes.ts';
import { median, type Summary } from '../processes/statistics.ts';

/** One line of the table. */
export interface Row {
  readonly measure: string;
  /** What it is compared with, with its unit. */
  readonly floor: string;
  readonly app: string;
  readonly compared: string;
  readonly budget: string;
  readonly met: boolean;
}

/** What a first call of a process may take longer than the platform alone with the same requests, in milliseconds. */
const MAX_FIRST_CALL_MS = 45;

const ms = (value: number, digits = 2): string => `${value.toFixed(digits)} ms`;
const mib = (value: number): string => `${value.toFixed(1)} MiB`;
const kib = (bytes: number): string => `${Math.round(bytes / 1024)} KiB`;
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const plus = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);

/** A median with the quartiles around it. */
function spread({ median: middle, quartiles: [low, high] }: Summary, digits: number, unit: string): string {
  return `${middle.toFixed(digits)} ${unit} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** Holds everything that was measured against its budget. */
export function rowsOf(measured: Measurements, app: App): Row[] {
  return [
    ...coldRows(measured),
    firstCallRow(measured),
    zipRow(measured, app),
    ...hookRows(measured),
    ...actionRows(measured),
    ...largeAnswerRows(measured),
    ...importRows(measured),
  ];
}

/** Holds size, start and calls of any app against their budgets. */
export function callRowsOf(measured: CallMeasurements, app: App): Row[] {
  return [...coldRows(measured), zipRow(measured, app), ...hookRows(measured), ...actionRows(measured)];
}

function coldRows({ cold }: StartMeasurements): Row[] {
  const floor = cold.of('floor', 'ms');
  const app = cold.of('app', 'ms');
  const pairs = neighbours(cold);
  const difference = median(pairs.map(([one, other]) => one - other));
  const ratio = median(pairs.map(([one, other]) => one / other));
  const memory = cold.of('app', 'peakMiB').median - cold.of('floor', 'peakMiB').median;
  return [
    {
      measure: 'cold import of the built app',
      floor: spread(floor, 0, 'ms'),
      app: spread(app, 0, 'ms'),
      compared: `${plus(ms(difference, 1))}, ${times(ratio)}`,
      budget: '+15 ms and 1.06 ×',
      met: difference <= 15 && ratio <= 1.06,
    },
    {
      measure: 'peak memory after import',
      floor: spread(cold.of('floor', 'peakMiB'), 1, 'MiB'),
      app: spread(cold.of('app', 'peakMiB'), 1, 'MiB'),
      compared: plus(mib(memory)),
      budget: '+4 MiB',
      met: memory <= 4,
    },
  ];
}

function firstCallRow({ first }: Measurements): Row {
  const difference = median(neighbours(first).map(([one, other]) => one - other));
  return {
    measure: 'first hook call of a process, the core loaded (against three bare requests)',
    floor: spread(first.of('floor', 'ms'), 0, 'ms'),
    app: spread(first.of('app', 'ms'), 0, 'ms'),
    compared: plus(ms(difference, 1)),
    budget: `+${MAX_FIRST_CALL_MS} ms`,
    met: difference <= MAX_FIRST_CALL_MS,
  };
}

/** Milliseconds of app and floor that were measured next to each other, so that a slow minute of the machine strikes both. */
function neighbours(samples: Samples): (readonly [app: number, floor: number])[] {
  const floor = samples.values('floor', 'ms');
  return samples.values('app', 'ms').map((value, index) => [value, floor[index] ?? Number.NaN] as const);
}

function zipRow({ zipBytes: { floor, app } }: StartMeasurements, { maxZipGrowthKib }: App): Row {
  const growth = app - floor;
  return {
    measure: '`build.zip`',
    floor: kib(floor),
    app: kib(app),
    compared: plus(kib(growth)),
    budget: `+${maxZipGrowthKib} KiB`,
    met: growth <= maxZipGrowthKib * 1024,
  };
}

function hookRows({ hook, hookApiCalls }: CallMeasurements): Row[] {
  const whole = hook.of('app', 'whole');
  const own = hook.of('app', 'own');
  return [
    {
      measure: 'one hook call, own part (against an empty perform)',
      floor: spread(hook.of('app', 'empty'), 2, 'ms'),
      app: spread(whole, 2, 'ms'),
      compared: plus(ms(own.median)),
      budget: '+0.3 ms',
      met: own.median <= 0.3,
    },
    {
      measure: 'one hook call, whole (against the floor)',
      floor: spread(hook.of('floor', 'whole'), 2, 'ms'),
      app: spread(whole, 2, 'ms'),
      compared: plus(ms(whole.median - hook.of('floor', 'whole').median)),
      budget: '1.2 ms in all',
      met: whole.median <= 1.2,
    },
    { measure: 'API calls of a hook call, names cached', floor: '0', app: String(hookApiCalls), compared: '', budget: '0', met: hookApiCalls === 0 },
  ];
}

function actionRows({ action }: CallMeasurements): Row[] {
  const row = (measure: string, name: 'one' | 'several'): Row => {
    const ratio = action.of('app', `${name}Ratio`).median;
    return {
      measure,
      floor: spread(action.of('app', `${name}Bare`), 2, 'ms'),
      app: spread(action.of('app', name), 2, 'ms'),
      compared: times(ratio),
      budget: '1.15 ×',
      met: ratio <= 1.15,
    };
  };
  return [row('action with one API call (against a bare `z.request`)', 'one'), row('action with several API calls (against the same, bare)', 'several')];
}

function largeAnswerRows({ largeAnswer }: Measurements): Row[] {
  const row = (measure: string, name: string, unit: string): Row => {
    const platform = largeAnswer.of('platform', name);
    const app = largeAnswer.of('app', name);
    return {
      measure,
      floor: spread(platform, 0, unit),
      app: spread(app, 0, unit),
      compared: times(app.median / platform.median),
      budget: '1.00 ×',
      met: app.median <= platform.median,
    };
  };
  return [row('reading 10 MB (against the platform’s JSON path)', 'ms', 'ms'), row('peak memory of that', 'peakMiB', 'MiB')];
}

function importRows({ import: imports, shortImport }: Measurements): Row[] {
  const [few, more, many] = IMPORTED;
  const own = (count: number): number => imports.of(`app ${count}`, 'ms').median - imports.of(`empty ${count}`, 'ms').median;
  // What starting costs falls out of the differences; with it, a part that grows with the square would hide. One that doubles the time of 100,000 shows
  // as 1.43; differences of medians are good to about a tenth.
  const linear = (own(many) - own(more)) / (many - more) / ((own(more) - own(few)) / (more - few));
  const held = median(imports.values('held', 'heldGrowthMiB'));
  return [
    {
      measure: 'import of 100,000 subscribers (against an empty perform)',
      floor: spread(imports.of(`empty ${many}`, 'ms'), 0, 'ms'),
      app: spread(imports.of(`app ${many}`, 'ms'), 0, 'ms'),
      compared: `${times(linear)} the time per further row of ${few.toLocaleString('en')}`,
      budget: 'linear: 1.30 ×',
      met: linear <= 1.3,
    },
    {
      measure: 'memory held more after 440 blocks than after 110',
      floor: '',
      app: mib(held),
      compared: plus(mib(held)),
      budget: '+1 MiB',
      met: held <= 1,
    },
    {
      measure: 'rows that arrive when the time is too short for one run',
      floor: many.toLocaleString('en'),
      app: shortImport.arrivedRows.toLocaleString('en'),
      compared: `in ${shortImport.runs} runs`,
      budget: 'all, once',
      met: shortImport.arrivedRows === many && shortImport.runs > 1,
    },
  ];
}
