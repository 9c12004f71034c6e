import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Account } from '../account/account.ts';

const SECRET = randomBytes(32);
const HEADER = encoded({ alg: 'HS256', typ: 'JWT' });
const claims = z.object({ exp: z.number(), sub: z.string(), generation: z.number() });

/**
 * Makes an authorization token (JWT). The service's own has at least `exp` (seen in clients); its other claims are not known.
 *
 * @param now milliseconds since 1970
 * @param lifetime in milliseconds
 */
export function issueToken({ id, tokenGeneration }: Account, now: number, lifetime: number): string {
  const seconds = (instant: number) => Math.floor(instant / 1000);
  const signed = `${HEADER}.${encoded({ sub: String(id), iat: seconds(now), exp: seconds(now + lifetime), generation: tokenGeneration })}`;
  return `${signed}.${signature(signed)}`;
}

/**
 * Whether the header `Authorization` holds a valid token.
 *
 * @param now milliseconds since 1970
 */
export function isLoggedIn(account: Account, headers: Headers, now: number): boolean {
  const [, token = ''] = /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '') ?? [];
  return isValidToken(account, token, now);
}

/**
 * Whether a token was made by this program for this account, was not revoked and has not expired.
 *
 * @param now milliseconds since 1970
 */
function isValidToken({ id, tokenGeneration }: Account, token: string, now: number): boolean {
  const [header, payload, seal = '', ...rest] = token.split('.');
  const genuine = Buffer.from(signature(`${header}.${payload}`));
  const given = Buffer.from(seal);
  if (rest.length > 0 || given.length !== genuine.length || !timingSafeEqual(given, genuine)) {
    return false;
  }
  const { exp, sub, generation } = claims.parse(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8')));
  return sub === String(id) && generation >= tokenGeneration && now < exp * 1000;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function signature(text: string): string {
  return createHmac('sha256', SECRET).update(text).digest('base64url');
}
