import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Cache } from '../../../webservice/cache.ts';
import { parsedJson } from '../../../webservice/calls/json.ts';
import { lazy } from '../../../webservice/lazy.ts';

/** The authorization token that calls carry, and until when it may be used. */
export interface Token {
  /** A JWT: three parts of base64url, with points between them. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A token is given up this long before it expires, so that none expires under way, in milliseconds. */
const MARGIN_MS = 5 * 60_000;
/** How long a token counts whose payload does not tell, in milliseconds; the service says 24 hours. */
const UNTOLD_MS = 60 * 60_000;
const CACHE_KEY = 'token';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const JWT = /^[\w-]+\.([\w-]+)\.[\w-]*$/;
const payload = lazy(() => z.object({ exp: z.int() }));
const stored = lazy(() => z.object({ text: z.string().check(z.regex(JWT)), until: z.number() }));

/**
 * Reads what the authentication address answered.
 *
 * @param answered the body, as text
 * @param now milliseconds since 1970
 * @returns null where it is no JWT
 */
export function tokenIn(answered: string, now: number): Token | null {
  const text = answered.trim().replace(/^"(.*)"$/, '$1');
  const [, encoded] = JWT.exec(text) ?? [];
  if (encoded === undefined) {
    return null;
  }
  const read = payload().safeParse(parsedJson(Buffer.from(encoded, 'base64url').toString()));
  return { text, until: read.success ? read.data.exp * 1000 - MARGIN_MS : now + UNTOLD_MS };
}

/** Whether a token may still be used. */
export const isUsable = ({ until }: Token, now: number): boolean => now < until;

/**
 * What the cache holds of a connection's token. It is encrypted with a key that only the access token gives, so that the cache alone opens nothing.
 *
 * @returns null where there is none, or it is not that of this access token
 */
export async function cachedToken(cache: Cache, accessToken: string): Promise<Token | null> {
  const sealed = await cache.get(CACHE_KEY);
  const read = stored().safeParse(typeof sealed === 'string' ? parsedJson(opened(sealed, accessToken)) : undefined);
  return read.success ? read.data : null;
}

/** Keeps a token for later operations. A cache that is out of order stops nothing. */
export async function cacheToken(cache: Cache, accessToken: string, token: Token, now: number): Promise<void> {
  const seconds = Math.floor((token.until - now) / 1000);
  if (seconds > 0) {
    await cache.set(CACHE_KEY, sealed(JSON.stringify(token), accessToken), seconds);
  }
}

const keyOf = (accessToken: string): Buffer => hash('sha256', `zapier cache of a token\n${accessToken}`, 'buffer');

function sealed(text: string, accessToken: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(accessToken), iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** '' for anything that this access token did not seal. */
function opened(sealedText: string, accessToken: string): string {
  const bytes = Buffer.from(sealedText, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(accessToken), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)).toString() + decipher.final().toString();
  } catch {
    return '';
  }
}
