import { z } from 'zod';
import type { LoggedCall } from '../../calls.ts';
import { formOf, type HandRequest } from '../../console/parts/hand_request.ts';
import { EXCHANGE } from '../api/login.ts';
import { writeCall } from '../soap/envelope.ts';

/** What the log has of a call of the REST API. */
const logged = z.object({ path: z.string(), query: z.record(z.string(), z.unknown()), body: z.unknown() });

/** Logs in to both APIs. */
const headers = { Authorization: ['Bearer ', { secret: 'TOKEN' }] };

/** A logged call as a request that a person can send by hand; null where it is none. */
export function requestOf({ operation, parameters }: LoggedCall): HandRequest | null {
  if (operation === EXCHANGE) {
    return { method: 'POST', path: '/authenticate', form: [['access_token', [{ secret: 'ACCESS_TOKEN' }]]] };
  }
  const [, soap] = /^SOAP (\w+)$/.exec(operation) ?? [];
  if (soap !== undefined) {
    return { method: 'POST', path: '/soap', headers: { ...headers, 'Content-Type': 'text/xml', SOAPAction: soap }, body: writeCall(soap, parameters) };
  }
  const [, method] = /^([A-Z]+) \//.exec(operation) ?? [];
  const { success, data } = logged.safeParse(parameters);
  if (method === undefined || !success) {
    return null;
  }
  const { path, query, body } = data;
  const search = new URLSearchParams(formOf(query)).toString();
  const target = `/v4${path.split('/').map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
  if (body === '' || body === undefined) {
    return { method, path: target, headers };
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { method, path: target, headers: { ...headers, 'Content-Type': 'application/json' }, body: text };
}
