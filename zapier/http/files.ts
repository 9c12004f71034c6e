import { parse } from 'content-disposition';
import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { readBytes, TooLarge } from './body.ts';
import { type AddressFilter, guardedAgent, NOT_PERMITTED } from './guarded_agent.ts';

/** A file that could not be had. The sentence tells its place in the list, never its address: anyone who has that can read the file. */
export class FileFailure extends ServiceFailure {
  override readonly name = 'FileFailure';
}

/** A file, fetched. */
export interface FetchedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What may be fetched, and how much of it. */
export interface FileLimits {
  /** Whether an address may be fetched; asked again for every redirect. */
  readonly mayFetch: (url: URL) => boolean;
  /** Which IP addresses may be called over https. */
  readonly isPermitted: AddressFilter;
  /** For all files together. */
  readonly maxBytes: number;
  /** For all files together, in milliseconds. */
  readonly timeoutMs: number;
}

/** What an address led to, and over which others. */
interface Opened {
  readonly answer: RawHttpResponse;
  readonly visited: readonly URL[];
}

/** The platform hands a file over as an address that leads on to where it lies. */
const MAX_REDIRECTS = 5;
const MEBIBYTE = 1024 * 1024;

/**
 * Fetches files one after the other, without any login.
 *
 * @param addresses as the platform hands them over
 * @throws FileFailure where one cannot be had or all together are too large
 */
export async function fetchFiles(z: ZObject, addresses: readonly string[], limits: FileLimits): Promise<FetchedFile[]> {
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), limits.timeoutMs);
  const files: FetchedFile[] = [];
  let left = limits.maxBytes;
  try {
    for (const [index, address] of addresses.entries()) {
      const file = await fetchFile(z, address, index + 1, abort, { ...limits, maxBytes: left });
      left -= file.bytes.length;
      files.push(file);
    }
  } catch (error) {
    throw error instanceof TooLarge ? new FileFailure('invalid_input', `The files are larger than ${limits.maxBytes / MEBIBYTE} MB in all.`) : error;
  } finally {
    clearTimeout(deadline);
    // Lets go of what was answered and not read: redirects, refusals and files that are too large.
    abort.abort();
  }
  return files;
}

async function fetchFile(z: ZObject, address: string, place: number, abort: AbortController, limits: FileLimits): Promise<FetchedFile> {
  const { answer, visited } = await open(z, address, place, abort, limits, []);
  refuse(answer, place);
  const bytes = await receive(place, () => readBytes(answer.body, abort, { maxBytes: limits.maxBytes, stallMs: limits.timeoutMs / 2 }));
  return { name: nameOf(answer.headers.get('content-disposition') ?? '', visited) ?? `file-${place}`, bytes };
}

/** Follows redirects, each of which must lead to where files may be fetched. */
async function open(z: ZObject, address: string, place: number, abort: AbortController, limits: FileLimits, before: readonly URL[]): Promise<Opened> {
  const url = before.length > MAX_REDIRECTS ? null : URL.parse(address, before.at(-1)?.href);
  if (url === null || !limits.mayFetch(url)) {
    throw unfetchable(place);
  }
  const answer = await receive(place, () =>
    z.request({
      url: url.href,
      method: 'GET',
      headers: { 'user-agent': 'Zapier' },
      // The platform would take the address apart, which a signed one does not survive.
      merge: false,
      raw: true,
      redirect: 'manual',
      ...(url.protocol === 'https:' ? { agent: guardedAgent(limits.isPermitted) } : {}),
      signal: abort.signal,
      skipThrowForStatus: true,
      throwForThrottlingEarly: false,
    }),
  );
  const visited = [...before, url];
  const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
  if (next === null) {
    return { answer, visited };
  }
  return open(z, next, place, abort, limits, visited);
}

/** The messages of HTTP clients hold addresses, so they go no further. */
async function receive<Result>(place: number, attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof TooLarge) {
      throw error;
    }
    throw isPermanent(error) ? unfetchable(place) : new FileFailure('unavailable', `File ${place} could not be fetched.`);
  }
}

function unfetchable(place: number): FileFailure {
  return new FileFailure('invalid_input', `File ${place} must be a file or its public web address, which begins with https.`);
}

/** Whether there is no host of the name, or none that may be called, so that trying again is of no use. */
function isPermanent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === NOT_PERMITTED);
}

function refuse({ status }: RawHttpResponse, place: number): void {
  if (status < 200 || status >= 300) {
    const isTemporary = status === 408 || status === 429 || status >= 500;
    throw new FileFailure(isTemporary ? 'unavailable' : 'invalid_input', `File ${place} could not be fetched (HTTP ${status}).`);
  }
}

/** The name the server gives; without one the last part of an address among those visited, best one that looks like a file's name. */
function nameOf(disposition: string, visited: readonly URL[]): string | undefined {
  const parts = visited.map(({ pathname }) => decoded(pathname)).toReversed();
  const names = [dispositionName(disposition), ...parts.filter((part) => plainName(part).includes('.')), ...parts].map(plainName);
  return names.find((name) => name !== '');
}

/** The file name in a header (RFC 6266). Many servers write plain UTF-8 bytes into it, each of which Node reads as one character. */
function dispositionName(disposition: string): string {
  const text = Buffer.from(disposition, 'latin1').toString('utf8');
  return parse(text.includes('\uFFFD') ? disposition : text).parameters.filename ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without folders and control characters. */
function plainName(name: string): string {
  return name
    .replace(/^.*[/\\]/s, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200);
}
