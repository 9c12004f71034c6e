import { table } from '../../scripts/docs/markdown.ts';
import { HELD_ROUNDS, type Measurements, SIZES } from '../measures.ts';
import { callsTable, circumstances, measuredTable } from '../page/parts.ts';
import type { Row } from '../page/table.ts';
import type { Share } from '../processes/profile.ts';
import { apiCalls } from './api_calls.ts';

/** What the page is made of. */
export interface PageParts {
  readonly measured: Measurements;
  readonly rows: readonly Row[];
  readonly coldProfile: readonly Share[];
  readonly hookProfile: readonly Share[];
  /** Operations of the app, all kinds together. */
  readonly operations: number;
}

/** Writes the page `docs/performance.md`. */
export function performancePage({ measured, rows, coldProfile, hookProfile, operations }: PageParts): string {
  const medians = (variant: string): number[] => SIZES.map((size) => measured.growth.of('app', `${variant} ${size}`).median);
  const plain = medians('plain');
  const shipped = medians('shipped');
  const perOperation = (curve: readonly number[]): string => ((((curve.at(-1) ?? 0) - (curve[0] ?? 0)) / (SIZES[3] - SIZES[0])) * 1000).toFixed(1);
  const first = (variant: string): string =>
    `${measured.first.of(variant, 'ms').median.toFixed(0)} ms, and the peak of memory is ${measured.first.of(variant, 'peakMiB').median.toFixed(0)} MiB`;
  return `# Performance

Written by \`npm run bench\`. What a user feels is the platform's own cost plus ours, so everything is compared with a *floor*: an app with one
hook trigger on the same core and nothing else, or the same thing done without this app. Half of all measurements lie between the two numbers
in brackets. Calls that are made many times in a process are represented by their tenth percentile, so that other work on the machine does not count.
The command fails when a budget is missed.

${circumstances(measured.rounds)}; the memory held during an import in ${HELD_ROUNDS}, both profiles and the import with too little time in one.

${measuredTable(rows)}

## What one more operation costs

For every call the platform copies, searches and freezes the whole definition twice, whatever is called. So with plain objects every operation aboard
costs every call a little: ${perOperation(plain)} µs here. In what ships, triggers, actions and searches stand in objects that the platform's copier does not know and so
hands on as they are (\`zapier/operations/uncopied.ts\`); the first call freezes the operations, once. One more operation then costs ${perOperation(shipped)} µs.

![Milliseconds per call with ${SIZES.join(', ')} operations, as plain objects and as shipped](performance-growth.svg)

${table(
  ['Operations', 'One call with an empty perform, plain', 'As shipped'],
  SIZES.map((size, index) => [String(size), `${(plain[index] ?? 0).toFixed(2)} ms`, `${(shipped[index] ?? 0).toFixed(2)} ms`]),
)}

It will not bite: the app has ${operations} operations, one of which calls any function of MAILINGWORK's webservice that the others leave out, and the
cost hardly grows with their number. What
the editor needs can therefore be static: fields, labels, whole samples. Only what differs from account to account is delivered by functions.
A test counts how often a call reads an operation that it does not call, so that a newer core that copies after all does not go unnoticed. One thing to
know: where Zapier's servers send parts of a definition along with a call, for example for integrations converted from its older platform, core would
replace such a group instead of merging it. Whether they do so for anything else is not documented.

## Where the time of a cold start goes

${table(['Where', 'Share'], sharesTable(coldProfile))}

* **The platform** (core, schema, lodash and what they load) is nearly all of it, and nothing an app can change.
* **This app** is split (\`scripts/build/load_later.ts\`). \`index.js\` knows only what describes the operations, as one JSON text for each, because V8 reads a text
  faster than the same thing as source. Their functions are loaded from one file for each folder when one of them is first called. Contracts are built when a function is first called, lists of private networks when an address is
  first looked at. \`zod/mini\` comes along in the bundle, and only what is used of it.
* **The first call** of a process pays for what it loads, and for everything that runs for the first time, the platform's client included. With the core loaded
  already, from the start of the app to the end of a first hook call, with three API calls for names, it takes ${first('app')}.
  With the floor and three bare requests it takes ${first('floor')}. Of the difference, Node's first use of a
  time zone is about 10 ms, which code of ours cannot save, and reading and compiling this app's files about 10 ms. The rest is spread over many small things: the platform's look at
  a larger definition, contracts that are built, other code that runs for the first time, and its garbage. Names are read at the same time. \`node:http\` is not imported as a
  module, because that would also load what \`fetch\` consists of, for about 25 ms.

## Where the time of a hook call goes

${table(['Where', 'Share'], sharesTable(hookProfile))}

* **lodash and the core** copy what is left of the definition, write the log, and watch every promise.
* **This app** reads the body, names fields, lists and setups, and builds the output. Names that this process read in the last minute are at hand
  without asking the platform's cache, as events come in bursts; none is older than ten minutes. No API call is made while the names are known. The
  platform watches every promise, so nothing is awaited that is there already.
* **Requests**: the platform merges every request with its defaults, and copies definition and input for it. This app says everything itself and
  switches the merging off, which is why its actions are faster than a bare \`z.request\`, and why an import takes time in step with its rows.
* **Answers** are read once, from bytes. The platform's client reads JSON three times: for \`data\`, for \`json\`, and to censor its log.

## API calls

The smallest number that can do it, with the names of fields, lists and setups cached; without them each costs one call more, once in ten minutes
(once a minute while events name an id that the account does not list, such as that of a deleted list).
Tests hold every operation against this table.

${callsTable(apiCalls)}
`;
}

function sharesTable(shares: readonly Share[]): string[][] {
  const shown = shares.filter(({ share }, index) => share >= 0.01 || index < 3);
  const rest = shares.slice(shown.length).reduce((sum, { share }) => sum + share, 0);
  return [...shown, { place: 'all others', share: rest }].map(({ place, share }) => [place, `${(share * 100).toFixed(0)} %`]);
}
