import { ownValue } from '../../webservice/values/own_value.ts';
import type { FieldValue } from '../fields/fields.ts';
import type { WebhookEvent } from '../functions/webhooks.ts';

/** A list an event speaks of; `value` is null where it cannot be read. */
export interface ListValue {
  readonly id: number;
  readonly value: boolean | null;
}

/** What a webhook delivered, read leniently: two of the three payloads are not documented, so any part may be missing. */
export interface SubscriberEvent {
  /** The vendor's own id of the opt-in, opt-out or profile change, as delivered. */
  readonly rawId: string | null;
  readonly setupId: number | null;
  readonly subscriberId: number | null;
  /** null where the payload has no such part. */
  readonly fields: readonly FieldValue[] | null;
  /** null where the payload has no such part. */
  readonly lists: readonly ListValue[] | null;
  readonly rawDate: string | null;
  /** Everything else that was delivered, under its own keys. */
  readonly additional: Readonly<Record<string, unknown>>;
}

/** The keys of one event, without underscores and in lower case, the likeliest first. */
interface Keys {
  readonly id: readonly string[];
  readonly setupId: readonly string[];
  readonly date: readonly string[];
}

/**
 * Only the payload of optin_finalized is documented (helpdesk article on webhooks). The others are assumed to follow it; the spellings of the
 * vendor's own Zapier triggers (optoutId, finalizedDate: manual page on Zapier triggers, doku 329) and of GetOptouts (optoutSetup) are understood too.
 */
const keysOf: Readonly<Record<WebhookEvent, Keys>> = {
  optin_finalized: { id: ['id', 'optinid'], setupId: ['optinsetupid', 'optinsetup'], date: ['activateat', 'finalizedat', 'finalizeddate'] },
  optout_finalized: { id: ['id', 'optoutid'], setupId: ['optoutsetupid', 'optoutsetup'], date: ['finalizedat', 'finalizeddate', 'optoutat', 'activateat'] },
  profilemanager_finalized: { id: ['id'], setupId: [], date: ['finalizedat', 'finalizeddate', 'changedat', 'updatedat', 'activateat'] },
};

/** What an event may call the person it is about. */
const PERSON_KEYS: readonly string[] = ['subscriber', 'recipient'];

/** A point in time; a day alone is more likely a birthday. */
const LOOKS_LIKE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * Reads one event. Never throws.
 *
 * @param event which event the address was registered for: the body does not tell
 * @param body the parsed body, or a part of it, whatever it is
 * @returns null for a body that is no event
 */
export function readEvent(event: WebhookEvent, body: unknown): SubscriberEvent | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return null;
  }
  const rest = new Map<string, unknown>(Object.entries(body));
  const take = (names: readonly string[], accept: (value: unknown) => boolean): unknown => {
    for (const name of names) {
      for (const [key, value] of rest) {
        if (plain(key) === name && accept(value)) {
          rest.delete(key);
          return value;
        }
      }
    }
    return undefined;
  };
  const keys = keysOf[event];
  // Zero is no id, and would make one event of many.
  const rawId = take(keys.id, (value) => isScalar(value) && Number(value) !== 0);
  const setupId = readId(take(keys.setupId, (value) => readId(value) !== null));
  const subscriberId = readId(take(['subscriberid', 'recipientid', ...PERSON_KEYS], (value) => readId(value) !== null)) ?? idInside(rest);
  const fields = takeEntries(rest, 'fields', readValue);
  const lists = takeEntries(rest, 'lists', readMembership);
  const isBare = rawId === undefined && setupId === null && subscriberId === null && isEmpty(fields) && isEmpty(lists);
  if (isBare && addressBeside(Object.fromEntries(rest)) === null) {
    return null;
  }
  const date = take(keys.date, isScalar) ?? takeDate(rest);
  return {
    rawId: rawId === undefined ? null : String(rawId),
    setupId,
    subscriberId,
    fields,
    lists,
    rawDate: date === undefined ? null : String(date),
    additional: Object.fromEntries(rest),
  };
}

