import type { AppUnderTest } from '../suites/app.ts';
import nock from '../support/nock.ts';
import App from './app/index.ts';

/** What the made-up service answers. */
export const answer = JSON.stringify({ number: 'P-1', place: 'Hamburg' });

/** The made-up integration, as the suites try it. */
export const parcels: AppUnderTest = {
  definition: App,
  brand: /parcels/i,
  authData: { api_key: 'a-key-for-tests' },
  scenarios: [
    { method: 'authentication.test', bundle: {} },
    { method: 'searches.find_parcel.operation.perform', bundle: { inputData: { number: 'P-1' } } },
  ],
  playService: () => {
    nock('https://parcels.example.com').persist().post('/track').reply(200, answer);
  },
  ofAccount: /^$/,
  anything: /^$/,
};
