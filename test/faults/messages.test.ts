import { functionNamed } from '../../mailingwork/functions/catalogue.ts';
import { messageSuite, poisoned } from '../suites/messages.ts';
import { type Answer, http } from '../support/answers.ts';
import { authData } from '../support/mailingwork/app.ts';
import { mailingwork } from '../support/mailingwork/app_under_test.ts';
import { answerTo, canned } from '../support/mailingwork/canned.ts';
import { startFaultServer } from '../support/servers/fault_server.ts';

const marks = { username: 'm4rk-user', password: 'm4rk-passw0rd-ü &+%' };

const says = (status: number, body: unknown): Answer =>
  http(status, JSON.stringify(body), { 'content-type': 'application/json', 'retry-after': encodeURIComponent(marks.password) });
const refusal = (error: number, hostile: string) => ({ error, message: hostile, result: hostile });
const isRead = (name: string): boolean => functionNamed(name)?.effect === 'read';

/** Forms are all made the same way, so those of one action stand for all. */
const scenarios = mailingwork.scenarios.filter(({ method }) => !/(inputFields|outputFields)$/.test(method) || method.startsWith('creates.opt_in_subscriber.'));

messageSuite(
  { ...mailingwork, scenarios },
  {
    startServer: () => startFaultServer(answerTo),
    connect: (host) => ({ ...authData, ...marks, own_host: host }),
    secrets: [marks.username, marks.password, encodeURIComponent(marks.password)],
    parts: ['passw0rd'],
    servers: {
      'refuses everything, with an undocumented code': (_name, hostile) => says(200, refusal(77, hostile)),
      'refuses everything, with a code that is documented': (name, hostile) =>
        says(200, refusal(Number(Object.keys(functionNamed(name)?.errors ?? {})[0] ?? 2), hostile)),
      'refuses the login': (_name, hostile) => says(200, refusal(1, hostile)),
      'refuses writes, and says much when read': (name, hostile) =>
        says(200, isRead(name) ? { error: 0, message: hostile, result: poisoned(canned[name], hostile) } : refusal(77, hostile)),
      'answers every call with one text': (_name, hostile) => says(200, { error: 0, message: hostile, result: hostile }),
      'answers with no envelope': (_name, hostile) => says(200, hostile),
      fails: (_name, hostile) => says(500, refusal(0, hostile)),
      'says that a call is wrong': (_name, hostile) => says(400, refusal(0, hostile)),
    },
    quoted: {
      server: 'refuses everything, with an undocumented code',
      method: 'creates.create_list.operation.perform',
      sentence: / The answer says: “Fehlt etwas\? .*”\. Check the values in this step and the rights of the user\.$/,
    },
  },
);
