import { describe, expect, test } from '@jest/globals';
import { changeProfile, changeSubprofile } from '../../../sandbox/copernica/account/changes.ts';
import type { ActivityKind, Destination } from '../../../sandbox/copernica/account/mail_model.ts';
import type { Collection, Profile, Subprofile } from '../../../sandbox/copernica/account/model.ts';
import { addActivity } from '../../../sandbox/copernica/mailing/activity.ts';
import type { MailFacts } from '../../../sandbox/copernica/mailing/facts.ts';
import { answerFromMailbox } from '../../../sandbox/copernica/mailing/returned.ts';
import { addDestination, addMailing } from '../../../sandbox/copernica/mailing/send.ts';
import type { Data } from '../../../sandbox/runner/runner.ts';
import { fieldKey, named, runnerStage } from '../../support/copernica/runner_stage.ts';

const { sandbox, runner, database, profiles } = runnerStage();

const klanten = () => database('Klanten');
const orders = (): Collection => named(klanten().collections, 'Orders');
const now = () => sandbox().clock.now();
const nameField = () => named(klanten().fields, 'Voornaam');
const values = (name: string) => new Map([[nameField().id, name]]);
const add = (name: string): Profile => sandbox().account.addProfile(klanten().id, values(name), [], now());
const addOrder = (): Subprofile => sandbox().account.addSubprofile(orders().id, add('Jan').id, new Map(), now());

/** A mail to a profile that has an address. */
function mail(): Destination {
  const { account } = sandbox();
  const [contentId = 0] = account.templates.keys();
  const profile = profiles('Klanten')[0] ?? add('Jan');
  const mailing = addMailing(account, { family: 'draganddrop', contentId, target: { type: 'profile', id: profile.id } }, now());
  const destination = mailing && addDestination(account, mailing, { profile, subprofile: null }, now());
  if (destination === undefined) {
    throw new Error('There is nothing to send.');
  }
  return destination;
}

/** A Zap that is on and collects its events. */
async function listening(key: string, inputData: Data) {
  const events: Data[] = [];
  const zap = runner().addZap({ trigger: { key, inputData }, action: (event) => events.push(event) });
  expect((await zap.turnOn()).reason).toBeNull();
  const arrived = async (): Promise<Data[]> => {
    await sandbox().deliveries.idle();
    await runner().idle();
    return events;
  };
  return { zap, arrived };
}

const inDatabase = (): Data => ({ database: String(klanten().id) });
const inCollection = (): Data => ({ ...inDatabase(), collection: String(orders().id) });
const activity = (kind: ActivityKind, facts: MailFacts = {}) => {
  const destination = mail();
  addActivity(sandbox().account, destination, kind, now(), facts);
  return destination;
};
const link = (url: string): MailFacts => ({ link: { id: 9, url, title: 'Offer' } });
const person = ({ profileId, messageId }: Destination) => ({ profile_id: profileId, message_id: messageId });

