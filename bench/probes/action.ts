import { vendorNamed } from '../vendors.ts';
import { caller, loadApp, timedInTurn, withPerform } from './app.ts';
import { report } from './memory.ts';

/*
 * Runs actions in turn with the same definition that sends the same requests itself, with nothing around them. Arguments: the app, the webservice, the
 * vendor.
 */

const WARM_UP = 40;
const ROUNDS = 80;
const [, , appPath = '', url = '', name = ''] = process.argv;
const vendor = vendorNamed(name);
const app = await loadApp(appPath);

const works = [vendor.actions.one, vendor.actions.several].flatMap(({ key, inputData, bare }) =>
  [app, withPerform(app, 'creates', key, (z) => bare(z, url))].map((definition) => {
    const call = caller(definition, { vendor, url });
    return () => call(`creates.${key}.operation.perform`, { inputData });
  }),
);
await timedInTurn(WARM_UP, works);
const [one = Number.NaN, oneBare = Number.NaN, several = Number.NaN, severalBare = Number.NaN] = await timedInTurn(ROUNDS, works);
report({ one, oneBare, oneRatio: one / oneBare, several, severalBare, severalRatio: several / severalBare });
