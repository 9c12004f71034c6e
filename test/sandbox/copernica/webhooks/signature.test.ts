import { createHash, createPublicKey, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { type Call, freshHookReceiver } from '../hook_receiver.ts';
import { caller, freshSandbox } from '../support.ts';

/*
 * A verifier after draft-cavage-http-signatures-12: the signing string holds one line for each name in `headers`, in that order (2.3); `(request-target)` is
 * the method in lower case, a blank and the path with its query; the values of a header are trimmed.
 */
const sandbox = freshSandbox({ deliveryTimeout: 60_000 });
const receiver = freshHookReceiver();
const call = caller(sandbox);

const keySchema = z.object({ keyId: z.string(), pem: z.string(), dns: z.string() });
const publishedKey = async () => keySchema.parse(await (await fetch(`${sandbox().url}/control/signing-key`)).json());

function parametersOf(header: string): Map<string, string> {
  return new Map(Array.from(header.matchAll(/(\w+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]));
}

function isSigned({ path, headers, body }: Call, pem: string): boolean {
  const parameters = parametersOf(String(headers.signature));
  const names = String(parameters.get('headers')).split(' ');
  const lines = names.map((name) => `${name}: ${name === '(request-target)' ? `post ${path}` : String(headers[name]).trim()}`);
  const digest = `sha-256=${createHash('sha256').update(body).digest('base64')}`;
  const signature = Buffer.from(String(parameters.get('signature')), 'base64');
  return headers.digest === digest && verify('RSA-SHA256', Buffer.from(lines.join('\n')), pem, signature);
}

async function received(): Promise<Call> {
  await call('POST', '/webhooks', { handler: `${receiver().url}/hook?zap=1&b=%20`, trigger: 'update' });
  const [profile] = sandbox().account.profiles.all();
  await call('PUT', `/profile/${profile?.id}/fields`, { Voornaam: 'Zoë' });
  await sandbox().deliveries.idle();
  const [first] = receiver().calls;
  if (first === undefined) {
    throw new Error('No call arrived.');
  }
  return first;
}

test('a call is signed with the published key', async () => {
  const { keyId, pem } = await publishedKey();
  const arrived = await received();
  expect(isSigned(arrived, pem)).toBe(true);
  const parameters = parametersOf(String(arrived.headers.signature));
  expect([parameters.get('keyId'), parameters.get('algorithm')]).toEqual([keyId, 'rsa-sha256']);
  const names = String(parameters.get('headers'));
  expect(names).toBe(names.toLowerCase());
  expect(names.split(' ')).toEqual(expect.arrayContaining(['(request-target)', 'host', 'date', 'digest', 'x-nonce', 'x-copernica-id']));
  expect(arrived.headers['x-copernica-id']).toBe('account_34');
  expect(arrived.headers.date).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
});

test.each<[string, (call: Call) => Call]>([
  ['body', (arrived) => ({ ...arrived, body: `${arrived.body}x` })],
  ['path', (arrived) => ({ ...arrived, path: '/hook?zap=2&b=%20' })],
  ['nonce', (arrived) => ({ ...arrived, headers: { ...arrived.headers, 'x-nonce': 'other' } })],
  ['account', (arrived) => ({ ...arrived, headers: { ...arrived.headers, 'x-copernica-id': 'account_35' } })],
  ['host', (arrived) => ({ ...arrived, headers: { ...arrived.headers, host: 'example.com' } })],
])('another %s does not fit the signature', async (_part, change) => {
  const { pem } = await publishedKey();
  expect(isSigned(change(await received()), pem)).toBe(false);
});

test('the DNS text holds the same key, as for DKIM', async () => {
  const { keyId, pem, dns } = await publishedKey();
  expect(keyId).toMatch(/\._domainkey\.copernica\.com$/);
  const [, base64 = ''] = /^v=DKIM1; p=([A-Za-z0-9+/]+=*)$/.exec(dns) ?? [];
  const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  expect(key.equals(createPublicKey(pem))).toBe(true);
});
