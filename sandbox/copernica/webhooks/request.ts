import type { DeliveryRequest, PendingEvent, Webhook } from '../../deliveries/webhook.ts';
import { signedHeaders } from './signature.ts';

/** How the body of a call is written. Each page of the documentation says `form`; an example of a signature shows `json`. */
export type WebhookFormat = 'form' | 'json';

const TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' } as const;

/** The request of one call of a webhook. */
export function webhookRequest({ url }: Webhook, { payload }: PendingEvent, now: number, format: WebhookFormat): DeliveryRequest {
  const body = format === 'json' ? JSON.stringify(payload) : formBody(payload);
  return { headers: signedHeaders(url, TYPES[format], body, now), body };
}

/** Data as PHP writes it into a form: `fields[email]=`, and `tags[]=` for a list. An empty list or object leaves no trace. */
function formBody(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .flatMap(([name, value]) => pairs(encoded(name), value))
    .join('&');
}

function pairs(name: string, value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => pairs(`${name}[]`, item));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${encoded(key)}]`, item));
  }
  return [`${name}=${encoded(String(value))}`];
}

function encoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
