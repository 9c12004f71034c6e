import { emailOf, personNamesOf } from '../fields/fields.ts';
import type { Activity } from '../functions/activity/shared.ts';
import type { Field } from '../functions/fields.ts';
import { occurredAt } from '../subscribers/outputs.ts';
import type { MailingActivity } from './activities.ts';

/** What tells the things that happened to one mailing and one person apart, their date aside: the link. */
export type Identity = readonly (number | string | null)[];

/** An activity whose answer may tell the address. */
export type ActivityWithAddress = Activity & { readonly email?: string | null };

/** Something that happened, with the id that stands for it for ever. */
export interface Identified<Row extends Activity> extends MailingActivity<Row> {
  readonly id: string;
}

/**
 * Gives ids and leaves out what has the same one. Ids are made of raw values, so that no setting makes an old event new.
 *
 * @param activities newest first
 * @param everyTime whether the date is part of the id; else the first of several stands for all, where the person is known
 * @returns newest first
 */
export function onceEach<Row extends ActivityWithAddress>(
  activities: readonly MailingActivity<Row>[],
  identity: (row: Row) => Identity,
  everyTime: boolean,
): Identified<Row>[] {
  const events = new Map<string, Identified<Row>>();
  for (const activity of activities) {
    const person = personIn(activity.row);
    const parts = [activity.mailing.id, person, ...identity(activity.row), ...(everyTime || person === null ? [activity.date] : [])];
    const id = parts.map((part) => part ?? '').join('-');
    // Also moves it to where the earlier one stands.
    events.delete(id);
    events.set(id, { ...activity, id });
  }
  return [...events.values()];
}

/** The subscriber's id; the address for recipients of campaign e-mails who are not subscribers; null where neither is known. */
function personIn(row: ActivityWithAddress): number | string | null {
  const address = addressIn(row) ?? row.fields.find(({ value }) => value?.includes('@'))?.value;
  return row.recipient ?? address?.toLowerCase() ?? null;
}

/** The key `email` of a row may hold the address, or the id of the mailing. */
export function addressIn({ email }: ActivityWithAddress): string | null {
  return email?.includes('@') ? email : null;
}

/** The part of an output about the event and the person. */
export function activityOutput({ id, mailing, row }: Identified<ActivityWithAddress>, fields: readonly Field[] | null) {
  return {
    id,
    mailing_id: mailing.id,
    mailing_subject: mailing.subject || null,
    subscriber_id: row.recipient,
    email: emailOf(row.fields, fields) ?? addressIn(row),
    ...personNamesOf(row.fields, fields),
  };
}

/** The part of an output that says when. */
export function activityTime({ date }: MailingActivity<Activity>, timeZone: string) {
  return occurredAt({ rawDate: date }, timeZone);
}
