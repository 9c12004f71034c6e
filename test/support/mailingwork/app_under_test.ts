import App from '../../../index.ts';
import type { AppUnderTest } from '../../suites/app.ts';
import { authData } from './app.ts';
import { canned } from './canned.ts';
import { identities } from './identities.ts';
import { scenarios } from './scenarios.ts';
import { webservice } from './webservice.ts';

/** The integration for MAILINGWORK, as the suites try it. */
export const mailingwork: AppUnderTest = {
  definition: App,
  brand: /mailingwork/i,
  authData,
  scenarios,
  playService: () => {
    webservice({ ...canned });
  },
  identities,
  ofAccount: /^(members\[\])?field_\d+$|^parameter_/,
  anything: /^(result|subscriber)$/,
};
