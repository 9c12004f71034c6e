import { optInDelivery } from '../answers.ts';
import { caller, loadApp, timedInTurn, withPerform } from './app.ts';
import { report } from './memory.ts';

/*
 * Calls the perform of a hook trigger, names cached, in turn with an empty one in the same definition. Arguments: the app, the webservice.
 */

const WARM_UP = 150;
const ROUNDS = 200;

const [, , appPath = '', url = ''] = process.argv;
const app = await loadApp(appPath);
const calls = [app, withPerform(app, 'triggers', 'new_opt_in', async () => [{ id: '1' }])].map((one) => {
  const call = caller(one, { url });
  return () => call('triggers.new_opt_in.operation.perform', { cleanedRequest: optInDelivery });
});
await timedInTurn(WARM_UP, calls);
const [whole = Number.NaN, empty = Number.NaN] = await timedInTurn(ROUNDS, calls);
report({ whole, empty, own: whole - empty });
