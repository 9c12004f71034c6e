import type { ZObject } from 'zapier-platform-core';
import { decodeForm } from '../../webservice/calls/form_decoding.ts';
import { parsedJson } from '../../webservice/calls/json.ts';
import { ownValue } from '../../webservice/values/own_value.ts';

/** No event is nested that deep. */
const MAX_LEVELS = 100;
/** What the log calls a delivery that cannot be read. */
const UNREADABLE = 'unreadable';

/** The parts of a bundle that a delivery comes in. */
export interface Delivery {
  readonly rawRequest?: unknown;
  readonly cleanedRequest?: unknown;
  readonly subscribeData?: unknown;
}

/** The body exactly as it was sent, as a signature covers it; '' where the platform does not hand it over. */
export function contentOf({ rawRequest }: Delivery): string {
  const content = ownValue(rawRequest, 'content');
  return typeof content === 'string' ? content : '';
}

/** A header that was sent, whatever its letter case; the platform puts `Http-` before most names. */
export function headerOf({ rawRequest }: Delivery, name: string): string | undefined {
  const headers = Object.entries(Object(ownValue(rawRequest, 'headers')));
  const names = [name, `http-${name}`].map((one) => one.toLowerCase());
  return headers.flatMap(([key, value]) => (names.includes(key.toLowerCase()) && typeof value === 'string' ? [value] : []))[0];
}

/**
 * What may be the delivered body, the likeliest first. What is JSON is read as it was sent: called a form by its sender, as many senders do without a
 * word, the platform takes it apart at every `&` and `=` (assumed). So is a form whose keys have brackets. Last comes what the platform made of it,
 * without the query that it puts beside the parts.
 */
export function bodiesOf(delivery: Delivery): unknown[] {
  const content = contentOf(delivery);
  const json = jsonIn(content);
  return [...(json.length > 0 ? json : formIn(content)), withoutQuery(delivery.cleanedRequest)];
}

/**
 * Ends the reading of a delivery that starts nothing, and tells the log why. The sender has its answer already and the platform never replays a
 * trigger, so nothing may be thrown.
 *
 * @param reason in words that quote nothing of what was delivered
 */
export function ignored(z: ZObject, reason: string): [] {
  z.console.log(`delivery ignored: ${reason}`);
  return [];
}

/** Why there is no event in a delivery: it may be unreadable, or tell of something else. */
export function reasonForNoEvent(delivery: Delivery): string {
  return isUnreadable(delivery) ? UNREADABLE : 'no event';
}

/** Why reading a delivery failed, without the message, which may quote data. */
export function reasonForFailure(error: unknown): string {
  // What is nested too deep to be written down again ends the stack, and that is a RangeError.
  return error instanceof RangeError ? UNREADABLE : error instanceof Error ? error.name : 'unexpected';
}

/** Whether a delivery in which no event was found holds a text that is no JSON although it should be, or a body that is nested too deep to be looked through. */
export function isUnreadable(delivery: Delivery): boolean {
  const [content, cleaned] = [contentOf(delivery).trim(), typeof delivery.cleanedRequest === 'string' ? delivery.cleanedRequest.trim() : ''];
  const isJson = (text: string): boolean => jsonIn(text).length > 0;
  return (/^[[{]/.test(content) && !isJson(content)) || (cleaned !== '' && !isJson(cleaned)) || bodiesOf(delivery).some(isTooDeep);
}

/** Goes down level by level, because a function that calls itself on each would run out of stack. */
function isTooDeep(body: unknown): boolean {
  let level = [body];
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > MAX_LEVELS) {
      return true;
    }
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

function withoutQuery(cleanedRequest: unknown): unknown {
  if (typeof cleanedRequest !== 'object' || cleanedRequest === null || Array.isArray(cleanedRequest)) {
    return cleanedRequest;
  }
  return Object.fromEntries(Object.entries(cleanedRequest).filter(([key]) => key !== 'querystring'));
}

/** The object or list that a text holds as JSON, perhaps behind a byte order mark. */
function jsonIn(text: string): object[] {
  const value = parsedJson(text);
  return typeof value === 'object' && value !== null ? [value] : [];
}

/** What a form with brackets in its keys holds. */
function formIn(text: string): object[] {
  const keys = Array.from(new URLSearchParams(text).keys());
  return keys.some((key) => key.includes('[')) ? [decodeForm(text)] : [];
}
