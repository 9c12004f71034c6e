import { createHash, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { decodeForm, plainForm } from '../../../../sandbox/requests/form.ts';
import type { Data } from '../../../../sandbox/runner/runner.ts';
import { sharedRunner } from '../../runner/support.ts';
import { example } from '../example.ts';
import { caller, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ seed: example, deliveryTimeout: 60_000 });
const { runner } = sharedRunner();
const call = caller(sandbox);

const shape = z.object({
  rawRequest: z.object({ content: z.string(), headers: z.record(z.string(), z.string()) }),
  cleanedRequest: z.record(z.string(), z.string()),
});

test('a form with brackets reaches an app in the runner with its bytes and its signature unchanged', async () => {
  const events: Data[] = [];
  const zap = runner().addZap({ trigger: { key: 'event', inputData: {} }, action: (event) => events.push(event) });
  await zap.turnOn();
  const handler = zap.targetUrl ?? '';
  await call('POST', '/webhooks', { handler, trigger: 'update' });
  await call('PUT', '/profile/1', { fields: { Name: 'Zoë & [Anne]' }, interests: { soccer: 0 } });
  await sandbox().deliveries.idle();
  await runner().idle();
  const [event] = events.map((one) => shape.parse(one));
  const { content = '', headers = {} } = event?.rawRequest ?? {};

  expect(plainForm(decodeForm(content, 1000))).toMatchObject({
    type: 'update',
    parameters: { Name: 'Zoë & [Anne]', soccer: '0' },
    interests: { cooking: '1' },
  });
  expect(event?.cleanedRequest).toMatchObject({ type: 'update', 'parameters[Name]': 'Zoë & [Anne]' });
  expect(headers['Content-Type']).toBe('application/x-www-form-urlencoded');
  expect(headers['Http-Digest']).toBe(`sha-256=${createHash('sha256').update(content).digest('base64')}`);
  expect(isSigned(new URL(handler), headers, await publicKey())).toBe(true);
  await zap.turnOff();
});

async function publicKey(): Promise<string> {
  return z.object({ pem: z.string() }).parse(await (await fetch(`${sandbox().url}/control/signing-key`)).json()).pem;
}

/** Verifies with the headers as the runner names them. */
function isSigned({ pathname }: URL, headers: Record<string, string>, pem: string): boolean {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase().replace(/^http-/, ''), value]));
  const [, names = ''] = /headers="([^"]*)"/.exec(byName.get('signature') ?? '') ?? [];
  const [, signature = ''] = /signature="([^"]*)"/.exec(byName.get('signature') ?? '') ?? [];
  const lines = names.split(' ').map((name) => `${name}: ${name === '(request-target)' ? `post ${pathname}` : byName.get(name)}`);
  return verify('RSA-SHA256', Buffer.from(lines.join('\n')), pem, Buffer.from(signature, 'base64'));
}
