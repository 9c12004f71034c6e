import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { call } from '../../../mailingwork/connection/call.ts';
import { createRecipient } from '../../../mailingwork/functions/subscribers/recipients.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import type { SendAnswer } from '../../../webservice/calls/transport.ts';
import { http } from '../../support/answers.ts';
import { connected, left } from '../../support/mailingwork/client/call.ts';

test('no failure contains the login, the address or a value that was sent', async () => {
  const secret = (name: string) => fc.string({ unit: fc.constantFrom(...'abcdef0123456789'), minLength: 8, maxLength: 12 }).map((text) => `${name}~${text}`);
  const secrets = fc.record({
    username: secret('user'),
    password: secret('word'),
    email: secret('mail').map((name) => `${name}@example.com`),
    value: secret('value'),
  });
  const statuses = fc.constantFrom(200, 200, 200, 301, 400, 401, 403, 404, 408, 410, 429, 500, 503);
  const outcomes = fc.constantFrom('envelope', 'echo', 'json', 'throw', 'cause', 'input', 'time');
  await fc.assert(
    fc.asyncProperty(secrets, statuses, outcomes, fc.integer({ min: -2, max: 9 }), async ({ username, password, email, value }, status, outcome, error) => {
      const everything = `${username} ${password} ${email} ${value}`;
      const play = (): SendAnswer => {
        if (outcome === 'throw' || outcome === 'cause') {
          const thrown = Object.assign(new Error(everything), { code: outcome === 'throw' ? 'ECONNRESET' : undefined, request: everything });
          throw outcome === 'throw' ? thrown : new TypeError(everything, { cause: thrown });
        }
        const message = { envelope: JSON.stringify({ error, message: everything, result: everything }), echo: everything, json: JSON.stringify(everything) };
        return http(status, outcome === 'envelope' || outcome === 'echo' || outcome === 'json' ? message[outcome] : '', { 'retry-after': everything });
      };
      const { connection, requests } = connected(play, { username, password, budget: left(outcome === 'time' ? 0 : 1_000) });
      const listId = outcome === 'input' ? value : '5';
      const failure: unknown = await call(connection, createRecipient, { listId, fields: { 1: email, 3: value } }).catch((thrown: unknown) => thrown);
      for (const { url } of requests) {
        expect(url).toBe('https://webservice.example.com/webservice/webservice/json/createrecipient');
      }
      if (failure === null) {
        return;
      }
      expect(failure).toBeInstanceOf(ServiceFailure);
      const told = `${inspect(failure, { depth: 10, showHidden: true })} ${JSON.stringify(failure)} ${String(failure)}`;
      for (const word of [username, password, email, value]) {
        expect(told).not.toContain(word);
        expect(told).not.toContain(encodeURIComponent(word));
      }
    }),
    { numRuns: 1000 },
  );
});
