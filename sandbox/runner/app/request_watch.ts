import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { CALL_HEADER } from '../../faults/call_header.ts';
import type { ApiRequest } from './messages.ts';

/** A request that may still be in progress. */
interface Watched {
  readonly request: ClientRequest;
  readonly beganAt: number;
  status: number | null;
  call: number | null;
  endedAt: number | null;
}

/**
 * Watches the requests that this process makes through `node:http` and `node:https`, which the platform's client uses. The built-in `fetch` is not seen.
 *
 * @returns a function that returns the requests begun since its last call; a request in progress has no status
 */
export function watchRequests(): () => ApiRequest[] {
  let watched = new Map<ClientRequest, Watched>();
  subscribe('http.client.request.start', (message) => {
    const { request }: { request?: unknown } = Object(message);
    if (request instanceof ClientRequest) {
      const one: Watched = { request, beganAt: performance.now(), status: null, call: null, endedAt: null };
      watched.set(request, one);
      request.once('close', () => {
        one.endedAt = performance.now();
      });
    }
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response }: { request?: ClientRequest; response?: { statusCode?: number; headers?: Record<string, unknown> } } = Object(message);
    const one = request === undefined ? undefined : watched.get(request);
    if (one !== undefined) {
      one.status = response?.statusCode ?? null;
      const call = response?.headers?.[CALL_HEADER];
      one.call = call === undefined ? null : Number(call);
    }
  });
  return () => {
    const requests = [...watched.values()].map(described);
    watched = new Map();
    return requests;
  };
}

function described({ request, beganAt, status, call, endedAt }: Watched): ApiRequest {
  const [path = '/'] = request.path.split('?');
  return {
    method: request.method,
    url: `${request.protocol}//${request.getHeader('host') ?? request.host}${path}`,
    name: path.split('/').findLast((part) => part !== '') ?? '',
    status,
    call,
    durationMs: Math.round((endedAt ?? performance.now()) - beganAt),
  };
}