/** One thing that happens for each trigger, and what a Zap must get of it. */
const happenings: Readonly<Record<string, { readonly inputData: () => Data; readonly happen: () => Data }>> = {
  profile_created: {
    inputData: inDatabase,
    happen: () => ({ profile_id: add('Zoë & [Anne]').id, [fieldKey(klanten(), 'Voornaam')]: 'Zoë & [Anne]', database_name: 'Klanten' }),
  },
  profile_updated: {
    inputData: () => ({ ...inDatabase(), changed_fields: [String(nameField().id)] }),
    happen: () => {
      const profile = add('Jan');
      const other = named(klanten().fields, 'Nieuwsbrief');
      changeProfile(sandbox().account, profile, { values: new Map([[other.id, 'ja']]) }, now());
      changeProfile(sandbox().account, profile, { values: values('Piet') }, now());
      return { profile_id: profile.id, changed_names: ['Voornaam'], [fieldKey(klanten(), 'Voornaam')]: 'Piet' };
    },
  },
  profile_deleted: {
    inputData: inDatabase,
    happen: () => {
      const profile = add('Jan');
      sandbox().account.removeProfile(profile, now());
      return { profile_id: profile.id, [fieldKey(klanten(), 'Voornaam')]: 'Jan', removed_at: expect.any(String) };
    },
  },
  subprofile_created: { inputData: inCollection, happen: () => ({ subprofile_id: addOrder().id, collection_name: 'Orders' }) },
  subprofile_updated: {
    inputData: inCollection,
    happen: () => {
      const order = addOrder();
      const [field] = orders().fields;
      changeSubprofile(sandbox().account, order, new Map([[field?.id ?? 0, 'A-77']]), now());
      return { subprofile_id: order.id, profile_id: order.profileId, [`field_${field?.id}`]: 'A-77' };
    },
  },
  subprofile_deleted: {
    inputData: inCollection,
    happen: () => {
      const order = addOrder();
      sandbox().account.removeSubprofile(order, now());
      return { subprofile_id: order.id, profile_id: order.profileId };
    },
  },
  link_clicked: {
    inputData: () => ({ ...inDatabase(), url_contains: '/Offer' }),
    happen: () => {
      activity('clicks', link('https://www.example.nl/home'));
      return { ...person(activity('clicks', link('https://www.example.nl/offer?a=1&b=2'))), link_url: 'https://www.example.nl/offer?a=1&b=2' };
    },
  },
  email_opened: { inputData: inDatabase, happen: () => ({ ...person(activity('impressions')), event_key: expect.stringMatching(/^open:\w+:\d+$/) }) },
  email_delivered: {
    inputData: inDatabase,
    happen: () => {
      const { messageId, email } = activity('deliveries');
      return { message_id: messageId, email, event_key: expect.stringMatching(/^delivery:\w+:\d+$/) };
    },
  },
  email_failed: { inputData: inDatabase, happen: () => ({ ...person(activity('errors')), action: 'failed', error_code: expect.any(String) }) },
  email_bounced: {
    inputData: () => ({}),
    happen: () => {
      const destination = mail();
      answerFromMailbox(sandbox(), destination, 'out-of-office');
      return { message_id: destination.messageId, subject: 'Out of office', returned_by: 'MAILER-DAEMON@mx.example.com' };
    },
  },
};

describe.each(['form', 'json'] as const)('delivered as %s,', (webhookFormat) => {
  test.each(Object.entries(happenings))('%s starts its Zap once, and its webhook is gone when the Zap is off', async (key, { inputData, happen }) => {
    Object.assign(sandbox().settings, { webhookFormat });
    const { zap, arrived } = await listening(key, inputData());
    const expected = happen();
    expect(await arrived()).toEqual([expect.objectContaining({ ...expected, additional_data: '{}' })]);
    expect((await zap.turnOff()).reason).toBeNull();
    expect(sandbox().account.webhooks.size).toBe(0);
    happen();
    expect(await arrived()).toHaveLength(1);
  });
});

test('a Zap whose address is refused stays off, and says what to use instead', async () => {
  Object.assign(sandbox().settings, { validatedDomains: 'none' });
  const zap = runner().addZap({ trigger: { key: 'profile_created', inputData: inDatabase() }, action: () => {} });
  const { on, reason } = await zap.turnOn();
  expect(on).toBe(false);
  expect(reason).toMatch(/\*validated domains\*.*“New Profile”/);
});

describe('where the answer to the creation of a webhook is lost', () => {
  const turnedOn = async () => {
    sandbox().faults.add({ fault: 'lose-answer', operation: 'POST /webhooks', times: 1 });
    const zap = runner().addZap({ trigger: { key: 'profile_created', inputData: inDatabase() }, action: () => {} });
    return { zap, ...(await zap.turnOn()) };
  };

  test('it is found, and deleted with the Zap', async () => {
    const { zap, on, reason } = await turnedOn();
    expect([on, reason]).toEqual([true, null]);
    expect(sandbox().account.webhooks.size).toBe(1);
    expect((await zap.turnOff()).reason).toBeNull();
    expect(sandbox().account.webhooks.size).toBe(0);
  });

  test('the Zap stays off where webhooks cannot be listed', async () => {
    sandbox().faults.add({ fault: 'status', status: 404, operation: 'GET /webhooks' });
    const { on, reason } = await turnedOn();
    expect(on).toBe(false);
    expect(reason).toMatch(/Turn the Zap on again in a minute\.$/);
  });
});

test('a webhook that was left over by an unclear answer starts nothing', async () => {
  const { zap, arrived } = await listening('profile_created', inDatabase());
  const [webhook] = sandbox().account.webhooks.values();
  if (webhook === undefined) {
    throw new Error('There is no webhook.');
  }
  sandbox().account.webhooks.set(999, { ...webhook, id: 999, url: webhook.url.replace(/token=.*/, 'token=another') });
  const { id } = add('Jan');
  expect((await arrived()).map((event) => event.profile_id)).toEqual([id]);
  sandbox().account.webhooks.delete(webhook.id);
  // What is gone already need not be deleted.
  expect((await zap.turnOff()).reason).toBeNull();
});
