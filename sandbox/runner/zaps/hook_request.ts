import type { IncomingHttpHeaders } from 'node:http';
import type { Data } from '../app/messages.ts';

/** A delivery as it was received. */
export interface HookRequest {
  /** Without the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly content: string;
}

/** The parts of a delivery that a trigger's `perform` gets, in the platform's own form. */
export function requestParts({ query, headers, content }: HookRequest): { cleanedRequest: unknown; rawRequest: Data } {
  return {
    cleanedRequest: withQuery(parsed(content, headers['content-type'] ?? ''), query),
    rawRequest: {
      method: 'POST',
      querystring: query,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [headerName(name), String(value)])),
      content,
    },
  };
}

/** A form is decoded, even when its content is JSON (assumed). Anything else is parsed as JSON if possible; otherwise it stays text. */
function parsed(content: string, contentType: string): unknown {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(content));
  }
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

/** The platform adds the query to the keys of the body. */
function withQuery(body: unknown, query: string): unknown {
  if (query === '' || typeof body !== 'object' || body === null || Array.isArray(body)) {
    return body;
  }
  return { ...body, querystring: Object.fromEntries(new URLSearchParams(query)) };
}

/** `user-agent` becomes `Http-User-Agent`; only the headers `Content-Type` and `Content-Length` have no prefix. */
function headerName(name: string): string {
  const capitalised = name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
  return name === 'content-type' || name === 'content-length' ? capitalised : `Http-${capitalised}`;
}
