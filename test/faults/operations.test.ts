import { expect, test } from '@jest/globals';
import { rules } from '../../common/failures.ts';
import { faultSuite } from '../suites/faults.ts';
import { authData } from '../support/mailingwork/app.ts';
import { mailingwork } from '../support/mailingwork/app_under_test.ts';
import { answerTo } from '../support/mailingwork/canned.ts';
import { expectedError, type FaultName, occasionOf, plays, situationOf } from '../support/mailingwork/faults.ts';
import { startFaultServer } from '../support/servers/fault_server.ts';

/** The ten faults that matter most. */
const TEN: readonly (FaultName | 'connection refused')[] = [
  'no answer',
  'connection refused',
  'connection reset',
  '307 to another host',
  '401',
  '429 with seconds',
  '503',
  '200 with a login page',
  '200 with truncated JSON',
  'code 1',
];

const marks = { password: 'm4rk-passw0rd-ü &+%', username: 'm4rk-user' };
const passwords = [marks.password, encodeURIComponent(marks.password)];

/** Forms are all made the same way, so those of one action stand for all. */
const scenarios = mailingwork.scenarios.filter(({ method }) => !/(inputFields|outputFields)$/.test(method) || method.startsWith('creates.opt_in_subscriber.'));

faultSuite(
  { ...mailingwork, scenarios },
  {
    startServer: () => startFaultServer(answerTo),
    faults: Object.fromEntries(TEN.map((fault) => [fault, fault === 'connection refused' ? null : plays[fault]])),
    slow: 'no answer',
    connect: (host) => ({ ...authData, ...marks, own_host: host }),
    secrets: [...passwords, 'hooks/standard/1/abcdef', 'a-token-for-tests'],
    login: [...passwords, marks.username],
    personal: [marks.username, 'jane@example.com'],
    mayTell: (method) => (method.endsWith('connectionLabel') ? [marks.username] : []),
    forNames: /^get(fields|lists|optinsetups|optoutsetups)$/,
    expected: (fault, calls, method) => {
      const known = TEN.find((name) => name === fault) ?? 'no answer';
      return (calls.length === 0 ? ['getlists'] : calls).map((name) => expectedError(known, name, occasionOf(method)));
    },
    rules,
    delivered: { subscriber_id: 42, email: 'jane@example.com', field_3: 'Jane' },
  },
);

test('the table contains the ten faults', () => {
  expect(Object.keys(situationOf)).toEqual(expect.arrayContaining([...TEN]));
});
