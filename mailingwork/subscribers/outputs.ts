import { toIsoDate } from '../../webservice/values/time.ts';
import { emailOf, type FieldValue, type PersonNames, personNamesOf, readFieldValue } from '../fields/fields.ts';
import type { Field } from '../functions/fields.ts';
import type { List } from '../functions/lists.ts';
import type { ListValue, SubscriberEvent } from '../webhooks/events.ts';
import type { Subscriber } from './subscribers.ts';

/** Names to put beside ids; null where they could not be read. */
export interface OutputNames {
  readonly fields: readonly Field[] | null;
  readonly lists: readonly List[] | null;
  readonly timeZone: string;
}

/** What every output about a person holds, `field_<id>` for each field of the account beside. */
export interface PersonOutput extends PersonNames {
  readonly subscriber_id: number | null;
  readonly email: string | null;
  readonly [field: `field_${number}`]: string | boolean | number | null;
}

/** A list in an output, with the name where it is known. */
interface NamedList {
  readonly id: number;
  readonly name: string | null;
}

/** The one shape of a subscriber. */
export interface SubscriberOutput extends PersonOutput {
  /**
   * null, as the next two, where no answer told of lists: an empty list would claim that there are none. One with `subscribed: null` is a list they were
   * just added to without being in it yet: MAILINGWORK may still have to carry out the import.
   */
  readonly lists: readonly (NamedList & { readonly subscribed: boolean | null })[] | null;
  readonly subscribed_list_ids: readonly number[] | null;
  readonly subscribed_list_names: readonly string[] | null;
}

/** A subscriber read from the account: the lists are the memberships, and those they were added to a moment ago. */
export function subscriberOutput(subscriber: Subscriber, names: OutputNames): SubscriberOutput {
  return { ...personOutput(subscriber.id, subscriber.values ?? [], names), ...subscribedLists(membershipsOf(subscriber), names.lists) };
}

function membershipsOf({ listIds, addedTo = [] }: Subscriber): ListValue[] | null {
  if (listIds === null) {
    return null;
  }
  const open = addedTo.filter((id) => !listIds.includes(id));
  return [...listIds.map((id) => ({ id, value: true })), ...open.map((id) => ({ id, value: null }))];
}

/**
 * The part about the person. Every field of the account appears, null where nothing was delivered, so that all outputs have the same keys;
 * fields that were delivered and are not known appear too.
 */
export function personOutput(subscriberId: number | null, values: readonly FieldValue[], names: OutputNames): PersonOutput {
  const email = emailOf(values, names.fields);
  const types = new Map(names.fields?.map((field) => [field.id, field.type]));
  const output: Record<`field_${number}`, string | boolean | null> = {};
  for (const id of types.keys()) {
    output[`field_${id}`] = null;
  }
  for (const { id, value } of values) {
    output[`field_${id}`] = readFieldValue(value, types.get(id), names.timeZone);
  }
  return { subscriber_id: subscriberId, email, ...personNamesOf(values, names.fields), ...output };
}

/** Lists with what they say about a subscription. */
export function subscribedLists(
  lists: readonly ListValue[] | null,
  known: readonly List[] | null,
): Pick<SubscriberOutput, 'lists' | 'subscribed_list_ids' | 'subscribed_list_names'> {
  if (lists === null) {
    return { lists: null, subscribed_list_ids: null, subscribed_list_names: null };
  }
  const named = nameLists(lists, known);
  const yes = named.filter(({ value }) => value === true);
  return {
    lists: named.map(({ id, name, value }) => ({ id, name, subscribed: value })),
    subscribed_list_ids: yes.map(({ id }) => id),
    subscribed_list_names: yes.map(({ id, name }) => name ?? String(id)),
  };
}

/** Lists with what they say about an opt-out. */
export function optedOutLists(lists: readonly ListValue[] | null, known: readonly List[] | null) {
  if (lists === null) {
    return { lists: null, opted_out_list_ids: null, opted_out_list_names: null };
  }
  const named = nameLists(lists, known);
  const yes = named.filter(({ value }) => value === true);
  return {
    lists: named.map(({ id, name, value }) => ({ id, name, opted_out: value })),
    opted_out_list_ids: yes.map(({ id }) => id),
    opted_out_list_names: yes.map(({ id, name }) => name ?? String(id)),
  };
}

/** When an event happened, as ISO 8601 and as delivered. */
export function occurredAt({ rawDate }: Pick<SubscriberEvent, 'rawDate'>, timeZone: string) {
  return { occurred_at: rawDate === null ? null : toIsoDate(rawDate, timeZone), occurred_at_raw: rawDate };
}

/** Puts names beside ids, null where a name is not known; in one order everywhere: an event and a look-up name the same lists the same way. */
export function nameLists<Row extends { readonly id: number }>(rows: readonly Row[], known: readonly List[] | null): (Row & { name: string | null })[] {
  const names = new Map(known?.map((list) => [list.id, list.name]));
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? null })).toSorted((one, other) => one.id - other.id);
}
