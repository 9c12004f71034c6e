import { messageSuite, poisoned } from '../../suites/messages.ts';
import { type Answer, http } from '../../support/answers.ts';
import { copernica } from '../../support/copernica/app_under_test.ts';
import { account } from '../../support/copernica/canned.ts';
import { ACCESS_TOKEN, connectTo, LOGIN, login, startAccount, TOKEN } from '../../support/copernica/faults.ts';

const secrets = [ACCESS_TOKEN, encodeURIComponent(ACCESS_TOKEN), TOKEN];

const says = (status: number, body: unknown): Answer =>
  http(status, typeof body === 'string' ? body : JSON.stringify(body), { 'content-type': 'application/json', 'retry-after': encodeURIComponent(ACCESS_TOKEN) });

/** What the account answers, for servers that let the exchange of the access token be. */
const behindLogin =
  (answer: (call: string, hostile: string) => Answer) =>
  (call: string, hostile: string): Answer =>
    call === LOGIN ? http(200, TOKEN) : answer(call, hostile);
const refusal = (message: string) => ({ error: { message } });

/** What the account says to a call that only reads. What people have named there does not hold the login. */
function read(call: string, hostile: string): Answer {
  const [method = '', path = ''] = call.split(' ');
  const { status = 200, body } = account().respond(method, path, '');
  return says(
    status,
    poisoned(
      body,
      secrets.reduce((text, secret) => text.replaceAll(secret, ''), hostile),
    ),
  );
}

/** Forms are all made the same way, so those of one action stand for all. */
const scenarios = copernica.scenarios.filter(({ method }) => !/(inputFields|outputFields)$/.test(method) || method.startsWith('creates.update_profile.'));

messageSuite(
  { ...copernica, scenarios },
  {
    startServer: startAccount,
    connect: connectTo,
    secrets,
    parts: login,
    servers: {
      'refuses everything': behindLogin((_call, hostile) => says(400, refusal(hostile))),
      'refuses everything with a success': behindLogin((_call, hostile) => says(200, refusal(hostile))),
      'refuses everything, with a sentence that is known': behindLogin((_call, hostile) => says(400, refusal(`No entity with supplied ID ${hostile}`))),
      'refuses the token': behindLogin((_call, hostile) => says(401, refusal(hostile))),
      'refuses the access token': (_call, hostile) => says(401, refusal(hostile)),
      'answers the access token with a text': (_call, hostile) => says(200, hostile),
      'refuses writes, and says much when read': behindLogin((call, hostile) => (call.startsWith('GET ') ? read(call, hostile) : says(400, refusal(hostile)))),
      'answers every call with one text': behindLogin((_call, hostile) => says(200, hostile)),
      fails: behindLogin((_call, hostile) => says(500, refusal(hostile))),
    },
    quoted: {
      server: 'refuses everything',
      method: 'creates.call_api.operation.perform',
      sentence: / The answer says: “Fehlt etwas\? .*”\. Check the values in this step and the rights of the access token\.$/,
    },
  },
);
