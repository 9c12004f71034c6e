import { mailingwork } from '../mailingwork/vendor.ts';
import { caller, loadApp, timed, withPerform } from './app.ts';
import { heldMiB, report } from './memory.ts';

/*
 * Imports many subscribers, run after run until nothing is left. Arguments: the app, the webservice, how many, and
 * `app`, `empty` (the same input to an empty perform), `held` (watches the memory that is held at every tenth block) or `short`. The operation's time
 * in milliseconds may follow.
 */

const [, , appPath = '', url = '', count = '', variant = '', budgetMs] = process.argv;
const loaded = await loadApp(appPath);
const app = variant === 'empty' ? withPerform(loaded, 'creates', 'import_subscribers', async () => ({ next_row: null })) : loaded;
/** Collecting garbage takes longer than sending a block. */
const BLOCKS_BETWEEN = 10;
const held: number[] = [];
let blocks = 0;
const onLog = (): void => {
  blocks += 1;
  if (variant === 'held' && blocks % BLOCKS_BETWEEN === 0) {
    held.push(heldMiB());
  }
};
const call = caller(app, { vendor: mailingwork, url, onLog, ...(budgetMs === undefined ? {} : { budgetMs: Number(budgetMs) }) });

const subscribers = Array.from({ length: Number(count) }, (_, index) => ({
  email: `subscriber${index}@example.com`,
  field_3: 'Max',
  field_4: 'Muster',
  field_9: String(40_000 + index),
}));
let firstRow: unknown = null;
let runs = 0;
const ms = await timed(async () => {
  do {
    const inputData = { list: '1', subscribers, first_row: firstRow };
    const result = Object(await call('creates.import_subscribers.operation.perform', { inputData }));
    firstRow = result.next_row;
    runs += 1;
  } while (firstRow !== null);
});
// The first quarter of the blocks also compiles code, which stays.
const settled = held.slice(Math.floor(held.length / 4));
report({ ms, runs, heldGrowthMiB: Math.max(...settled) - (settled[0] ?? 0) });
