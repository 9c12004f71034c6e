import * as z from 'zod/mini';
import { failuresOf, situations as ofAnyService, situationsOf } from '../../../../webservice/calls/situations.ts';
import { functionsOf } from '../../../../webservice/catalogue/define.ts';

/** The failures of the made-up service. */
export const failureIn = failuresOf(situationsOf('Parcels', ofAnyService));

/** Where a parcel is. */
export const trackParcel = functionsOf(failureIn)({
  name: 'track',
  group: 'Parcels',
  purpose: 'tell where a parcel is',
  effect: 'read',
  repeatable: true,
  errors: {},
  evidence: 'documented',
  assumed: ['A parcel that no one has sent is nowhere.'],
  sources: ['the manual of the made-up service'],
  input: () => z.object({ number: z.string() }),
  result: () => z.object({ number: z.string(), place: z.string() }),
});
