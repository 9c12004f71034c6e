import { optInDelivery } from '../answers.ts';
import { caller, loadApp } from './app.ts';
import { report } from './memory.ts';

/*
 * From the start of an app to the end of its first hook call, in a process that has done nothing else; the names are not cached yet. Arguments: the
 * app, the webservice.
 */

const [, , appPath = '', url = ''] = process.argv;
const start = performance.now();
const call = caller(await loadApp(appPath), { url });
await call('triggers.new_opt_in.operation.perform', { cleanedRequest: optInDelivery });
report({ ms: performance.now() - start });
