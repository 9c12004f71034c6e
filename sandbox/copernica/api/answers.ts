import type { Call } from './call.ts';

/** An error of the service. Its text and that nearly all of them have status 400 were seen by a third party (2020). */
export class ApiError extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/** The error for data that cannot be used, where no other message is known. */
export const invalidData = (): ApiError => new ApiError('Invalid data provided');

/** The answer to a call that failed. */
export function failure(message: string, status: number): Response {
  return Response.json({ error: { message } }, { status });
}

/**
 * The answer to a call that created something. Like every answer to a write it has no body.
 *
 * @param kind what was created, as in its path: `profile`
 */
export function created({ base, version }: Call, kind: string, id: number, status = 201): Response {
  const location = `${base}/${kind}/${id}`;
  // Version 2 answers a PUT with a redirect to what was written.
  return new Response(null, { status, headers: { 'X-Created': String(id), 'X-location': location, ...(version === 2 && status === 303 ? { location } : {}) } });
}

/**
 * The answer to a PUT that changed something: 204, in version 2 a redirect (documented).
 *
 * @param path what was changed, below the version: `profile/12`
 */
export function changed({ base, version }: Call, path: string): Response {
  return version === 2 ? new Response(null, { status: 303, headers: { location: `${base}/${path}` } }) : new Response(null, { status: 204 });
}

/** The answer to a PUT that created something, because nothing was there to be changed: 201, in version 2 a redirect. */
export function putCreated(call: Call, kind: string, id: number): Response {
  return created(call, kind, id, call.version === 2 ? 303 : 201);
}

/** The answer to a DELETE. That version 2 answers 200 is assumed; documented is only that 204 began with version 3. */
export function deleted({ version }: Call, kind: string, ids: readonly number[]): Response {
  return new Response(null, { status: version === 2 ? 200 : 204, headers: { 'X-deleted': ids.map((id) => `${kind} ${id}`).join(', ') } });
}
