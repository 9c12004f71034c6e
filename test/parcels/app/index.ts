import { defineApp, version as platformVersion } from 'zapier-platform-core';
import authentication from './authentication.ts';
import findParcel from './searches/find_parcel.ts';

/*
 * An integration of a made-up service that tells where parcels are, as small as one can be: a contract, a call, one operation, in the shape of the real
 * ones. `test/parcels/box.ts` plays the service.
 */

export default defineApp({
  version: '1.0.0',
  platformVersion,
  flags: { cleanInputData: false },
  authentication,
  searches: { [findParcel.key]: findParcel },
});
