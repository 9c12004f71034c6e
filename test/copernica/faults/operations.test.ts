import { describe } from '@jest/globals';
import { rules } from '../../../copernica/common/failures.ts';
import { faultSuite } from '../../suites/faults.ts';
import { copernica } from '../../support/copernica/app_under_test.ts';
import { connectTo, expectedError, type FaultName, faults, isRepeatable, LOGIN, login, startAccount } from '../../support/copernica/faults.ts';
import { PROFILE_SECRET } from '../../support/copernica/webservice.ts';

const names = new Set<string>(Object.keys(faults));
const isFault = (name: string): name is FaultName => names.has(name);
const faultNamed = (name: string): FaultName => (isFault(name) ? name : 'no answer');

/** Forms are all made the same way, so those of one action stand for all. */
const scenarios = copernica.scenarios.filter(({ method }) => !/(inputFields|outputFields)$/.test(method) || method.startsWith('creates.update_profile.'));

/** The service refused the token, so it did not carry the call out, which is sent once more with another one. */
const isRefusal = (fault: string): boolean => fault === '401 of the JWT' || fault === '400 that is about the JWT';

/** One of each kind of fault. */
const ALONE: readonly FaultName[] = [
  'no answer',
  '401 of the access token',
  '401 of the JWT',
  '400 with a message',
  '403',
  '404',
  '429 with seconds',
  '503 with HTML',
  '200 with truncated JSON',
  '200 with an empty body',
];

/** What both tables say: how the account is reached, and what is recognised wherever it turns up. */
const shared = {
  startServer: startAccount,
  slow: 'no answer',
  connect: connectTo,
  secrets: [...login, PROFILE_SECRET],
  login,
  personal: ['jane@example.com', 'jim@example.com', 'john@example.com'],
  mayTell: () => [],
  forNames: /^$/,
  rules,
  delivered: {},
};

/** A write answers without a body, what is looked for and not there is not found, and a profile that is not there has no data. */
const taken = new Set([
  'creates.call_api.operation.perform 200 with an empty body',
  'searches.find_mailing_statistics.operation.perform 404',
  'searches.find_selection_size.operation.perform 404',
  'hydrators.profile 404',
]);

/** A webhook that is not there need not be deleted. */
const takenByHooks = /\.performUnsubscribe (404|200 with an empty body)$/;

describe('calls of the API', () => {
  faultSuite(
    { ...copernica, scenarios },
    {
      ...shared,
      faults,
      meets: (fault, call) => (call === LOGIN) === (fault === '401 of the access token'),
      expected: (fault, calls, method) => (calls.length === 0 ? [LOGIN] : calls).map((call) => expectedError(faultNamed(fault), call, method)),
      takes: (fault, method) => taken.has(`${method} ${fault}`) || takenByHooks.test(`${method} ${fault}`),
      alone: { faults: ALONE, mostSent: (fault, call) => (isRepeatable(call) ? Number.POSITIVE_INFINITY : isRefusal(fault) ? 2 : 1) },
    },
  );
});

describe('the exchange of the access token', () => {
  const two = scenarios.filter(({ method }) => /^authentication\.test$|^creates\.create_profile\.operation\.perform$/.test(method));
  faultSuite(
    { ...copernica, scenarios: two },
    {
      ...shared,
      faults,
      meets: (_fault, call) => call === LOGIN,
      expected: (fault, _calls, method) => [expectedError(faultNamed(fault), LOGIN, method)],
      alone: { faults: ALONE, mostSent: () => 1 },
    },
  );
});
