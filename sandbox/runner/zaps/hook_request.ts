import type { IncomingHttpHeaders } from 'node:http';
import type { Data } from '../app/messages.ts';

/** A delivery as it came in. */
export interface HookRequest {
  /** Without the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly content: string;
}

/** What a trigger's `perform` gets of a delivery, in the platform's own form. */
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

/** A form is taken apart, even if JSON was meant (assumed); anything else is JSON where it can be read as such, or stays text. */
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

/** The platform puts the query beside the keys of the body. */
function withQuery(body: unknown, query: string): unknown {
  if (query === '' || typeof body !== 'object' || body === null || Array.isArray(body)) {
    return body;
  }
  return { ...body, querystring: Object.fromEntries(new URLSearchParams(query)) };
}

/** `user-agent` becomes `Http-User-Agent`; only the headers of the content itself stay without the prefix. */
function headerName(name: string): string {
  const capitalised = name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
  return name === 'content-type' || name === 'content-length' ? capitalised : `Http-${capitalised}`;
}
