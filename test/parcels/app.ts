import type { Bundle, ZObject } from 'zapier-platform-core';
import zapier, { defineApp, defineSearch } from 'zapier-platform-core';
import * as z from 'zod/mini';
import { encodeForm, formHeaders } from '../../webservice/calls/form.ts';
import { failuresOf, situations as ofAnyService, situationsOf } from '../../webservice/calls/situations.ts';
import { transportFailure } from '../../webservice/calls/transport.ts';
import { functionsOf } from '../../webservice/catalogue/define.ts';
import { allowsLoopback, permittedAddresses } from '../../zapier/http/loopback.ts';
import { createSend } from '../../zapier/http/send.ts';
import { requiredText, text } from '../../zapier/inputs/input.ts';
import { rulesWith, zapierErrorsBy } from '../../zapier/operations/failures.ts';
import { operationBudget } from '../../zapier/operations/operation_budget.ts';
import { performingWith } from '../../zapier/operations/perform.ts';

/* An integration of a made-up service that tells where parcels are, as small as one can be: a contract, a call, one operation. */

const failureIn = failuresOf(situationsOf('Parcels', ofAnyService));

const trackParcel = functionsOf(failureIn)({
  name: 'track',
  group: 'Parcels',
  purpose: 'tell where a parcel is',
  effect: 'read',
  repeatable: true,
  errors: {},
  evidence: 'documented',
  assumed: [],
  sources: [],
  input: () => z.object({ number: z.string() }),
  result: () => z.object({ number: z.string(), place: z.string() }),
});

/** Asks the service for one parcel. */
type Parcels = (parcelNumber: string) => Promise<{ readonly number: string; readonly place: string }>;

/** What its statuses mean. */
const statuses = new Map([
  [401, 'unauthorized'],
  [429, 'tooManyCalls'],
  [503, 'serverError'],
] as const);

function open(platform: ZObject, { authData }: Bundle): Parcels {
  const send = createSend(platform, permittedAddresses());
  const budget = operationBudget();
  const host = text(authData.host) ?? 'parcels.example.com';
  return async (parcelNumber) => {
    const body = encodeForm({ ...trackParcel.readInput({ number: parcelNumber }), key: authData.api_key ?? '' });
    const url = `${allowsLoopback() ? 'http' : 'https'}://${host}/track`;
    const { status, bytes } = await send({ url, method: 'POST', headers: formHeaders, body, timeoutMs: Math.ceil(budget.remaining()), repeatable: true }).catch(
      (error: unknown) => {
        throw transportFailure(error, { failureIn, safe: true, hasKnownHost: true });
      },
    );
    const situation = Array.from(statuses).find(([known]) => known === status)?.[1];
    if (situation !== undefined) {
      throw failureIn(situation, true, { status });
    }
    return trackParcel.readResult(JSON.parse(Buffer.from(bytes).toString()));
  };
}

/** What each kind of failure means to a Zap. */
export const parcelsRules = rulesWith({ credentials: 'API key', holder: 'the API key', access: 'the API' });

const performing = performingWith(open, zapierErrorsBy(parcelsRules));

const findParcel = defineSearch({
  key: 'find_parcel',
  noun: 'Parcel',
  display: { label: 'Find Parcel', description: 'Finds a parcel by its number, and where it is.' },
  operation: {
    inputFields: [{ key: 'number', label: 'Parcel Number', required: true }],
    perform: performing('running', async (track, input) => {
      const { number, place } = await track(requiredText(input.number, 'Parcel Number'));
      return [{ parcel_number: number, place }];
    }),
    outputFields: [
      { key: 'parcel_number', label: 'Parcel Number' },
      { key: 'place', label: 'Place' },
    ],
    sample: { parcel_number: 'P-1', place: 'Hamburg' },
  },
});

/** The definition of the made-up integration. */
export const parcelsApp = defineApp({
  version: '1.0.0',
  platformVersion: zapier.version,
  flags: { cleanInputData: false },
  authentication: {
    type: 'custom',
    fields: [{ key: 'api_key', label: 'API Key', type: 'password', required: true }],
    test: performing('connecting', (track) => track('P-1')),
    connectionLabel: 'Parcels',
  },
  searches: { [findParcel.key]: findParcel },
});
