import { randomNumbers } from '../../../random.ts';
import { DAY } from '../../../time/clock.ts';
import type { Recipient } from '../../mailing/recipients.ts';
import { addDestination, addMail, addMailing, type Order } from '../../mailing/send.ts';
import type { Account } from '../account.ts';
import { fieldValue } from '../fields.ts';
import type { Destination, Family, Target, Template } from '../mail_model.ts';
import type { Database } from '../model.ts';
import { Activities } from './activities.ts';
import { pick } from './people.ts';
import { required } from './structure.ts';

const HOUR = 3_600_000;
/** How many of the newest profiles got a mail of their own when they were created. */
const WELCOMED = 8;

/** The mass mailings to one database; the families take turns. */
interface Series {
  /** The name of the field that says who wants them, and of their selection. */
  readonly name: string;
  readonly daysAgo: readonly number[];
  /** The names of the templates and documents, which take turns too. */
  readonly contents: Readonly<Record<Family, readonly string[]>>;
}

const DUTCH: Series = {
  name: 'Nieuwsbrief',
  daysAgo: [42, 35, 28, 21, 14, 7, 1],
  contents: { draganddrop: ['Nieuwsbrief', 'Winteractie'], html: ['Catalogus'] },
};
const GERMAN: Series = { name: 'Newsletter', daysAgo: [39, 25, 11, 4], contents: { draganddrop: ['Neuigkeiten'], html: ['Katalog'] } };

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
    ...massMailings(account, dutch, DUTCH, now),
    ...massMailings(account, german, GERMAN, now),
    ...welcomes(account, dutch),
    ...orderMails(account, dutch, now),
  ];
  for (const { order, at, recipients, inOutbox } of planned.toSorted((one, other) => one.at - other.at)) {
    const reached = recipients(at).filter(({ profile }) => !activities.isGone(profile, at));
    const mailing = reached.length > 0 ? addMailing(account, order, at) : undefined;
    for (const recipient of mailing ? reached : []) {
      const destination = mailing && addDestination(account, mailing, recipient, at);
      if (destination) {
        activities.plan(destination, recipient.profile);
        putInOutbox(account, destination, inOutbox ? mailing.subject : undefined);
      }
    }
  }
  activities.add();
}

/** Mailings to all who want the newsletter, by turns in one family and the other. */
function massMailings(account: Account, database: Database, { name, daysAgo, contents }: Series, now: number): Planned[] {
  const views = [...account.views.values()].filter(({ databaseId }) => databaseId === database.id);
  const view = required(views, name);
  const newsletter = required(database.fields, name);
  const profiles = account.profiles.of('database', database.id).filter((profile) => fieldValue(profile, newsletter) === 'ja');
  const recipients = (at: number) => profiles.filter(({ created }) => created <= at).map((profile) => ({ profile, subprofile: null }));
  return daysAgo.map((days, index) => {
    const family = (index + database.id) % 2 === 1 ? 'draganddrop' : 'html';
    const content = pick(contents[family], Math.floor(index / 2));
    const contentId = required<Template>(family === 'draganddrop' ? account.templates.values() : account.documents.values(), content).id;
    const target: Target = index % 3 === 2 ? { type: 'database', id: database.id } : { type: 'view', id: view.id };
    const order = { family, contentId, target, description: `Week ${index + 1}` } as const;
    return { order, at: now - days * DAY, recipients, inOutbox: index === daysAgo.length - 1 };
  });
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

/** A mail to each of the newest orders an hour later; the first one is a test. */
function orderMails(account: Account, database: Database, now: number): Planned[] {
  const contentId = required(account.documents.values(), 'Verzendbericht').id;
  const orders = account.subprofiles.of('collection', required(database.collections, 'Orders').id).filter(({ created }) => created < now - 2 * HOUR);
  const newest = orders.toSorted((one, other) => one.created - other.created).slice(-WELCOMED);
  return newest.flatMap((subprofile, index): Planned[] => {
    const profile = account.profiles.get(subprofile.profileId);
    const order: Order = { family: 'html', contentId, target: { type: 'subprofile', id: subprofile.id }, description: 'Shipping', test: index === 0 };
    return profile ? [{ order, at: subprofile.created + HOUR, recipients: () => [{ profile, subprofile }], inOutbox: true }] : [];
  });
}

function putInOutbox(account: Account, destination: Destination, subject: string | undefined): void {
  if (subject !== undefined) {
    addMail(account, destination, subject);
  }
}
