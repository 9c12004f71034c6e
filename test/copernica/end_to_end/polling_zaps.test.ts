import { describe, expect, test } from '@jest/globals';
import { fieldValue, writeValues } from '../../../sandbox/copernica/account/fields.ts';
import type { ActivityKind, Destination, Family } from '../../../sandbox/copernica/account/mail_model.ts';
import type { Profile } from '../../../sandbox/copernica/account/model.ts';
import { addActivity } from '../../../sandbox/copernica/mailing/activity.ts';
import type { MailFacts } from '../../../sandbox/copernica/mailing/facts.ts';
import { addDestination, addMailing } from '../../../sandbox/copernica/mailing/send.ts';
import { unsubscribeByLink } from '../../../sandbox/copernica/mailing/unsubscribe.ts';
import type { Data } from '../../../sandbox/runner/runner.ts';
import { fieldKey, named, runnerStage } from '../../support/copernica/runner_stage.ts';

const { sandbox, database, profiles, listening } = runnerStage();

/** More than a page of any list, and more than Zapier starts at once. */
const MANY = 1_100;

const klanten = () => database('Klanten');
const now = () => sandbox().clock.now();
const fieldId = (name: string): number => named(klanten().fields, name).id;
const addProfile = (): Profile => sandbox().account.addProfile(klanten().id, new Map([[fieldId('Nieuwsbrief'), 'ja']]), [], now());

/** A kind of events: what makes one happen, and what is noted of it. */
interface Kind {
  readonly inputData: () => Data;
  /**
   * Makes an event happen.
   *
   * @param number counts the events of a test
   * @returns what the event is noted as
   */
  readonly happen: (number: number) => string;
  readonly note?: (event: Data) => unknown;
}

const OFFER = { id: 9, url: 'https://www.example.nl/aanbieding', title: 'Aanbieding' };

/** A mail of one mail engine or the other. */
function mailTo(number: number): Destination {
  const { account } = sandbox();
  const family = number % 2 === 0 ? 'draganddrop' : 'html';
  const [contentId = 0] = (family === 'html' ? account.documents : account.templates).keys();
  const all = profiles('Klanten');
  const profile = all[number % all.length] ?? addProfile();
  const mailing = addMailing(account, { family, contentId, target: { type: 'profile', id: profile.id } }, now());
  const destination = mailing && addDestination(account, mailing, { profile, subprofile: null }, now());
  if (destination === undefined) {
    throw new Error('There is nothing to send.');
  }
  return destination;
}

/** What the last event of a mail engine is noted as. */
const lastOf = (family: Family): string => `${family === 'html' ? 'html' : 'dnd'}-${[...sandbox().account.activities[family].keys()].at(-1)}`;

function activity(number: number, kind: ActivityKind, facts: MailFacts = {}): string {
  const destination = mailTo(number);
  addActivity(sandbox().account, destination, kind, now(), facts);
  return lastOf(destination.family);
}

const inKlanten = () => ({ database: String(klanten().id) });

const kinds: Readonly<Record<string, Kind>> = {
  new_profile: { inputData: inKlanten, happen: () => String(addProfile().id) },
  new_or_updated_profile: {
    inputData: inKlanten,
    // Some were there, each of which is changed once; others are new.
    happen: (number) => {
      const profile = (number < 60 && number % 2 === 0 ? profiles('Klanten')[number] : undefined) ?? addProfile();
      writeValues(profile, klanten().fields, new Map([[fieldId('Plaats'), `Plaats ${number}`]]), now());
      return `${profile.id} Plaats ${number}`;
    },
    note: (event) => `${event.profile_id} ${event[fieldKey(klanten(), 'Plaats')]}`,
  },
  new_subprofile: {
    inputData: () => ({ ...inKlanten(), collection: String(named(klanten().collections, 'Orders').id) }),
    happen: (number) => {
      const [first, ...others] = profiles('Klanten');
      const owner = others[number % others.length] ?? first;
      return String(sandbox().account.addSubprofile(named(klanten().collections, 'Orders').id, owner?.id ?? 0, new Map(), now()).id);
    },
  },
  new_or_updated_subprofile: {
    inputData: () => ({ ...inKlanten(), collection: String(named(klanten().collections, 'Orders').id) }),
    happen: (number) => {
      const orders = named(klanten().collections, 'Orders');
      const [owner] = profiles('Klanten');
      const known = number < 60 && number % 2 === 0 ? sandbox().account.subprofiles.of('collection', orders.id)[number] : undefined;
      const order = known ?? sandbox().account.addSubprofile(orders.id, owner?.id ?? 0, new Map(), now());
      writeValues(order, orders.fields, new Map([[named(orders.fields, 'Ordernummer').id, `ORD ${number}`]]), now());
      return `${order.id} ORD ${number}`;
    },
    note: (event) => `${event.subprofile_id} ${event[fieldKey(named(klanten().collections, 'Orders'), 'Ordernummer')]}`,
  },
  new_unsubscribe: {
    inputData: () => ({}),
    happen: (number) => {
      const destination = mailTo(number);
      unsubscribeByLink(sandbox(), destination);
      return lastOf(destination.family);
    },
  },
  new_click: { inputData: () => ({ url_contains: '/aanbieding' }), happen: (number) => activity(number, 'clicks', { link: OFFER }) },
  new_delivery_error: { inputData: () => ({ error_kind: 'soft' }), happen: (number) => activity(number, 'errors', { error: 'soft' }) },
  new_spam_complaint: { inputData: () => ({}), happen: (number) => activity(number, 'abuses') },
  new_profile_in_selection: {
    inputData: () => ({ ...inKlanten(), selection: String(named(sandbox().account.views.values(), 'Nieuwsbrief').id) }),
    happen: () => String(addProfile().id),
  },
};

describe.each(Object.entries(kinds))('three polls of %s over an account that changes', (key, { inputData, happen, note }) => {
  test.each([5, MANY])('tell each of %d events and what follows once', async (count) => {
    // Selections are computed at each call.
    sandbox().settings.selectionAge = 0;
    const { events, poll } = await listening(key, inputData(), note);
    let number = 0;
    const several = (times: number): string[] =>
      Array.from({ length: times }, () => {
        number += 1;
        return happen(number);
      });
    const first = several(count);
    await poll();
    expect(events.toSorted()).toEqual(first.toSorted());
    const second = several(3);
    await poll();
    await poll();
    expect(events.toSorted()).toEqual([...first, ...second].toSorted());
  });
});

test('a profile that is removed before the poll starts nothing, and nothing is told of what was there', async () => {
  const { events, poll } = await listening('new_profile', inKlanten());
  const { account } = sandbox();
  account.removeProfile(addProfile(), now());
  const [old] = profiles('Klanten');
  if (old !== undefined) {
    account.removeProfile(old, now());
  }
  await poll();
  expect(events).toEqual([]);
  expect(old && fieldValue(old, named(klanten().fields, 'Email'))).toBe('');
});

test.each([
  ['was revoked', () => fetch(`${sandbox().url}/control/revoke-tokens`, { method: 'POST' })],
  ['has expired', async () => sandbox().clock.advance(sandbox().settings.tokenLifetime)],
])('a JWT that %s between two polls is renewed once, and the event told once', async (_what, end) => {
  const { events, poll } = await listening('new_profile', inKlanten());
  await end();
  const { id } = addProfile();
  sandbox().calls.clear();
  await poll();
  await poll();
  expect(events).toEqual([String(id)]);
  expect(sandbox().calls.counts()).toEqual({ 'POST /authenticate': 1, 'GET /database/{database}/profiles': 3 });
});
