import { arch, cpus, platform, totalmem } from 'node:os';
import packageJson from '../package.json' with { type: 'json' };
import { type ApiCalls, apiCalls } from './api_calls.ts';
import { type Measurements, SIZES } from './measures.ts';
import type { Share } from './profile.ts';
import type { Row } from './table.ts';

/** What the page is made of. */
export interface PageParts {
  readonly measured: Measurements;
  readonly rows: readonly Row[];
  readonly coldProfile: readonly Share[];
  readonly hookProfile: readonly Share[];
  /** Operations of the app, all kinds together. */
  readonly operations: number;
}

/** Machine and versions, in one sentence. */
export function circumstances(rounds: number): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads, ${memory} GiB, ${platform()} ${arch()}, Node ${process.versions.node}, platform core ${packageJson.dependencies['zapier-platform-core']}; medians of ${rounds} fresh processes per variant (of ${3 * rounds} for the cold import), measured in turn.`;
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Writes the page `docs/performance.md`. */
export function performancePage({ measured, rows, coldProfile, hookProfile, operations }: PageParts): string {
  const growth = SIZES.map((size) => measured.growth.of('app', String(size)).median);
  const [few = 0, , , many = 0] = growth;
  const perOperation = ((many - few) / (SIZES[3] - SIZES[0])) * 1000;
  return `# Performance

Written by \`npm run bench\`. What a user feels is the platform's own cost plus ours, so everything is compared with a *floor*: an app with one
hook trigger on the same core and nothing else, or the same thing done without this app. Half of all measurements lie between the two numbers
in brackets. Of calls that are made many times in a process, what the fastest tenth take at most counts, so that other work on the machine does not.
The command fails when a budget is missed.

${circumstances(measured.rounds)}

${markdownTable(
  ['Measure', 'Floor', 'App', 'Compared', 'Budget', 'Kept'],
  rows.map(({ measure, floor, app, compared, budget, met }) => [measure, floor, app, compared, budget, met ? 'yes' : '**no**']),
)}

## What one more operation costs

The platform copies and freezes the whole definition twice for every call, whatever is called. So every operation aboard costs every call a
little: ${perOperation.toFixed(0)} µs here.

![Milliseconds per call with ${SIZES.join(', ')} operations](performance-growth.svg)

${markdownTable(
  ['Operations', 'One call with an empty perform'],
  SIZES.map((size, index) => [String(size), `${(growth[index] ?? 0).toFixed(2)} ms`]),
)}

It will not bite: the app has ${operations} operations, MAILINGWORK's webservice is nearly covered by them, and the cost grows in step with their
number, not faster. What ships is a lean form of what is written down (\`zapier/lean.ts\`). Fields are delivered by functions when the editor asks for
them: a function costs a call next to nothing. Of an action the first field stays, as the platform's checks want. Of a sample the first value stays; the
others travel with the output fields as their examples, and the platform puts both together. What looks the same in several operations is one object,
which is copied once. Triggers that only fill a dropdown describe nothing. Contracts, tables and texts of errors stand outside the definition. What is
left is names, labels and functions. The price: a form needs one call before all of it shows. A test holds the number of static parts against a limit
per operation, so that it does not grow unnoticed.

## Where the time of a cold start goes

${markdownTable(['Where', 'Share'], sharesTable(coldProfile))}

* **The platform** (core, schema, lodash and what they load) is nearly all of it, and nothing an app can change. Bundling the core was measured to be slower.
* **This app** is compiled from one file, so that no module has to be looked for; most of its share is V8 reading that file. Contracts are built when
  a function is first called. Lists of private networks are built when an address is first looked at: they took 4 ms of every start before. \`zod/mini\`
  comes along in the bundle; imported as a package it would cost 50 ms.

## Where the time of a hook call goes

${markdownTable(['Where', 'Share'], sharesTable(hookProfile))}

* **lodash and the core** copy and freeze the definition, twice. That is nearly all of a call, and less than half of what it was before the definition
  became lean. No function in it is async, which the platform would inspect at length.
* **This app** reads the body, names fields, lists and setups, and builds the output. Names that this process read in the last minute are at hand
  without asking the platform's cache, as events come in bursts; none is older than ten minutes. No API call is made while the names are known. The
  platform watches every promise, so nothing is awaited that is there already.
* **Requests**: the platform merges every request with its defaults, and copies definition and input for it. This app says everything itself and
  switches the merging off, which is why its actions are faster than a bare \`z.request\`, and why an import takes time in step with its rows:
  100,000 rows took 29 s before and take 2 s now.
* **Answers** are read once, from bytes. The platform's client reads JSON three times: for \`data\`, for \`json\`, and to censor its log.

## API calls

The smallest number that can do it, with the names of fields, lists and setups cached; without them each costs one call more, once in ten minutes.
Tests hold every operation against this table.

${markdownTable(['Operation', 'Calls', 'Which', 'Why no fewer'], callLines())}
`;
}

function sharesTable(shares: readonly Share[]): string[][] {
  const shown = shares.filter(({ share }, index) => share >= 0.01 || index < 3);
  const rest = shares.slice(shown.length).reduce((sum, { share }) => sum + share, 0);
  return [...shown, { place: 'all others', share: rest }].map(({ place, share }) => [place, `${(share * 100).toFixed(0)} %`]);
}

function callLines(): string[][] {
  return Object.entries(apiCalls).flatMap(([name, entries]) =>
    entries.map((entry) => [`\`${name.replace(/^.*\./, '')}\`${occasion(entry)}`, String(entry.calls.length), counted(entry.calls), entry.why]),
  );
}

const occasions: Readonly<Record<ApiCalls['run'], string>> = {
  perform: '',
  performList: ', examples',
  performSubscribe: ', turning on',
  performUnsubscribe: ', turning off',
};

function occasion({ run }: ApiCalls): string {
  return occasions[run];
}

/** The functions, those called several times with their number. */
function counted(calls: readonly string[]): string {
  return [...new Set(calls)]
    .map((name) => {
      const count = calls.filter((call) => call === name).length;
      return count === 1 ? `\`${name}\`` : `${count} × \`${name}\``;
    })
    .join(', ');
}
