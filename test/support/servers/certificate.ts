import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate and its key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** One value of ASN.1 in the distinguished encoding (X.690). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (date: Date): Buffer => der(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));

const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const commonName = (name: string): Buffer => sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(name)))));

/**
 * Makes a certificate that signs itself, with a key that exists in this process only.
 *
 * @param address the IPv4 address it is for
 * @param days how long it is valid from yesterday on; less than one for one that has expired
 */
export function selfSigned(address: string, days = 30): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const yesterday = Date.now() - 86_400_000;
  const name = commonName('a server of a test');
  const subjectAltName = sequence(der(0x87, Buffer.from(address.split('.').map(Number))));
  const extensions = sequence(sequence(identifier('551d11'), der(0x04, subjectAltName)));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    name,
    sequence(time(new Date(yesterday)), time(new Date(yesterday + days * 86_400_000))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${sequence(body, ecdsaWithSha256, signature).toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
