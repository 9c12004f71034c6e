import { optInDelivery } from '../mailingwork/answers.ts';
import { bareRequest } from '../mailingwork/bare_request.ts';
import { mailingwork } from '../mailingwork/vendor.ts';
import { caller, loadApp, withPerform } from './app.ts';
import { peakMiB, report } from './memory.ts';

/*
 * From the start of an app to the end of its first hook call, in a process that has only loaded the core; the names are not cached yet. Arguments:
 * the app, the webservice, and `own` or, for the floor, `requests`: what it takes when the hook call makes the same requests and does nothing else.
 */

const NAMES = ['getfields', 'getlists', 'getoptinsetups'];
const [, , appPath = '', url = '', variant = ''] = process.argv;
const start = performance.now();
const loaded = await loadApp(appPath);
const app =
  variant === 'own'
    ? loaded
    : withPerform(loaded, 'triggers', 'new_opt_in', async (z) => [{ id: '1', names: await Promise.all(NAMES.map((name) => bareRequest(z, url, name))) }]);
const call = caller(app, { vendor: mailingwork, url });
await call('triggers.new_opt_in.operation.perform', { cleanedRequest: optInDelivery });
report({ ms: performance.now() - start, peakMiB: peakMiB() });
