import { emailOf, personNamesOf } from './fields.ts';
import type { Field } from './functions/fields.ts';
import type { Happening } from './functions/happening.ts';
import type { Occurrence } from './occurrences.ts';
import { occurredAt } from './outputs.ts';

/** What tells the things that happened to one mailing apart, their date aside: the subscriber, the link. */
export type Identity = readonly (number | string | null)[];

/** Something that happened, with the id that stands for it for ever. */
export interface Identified<Row extends Happening> extends Occurrence<Row> {
  readonly id: string;
}

/**
 * Gives ids and leaves out what has the same one. Ids are made of raw values, so that no setting makes an old event new.
 *
 * @param occurrences newest first
 * @param everyTime whether the date is part of the id; else the first of several stands for all
 * @returns newest first
 */
export function onceEach<Row extends Happening>(
  occurrences: readonly Occurrence<Row>[],
  identity: (row: Row) => Identity,
  everyTime: boolean,
): Identified<Row>[] {
  const events = new Map<string, Identified<Row>>();
  for (const occurrence of occurrences) {
    const parts = [occurrence.mailing.id, ...identity(occurrence.row), ...(everyTime ? [occurrence.date] : [])];
    const id = parts.map((part) => part ?? '').join('-');
    // Also moves it to where the earlier one stands.
    events.delete(id);
    events.set(id, { ...occurrence, id });
  }
  return [...events.values()];
}

/** The part of an output that says what happened to whom. */
export function occurrenceOutput({ id, mailing, row }: Identified<Happening & { readonly email?: string | null }>, fields: readonly Field[] | null) {
  // The key `email` of a row may hold the address, or the id of the mailing.
  const address = row.email?.includes('@') ? row.email : null;
  return {
    id,
    mailing_id: mailing.id,
    mailing_subject: mailing.subject || null,
    subscriber_id: row.recipient,
    email: emailOf(row.fields, fields) ?? address,
    ...personNamesOf(row.fields, fields),
  };
}

/** The part of an output that says when. */
export function occurrenceTime({ date }: Occurrence<Happening>, timeZone: string) {
  return occurredAt({ rawDate: date }, timeZone);
}
