import { vendorNamed } from '../vendors.ts';
import { caller, loadApp, timedInTurn, withPerform } from './app.ts';
import { report } from './memory.ts';

/*
 * Calls the perform of a hook trigger, names cached, in turn with an empty one in the same definition. Arguments: the app, the webservice, the vendor.
 */

const WARM_UP = 150;
const ROUNDS = 200;

const [, , appPath = '', url = '', name = ''] = process.argv;
const vendor = vendorNamed(name);
const { key, inputData, delivery } = vendor.hook;
const app = await loadApp(appPath);
// The floor has one trigger, whatever it is called.
const trigger = app.triggers?.[key] === undefined ? (Object.keys(app.triggers ?? {})[0] ?? key) : key;
const calls = [app, withPerform(app, 'triggers', trigger, async () => [{ id: '1' }])].map((one) => {
  const call = caller(one, { vendor, url });
  return () => call(`triggers.${trigger}.operation.perform`, { inputData, cleanedRequest: delivery });
});
await timedInTurn(WARM_UP, calls);
const [whole = Number.NaN, empty = Number.NaN] = await timedInTurn(ROUNDS, calls);
report({ whole, empty, own: whole - empty });
