import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Runner, startRunner } from '../../sandbox/runner/runner.ts';
import { startBox } from '../../sandbox/server.ts';
import type { DeliverySettings } from '../../sandbox/settings.ts';
import type { RunningBox } from '../../sandbox/state.ts';
import { builtApp } from '../support/built_app.ts';
import { type ParcelAccount, parcelBox } from './box.ts';
import { parcelsApp } from './descriptor.ts';

/* The built app finds a parcel in its account in a box, by way of the runner: all of it without a file of a real vendor's. */

const app = builtApp(parcelsApp);
let box: RunningBox<ParcelAccount, DeliverySettings>;
let runner: Runner;

beforeAll(async () => {
  box = await startBox(parcelBox);
  runner = await startRunner({ appPath: app.path(), authData: parcelBox.connection(box.url, box.account) });
});
afterAll(async () => {
  await runner.close();
  await box.close();
});

test('a step finds a parcel of the account', async () => {
  expect(await runner.app.search('find_parcel', { number: 'lamp' })).toEqual([expect.objectContaining({ parcel_number: 'lamp', place: 'New York' })]);
  expect(box.calls.counts()).toEqual({ 'POST /track': 1 });
});

test('a step tells in the service’s own words that its key is refused', async () => {
  runner.reconnect({ api_key: 'another key', host: new URL(box.url).host });
  await expect(runner.app.search('find_parcel', { number: 'lamp' })).rejects.toThrow('API key');
});
