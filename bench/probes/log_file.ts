import { copernica } from '../copernica/vendor.ts';
import { caller, loadApp, timed } from './app.ts';
import { peakMiB, report } from './memory.ts';

/*
 * Searches the log files of one day of an account in a box. Arguments: the app, the address of the box, the day as `YYYY-MM-DD`, and the time of the operation in milliseconds.
 */

const [, , appPath = '', url = '', day = '', budgetMs = ''] = process.argv;
const connect = (address: string) => ({ ...copernica.connect(address), authData: { access_token: 'demo' } });
const call = caller(await loadApp(appPath), { vendor: { connect }, url, budgetMs: Number(budgetMs) });
const inputData = { type: 'click', from: `${day} 01:00`, until: `${day} 23:59:59`, limit: '500' };
let found: unknown;
const ms = await timed(async () => {
  found = await call('searches.find_log_events.operation.perform', { inputData });
});
report({ ms, peakMiB: peakMiB(), found: Number(Object([found].flat()[0]).count ?? 0) });