/** The address of an event that has it beside its fields: at the top, or in the part about the subscriber. */
export function addressBeside(additional: SubscriberEvent['additional']): string | null {
  const places: unknown[] = [additional, ...Object.entries(additional).map(([key, value]) => (PERSON_KEYS.includes(plain(key)) ? value : null))];
  const addresses = places.map((place) => (typeof place === 'object' && place !== null ? ownValue(place, 'email') : null));
  return addresses.find((address): address is string => typeof address === 'string' && address.includes('@')) ?? null;
}

/** The id of the person, where the event holds more about them than that; it stays where it is, so that nothing is lost. */
function idInside(rest: ReadonlyMap<string, unknown>): number | null {
  const people = [...rest].filter(([key, value]) => PERSON_KEYS.includes(plain(key)) && typeof value === 'object' && value !== null);
  return people.map(([, value]) => readId(ownValue(Object(value), 'id'))).find((id) => id !== null) ?? null;
}

/** Takes the first text that looks like a point in time, whatever its key. */
function takeDate(rest: Map<string, unknown>): string | undefined {
  for (const [key, value] of rest) {
    if (typeof value === 'string' && LOOKS_LIKE_TIME.test(value)) {
      rest.delete(key);
      return value;
    }
  }
  return undefined;
}

/**
 * Takes a part made of entries out of the body. Entries that come twice, cannot be read or hold more than an id and a value stay behind, so that
 * nothing is lost. A part without a single readable entry counts as missing.
 */
function takeEntries<Entry extends { readonly value: unknown }>(
  rest: Map<string, unknown>,
  name: string,
  read: (id: number, value: unknown) => Entry,
): Entry[] | null {
  const key = [...rest.keys()].find((candidate) => plain(candidate) === name);
  const part = key === undefined ? undefined : rest.get(key);
  if (key === undefined || typeof part !== 'object' || part === null) {
    return null;
  }
  const left: [string, unknown][] = [];
  const seen = new Set<number>();
  const entries: Entry[] = [];
  for (const [index, entry] of Object.entries(part)) {
    const isObject = typeof entry === 'object' && entry !== null && !Array.isArray(entry);
    // PHP writes an array with gaps as an object, so a bare value under a numeric key is understood as id → value.
    const id = isObject ? (readId(ownValue(entry, 'id')) ?? readId(ownValue(entry, 'field'))) : Array.isArray(part) ? null : readId(index);
    if (id === null || seen.has(id)) {
      left.push([index, entry]);
      continue;
    }
    seen.add(id);
    const value = (isObject ? ownValue(entry, 'value') : entry) ?? null;
    const understood = read(id, value);
    entries.push(understood);
    if ((understood.value === null && value !== null) || (isObject && !hasOnlyIdAndValue(id, entry))) {
      left.push([index, entry]);
    }
  }
  if (entries.length === 0 && left.length > 0) {
    return null;
  }
  rest.delete(key);
  if (left.length > 0) {
    rest.set(key, Array.isArray(part) ? left.map(([, entry]) => entry) : Object.fromEntries(left));
  }
  return entries;
}

/** Whether an entry holds no more than this id, under one name or both, and a value. */
function hasOnlyIdAndValue(id: number, entry: object): boolean {
  return Object.entries(entry).every(([key, part]) => key === 'value' || ((key === 'id' || key === 'field') && (part === null || readId(part) === id)));
}

function readValue(id: number, value: unknown): FieldValue {
  return { id, value: value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value) };
}

function readMembership(id: number, value: unknown): ListValue {
  // An object could bring a toString of its own.
  const text = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
  return { id, value: text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : null };
}

function readId(value: unknown): number | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return /^0*[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function isScalar(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

function isEmpty(entries: readonly unknown[] | null): boolean {
  return entries === null || entries.length === 0;
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll('_', '');
}
