import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { ACCOUNT_ID } from '../account/account.ts';

/** The DNS name under which the service would publish the key. */
const KEY_ID = 'one._domainkey.copernica.com';
const BITS = 2048;
const NONCE_BYTES = 6;

/** What is signed, in this order. All of it was seen in the documentation and in the service's own verifier. */
const SIGNED = ['(request-target)', 'host', 'date', 'content-length', 'content-type', 'x-copernica-id', 'digest', 'x-nonce'];

let privateKey: KeyObject | undefined;

/** The key with which this program signs the calls of webhooks; it is made when it is first needed. */
function signingKey(): KeyObject {
  privateKey ??= generateKeyPairSync('rsa', { modulusLength: BITS }).privateKey;
  return privateKey;
}

/** The key that verifies the calls: its name, as PEM, and as the DNS text that the service would publish (as for DKIM, documented). */
export function publishedKey(): { keyId: string; pem: string; dns: string } {
  const key = createPublicKey(signingKey());
  const der = key.export({ type: 'spki', format: 'der' });
  return { keyId: KEY_ID, pem: key.export({ type: 'spki', format: 'pem' }).toString(), dns: `v=DKIM1; p=${der.toString('base64')}` };
}

/**
 * The headers of a call, signed as documented: HTTP signatures (draft-cavage), RSA with SHA-256. The names in `headers` are in lower case and the digest
 * begins with `sha-256=`, because the service's own verifier takes nothing else (seen).
 *
 * @param now in milliseconds since 1970
 */
export function signedHeaders(handler: string, contentType: string, body: string, now: number): Record<string, string> {
  const { host, pathname, search } = new URL(handler);
  const headers = {
    ...{ host, date: new Date(now).toUTCString(), 'content-length': String(Buffer.byteLength(body)), 'content-type': contentType },
    'x-copernica-id': `account_${ACCOUNT_ID}`,
    digest: `sha-256=${createHash('sha256').update(body).digest('base64')}`,
    'x-nonce': randomBytes(NONCE_BYTES).toString('hex'),
  };
  const values = new Map(Object.entries({ ...headers, '(request-target)': `post ${pathname}${search}` }));
  const text = SIGNED.map((name) => `${name}: ${values.get(name)}`).join('\n');
  const signature = sign('sha256', Buffer.from(text), signingKey()).toString('base64');
  return { ...headers, signature: `keyId="${KEY_ID}",algorithm="rsa-sha256",headers="${SIGNED.join(' ')}",signature="${signature}"` };
}
