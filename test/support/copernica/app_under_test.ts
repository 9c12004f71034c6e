import App from '../../../copernica/index.ts';
import type { AppUnderTest } from '../../suites/app.ts';
import { authData } from './app.ts';
import { canned, filled, profiles } from './canned.ts';
import { identities } from './identities.ts';
import { scenarios } from './scenarios.ts';
import { FakeAccount } from './webservice.ts';

/** The integration for Copernica, as the suites try it. */
export const copernica: AppUnderTest = {
  definition: App,
  brand: /copernica/i,
  authData,
  scenarios,
  playService: () => {
    filled(new FakeAccount(profiles, canned));
  },
  identities,
  ofAccount: /^(subprofiles\[\])?field_\d+$|^(path|query|body)_/,
  anything: /^(result|profile)$/,
  withoutExamples: /^triggers\.((sub)?profile_deleted|email_bounced)$/,
};
