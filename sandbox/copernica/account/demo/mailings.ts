import { randomNumbers } from '../../../random.ts';
import { DAY } from '../../../time/clock.ts';
import { addressOf, type Recipient } from '../../mailing/recipients.ts';
import { addDestination, addMail, addMailing, type Order } from '../../mailing/send.ts';
import type { Account } from '../account.ts';
import { fieldValue } from '../fields.ts';
import type { Database, Destination, Profile, Template } from '../model.ts';
import { Activities } from './activities.ts';
import { required } from './structure.ts';

const HOUR = 3_600_000;
/** How many of the newest profiles got a mail of their own when they were created. */
const WELCOMED = 8;

/** The database of each mass mailing and how many days ago it was sent; the families take turns. */
const DUTCH_DAYS = [42, 35, 28, 21, 14, 7, 1];
const GERMAN_DAYS = [39, 25, 11, 4];

interface Planned {
  order: Order;
  at: number;
  recipients: (at: number) => Recipient[];
  /** Whether its mails are in the outbox. */
  inOutbox: boolean;
}

/**
 * Adds weeks of mailings of both families, with what became of each mail. Profiles that unsubscribed or no longer exist get no further mail; the same is
 * true of an address that does not exist.
 */
export function addDemoMailings(account: Account, dutch: Database, german: Database, now: number): void {
  const activities = new Activities(account, randomNumbers(20_261_128), now);
  const planned = [
    ...massMailings(account, dutch, 'Nieuwsbrief', DUTCH_DAYS, now),
    ...massMailings(account, german, 'Newsletter', GERMAN_DAYS, now),
    ...welcomes(account, dutch),
    ...orderMails(account, dutch, now),
  ];
  for (const { order, at, recipients, inOutbox } of planned.toSorted((one, other) => one.at - other.at)) {
    const mailing = addMailing(account, order, at);
    for (const recipient of mailing ? recipients(at).filter(({ profile }) => !activities.isGone(profile, at)) : []) {
      const destination = mailing && addDestination(account, mailing, recipient, at);
      if (destination) {
        activities.plan(destination, recipient.profile);
        putInOutbox(account, destination, recipient, inOutbox ? mailing.subject : undefined);
      }
    }
  }
  activities.add();
}

/**
 * Mailings to all newsletter subscribers, by turns in one family and the other.
 *
 * @param name of the field that says so, and of the selection
 */
function massMailings(account: Account, database: Database, name: string, days: readonly number[], now: number): Planned[] {
  const view = required(
    [...account.views.values()].filter(({ databaseId }) => databaseId === database.id),
    name,
  );
  const newsletter = required(database.fields, name);
  const profiles = account.profiles.of('database', database.id).filter((profile) => fieldValue(profile, newsletter) === 'ja');
  const recipients = (at: number) => profiles.filter(({ created }) => created <= at).map((profile) => ({ profile, subprofile: null }));
  return days.map((daysAgo, index) => ({
    order: {
      family: (index + database.id) % 2 === 1 ? 'draganddrop' : 'html',
      contentId: (index + database.id) % 2 === 1 ? pickId(account.templates, index) : pickId(account.documents, index),
      target: index % 3 === 2 ? { type: 'database', id: database.id } : { type: 'view', id: view.id },
      description: `Week ${index + 1}`,
    },
    ...{ at: now - daysAgo * DAY, recipients, inOutbox: index === days.length - 1 },
  }));
}

/** A welcome for each of the newest profiles, as a follow-up action sends it. */
function welcomes(account: Account, database: Database): Planned[] {
  const contentId = required(account.templates.values(), 'Welkom').id;
  const newest = account.profiles.of('database', database.id).slice(-WELCOMED);
  return newest.map((profile) => ({
    order: { family: 'draganddrop', contentId, target: { type: 'profile', id: profile.id }, followUp: true },
    ...{ at: profile.created + 60_000, recipients: () => [{ profile, subprofile: null }], inOutbox: true },
  }));
}

/** A mail to each of the newest orders, and a test that the marketers sent to themselves. */
function orderMails(account: Account, database: Database, now: number): Planned[] {
  const contentId = required(account.documents.values(), 'Versandmeldung').id;
  const orders = account.subprofiles.of('collection', required(database.collections, 'Orders').id);
  return orders
    .toSorted((one, other) => one.created - other.created)
    .slice(-WELCOMED)
    .flatMap((subprofile, index): Planned[] => {
      const profile: Profile | undefined = account.profiles.get(subprofile.profileId);
      const order: Order = { family: 'html', contentId, target: { type: 'subprofile', id: subprofile.id }, description: 'Shipping', test: index === 0 };
      return profile ? [{ order, at: Math.min(subprofile.created + HOUR, now - 60_000), recipients: () => [{ profile, subprofile }], inOutbox: true }] : [];
    });
}

function putInOutbox(account: Account, destination: Destination, recipient: Recipient, subject: string | undefined): void {
  if (subject !== undefined) {
    addMail(account, destination, addressOf(account, recipient), subject);
  }
}

function pickId(contents: ReadonlyMap<number, Template>, index: number): number {
  const current = [...contents.values()].filter(({ archived }) => !archived);
  return current[index % current.length]?.id ?? 0;
}
