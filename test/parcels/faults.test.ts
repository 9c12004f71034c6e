import { faultSuite } from '../suites/faults.ts';
import { http } from '../support/answers.ts';
import { plays, startFaultServer } from '../support/servers/fault_server.ts';
import { parcelsRules } from './app/call.ts';
import { answer, parcels } from './app_under_test.ts';

const errors = new Map([
  ['no answer', 'ThrottledError'],
  ['connection refused', 'ThrottledError'],
  ['401', 'ExpiredAuthError'],
  ['429 with seconds', 'ThrottledError'],
  ['503', 'ThrottledError'],
]);

faultSuite(parcels, {
  startServer: () => startFaultServer(() => http(200, answer)),
  faults: {
    'no answer': plays['no answer'],
    'connection refused': null,
    '401': plays['401'],
    '429 with seconds': plays['429 with seconds'],
    '503': plays['503'],
  },
  slow: 'no answer',
  connect: (host) => ({ api_key: 'm4rk-key', host }),
  secrets: ['m4rk-key'],
  login: ['m4rk-key'],
  personal: [],
  mayTell: () => [],
  forNames: /^$/,
  expected: (fault, _calls, method) => (method === 'authentication.test' ? ['AppError'] : [errors.get(fault) ?? 'no error']),
  rules: parcelsRules,
  alone: { faults: ['no answer', '503'], mostSent: () => 1 },
  delivered: {},
});
