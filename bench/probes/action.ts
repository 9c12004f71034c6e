import type { ZObject } from 'zapier-platform-core';
import { bareRequest, caller, loadApp, timedInTurn, withPerform } from './app.ts';
import { report } from './memory.ts';

/*
 * Runs actions in turn with the same definition that sends the same requests itself, with nothing around them. Arguments: the app, the webservice.
 */

const WARM_UP = 40;
const ROUNDS = 80;
const [, , appPath = '', url = ''] = process.argv;
const bare = (z: ZObject, name: string, parameters: Record<string, string>) => bareRequest(z, url, name, parameters);

const app = await loadApp(appPath);

/** One call: GetLists through the action that calls any function. */
const oneCall = {
  key: 'call_function',
  inputData: { function: 'GetLists' },
  bare: async (z: ZObject) => ({ result: await bare(z, 'getlists', {}) }),
};

/** Three calls: create a subscriber and read it back. */
const threeCalls = {
  key: 'create_subscriber',
  inputData: { email: 'max.muster@example.com', lists: ['1'], field_3: 'Max', field_4: 'Muster' },
  bare: async (z: ZObject) => {
    const created = await bare(z, 'createrecipient', { listId: '1', 'fields[3]': 'Max', 'fields[4]': 'Muster', 'fields[1]': 'max.muster@example.com' });
    const [fields, lists] = await Promise.all([
      bare(z, 'getrecipientfieldsbyid', { recipientId: '6049065' }),
      bare(z, 'getrecipientlistsbyid', { recipientId: '6049065' }),
    ]);
    return { created, fields, lists };
  },
};

const works = [oneCall, threeCalls].flatMap((action) => {
  const { key, inputData } = action;
  return [app, withPerform(app, 'creates', key, action.bare)].map((definition) => {
    const call = caller(definition, { url });
    return () => call(`creates.${key}.operation.perform`, { inputData });
  });
});
await timedInTurn(WARM_UP, works);
const [one = Number.NaN, oneBare = Number.NaN, three = Number.NaN, threeBare = Number.NaN] = await timedInTurn(ROUNDS, works);
report({ one, oneBare, oneRatio: one / oneBare, three, threeBare, threeRatio: three / threeBare });
