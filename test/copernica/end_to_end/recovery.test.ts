import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { changeProfile, changeSubprofile } from '../../../sandbox/copernica/account/changes.ts';
import type { Destination } from '../../../sandbox/copernica/account/mail_model.ts';
import { addActivity } from '../../../sandbox/copernica/mailing/activity.ts';
import { sendMailing } from '../../../sandbox/copernica/mailing/send.ts';
import { unsubscribeByLink } from '../../../sandbox/copernica/mailing/unsubscribe.ts';
import { freshHookReceiver } from '../../sandbox/copernica/hook_receiver.ts';
import { stage } from '../../support/copernica/end_to_end.ts';

/* A receiver of webhooks is down for a day, in which mails of both mail engines are sent, opened and clicked. */

const HOUR_MS = 3_600_000;
const MISSED = ['delivery', 'open', 'click', 'failure', 'unsubscribe'] as const;

const staged = stage();
const receiver = freshHookReceiver();

const event = z.object({ type: z.string(), id: z.string(), time: z.coerce.number() });
const foundEvents = z.array(
  z.object({
    complete: z.boolean(),
    continue_after: z.nullable(z.string()),
    outage_first_at: z.nullable(z.string()),
    outage_last_at: z.nullable(z.string()),
    events: z.array(z.object({ id: z.string(), event_key: z.nullable(z.string()), message_id: z.nullable(z.string()) })),
  }),
);

type Found = z.infer<typeof foundEvents>[number]['events'];

const search = async (input: object) => {
  // The clock of the box is ahead.
  const until = new Date(staged().sandbox.clock.now()).toISOString();
  return foundEvents.parse(await staged().run('searches.find_log_events.operation.perform', { ...input, until }));
};

/** Everything of a type, page after page. */
async function recovered(type: string, from: string): Promise<Found> {
  const events: Found[] = [];
  let next: string | null = '';
  while (next !== null) {
    const [found] = await search({ type, from, limit: '7', continue_after: next });
    events.push(found?.events ?? []);
    next = found?.continue_after ?? null;
  }
  return events.flat();
}

/** What webhooks called, as it arrived. */
const called = async () => {
  await staged().sandbox.deliveries.idle();
  return receiver().calls.map(({ body }) => event.parse(Object.fromEntries(new URLSearchParams(body))));
};

async function listen(): Promise<void> {
  for (const trigger of MISSED) {
    const order = { handler: receiver().url, trigger, database: 1 };
    const response = await fetch(`${staged().sandbox.url}/control/webhooks`, { method: 'POST', body: JSON.stringify(order) });
    expect(response.status).toBe(201);
  }
}

function mailTo(family: Destination['family'], count: number): Destination[] {
  const { sandbox } = staged();
  const { account } = sandbox;
  const contents = family === 'html' ? account.documents : account.templates;
  const contentId = [...contents.keys()][0] ?? 0;
  const before = new Set(account.destinations[family].keys());
  for (const { id } of account.profiles.of('database', 1).slice(0, count)) {
    sendMailing(sandbox, { family, contentId, target: { type: 'profile', id } });
  }
  return [...account.destinations[family].values()].filter(({ id }) => !before.has(id));
}

/** What people do with a mail, twice within one second even. */
function use(destination: Destination, hour: number): void {
  const { sandbox } = staged();
  const [link] = [...sandbox.account.templates.values()].flatMap(({ links }) => links);
  const at = sandbox.clock.now();
  addActivity(sandbox.account, destination, 'impressions', at);
  addActivity(sandbox.account, destination, 'impressions', at);
  addActivity(sandbox.account, destination, 'clicks', at, link === undefined ? {} : { link });
  addActivity(sandbox.account, destination, 'errors', at, { error: hour % 2 === 0 ? 'hard' : 'soft' });
  unsubscribeByLink(sandbox, destination);
}

test('what webhooks missed in a day is found again in the log files, all of it and each once', async () => {
  const { sandbox } = staged();
  await listen();
  const from = new Date(sandbox.clock.now()).toISOString();
  receiver().status = 503;
  for (let hour = 0; hour < 24; hour += 4) {
    for (const destination of [...mailTo('draganddrop', 1), ...mailTo('html', 1)]) {
      use(destination, hour);
    }
    await called();
    sandbox.clock.advance(4 * HOUR_MS);
  }
  const missed = await called();
  expect(new Set(missed.map(({ type }) => type))).toEqual(new Set(MISSED));
  receiver().status = 200;

  for (const type of MISSED) {
    const found = await recovered(type, from);
    const sent = missed.filter((one) => one.type === type);
    expect(found).toHaveLength(sent.length);
    expect(new Set(found.map(({ id }) => id)).size).toBe(sent.length);
    // A webhook of an unsubscribe names the unsubscribe, not the mail.
    const keys = type === 'unsubscribe' ? [] : sent.map(({ id, time }) => `${type}:${id}:${time}`).toSorted();
    expect(type === 'unsubscribe' ? [] : found.map(({ event_key }) => String(event_key)).toSorted()).toEqual(keys);
    expect(await recovered(type, from)).toEqual(found);
  }

  const [outage] = await search({ type: 'webhook_failure', from, limit: '1' });
  const seconds = missed.map(({ time }) => time);
  expect(Date.parse(outage?.outage_first_at ?? '') / 1000).toBeGreaterThanOrEqual(Math.min(...seconds));
  expect(Date.parse(outage?.outage_last_at ?? '') / 1000).toBeGreaterThanOrEqual(Math.max(...seconds));
  expect(outage?.complete).toBe(false);
});

test('what was created or updated meanwhile is found by polling, each once; what was deleted is not, and can be read by its ID alone', async () => {
  const { sandbox, run } = staged();
  const { account, clock } = sandbox;
  const [database] = account.databases.values();
  const [collection] = database?.collections ?? [];
  const [updated, deleted, owner] = account.profiles.of('database', 1);
  const [field] = database?.fields ?? [];
  if (!updated || !deleted || !owner || !collection || !field) {
    throw new Error('The demo account has nothing to change.');
  }
  const before = account.addSubprofile(collection.id, owner.id, new Map(), clock.now());
  clock.advance(HOUR_MS);
  const created = account.addProfile(1, new Map(), [], clock.now());
  changeProfile(account, updated, { values: new Map([[field.id, 'changed@example.nl']]) }, clock.now());
  const order = account.addSubprofile(collection.id, created.id, new Map(), clock.now());
  changeSubprofile(account, before, new Map([[collection.fields[0]?.id ?? 0, 'A-77']]), clock.now());
  account.removeProfile(deleted, clock.now());
  clock.advance(23 * HOUR_MS);

  const polled = async (key: string, id: 'profile_id' | 'subprofile_id') => {
    const rows = await run(`triggers.${key}.operation.perform`, { database: 1, collection: collection.id });
    return z.parse(z.array(z.looseObject({ [id]: z.number() })), rows).map((row) => row[id]);
  };
  const times = (ids: readonly unknown[], wanted: number) => ids.filter((id) => id === wanted).length;
  const [profiles, changed] = [await polled('new_profile', 'profile_id'), await polled('new_or_updated_profile', 'profile_id')];
  const [orders, changedOrders] = [await polled('new_subprofile', 'subprofile_id'), await polled('new_or_updated_subprofile', 'subprofile_id')];
  expect([times(profiles, created.id), times(changed, created.id), times(changed, updated.id)]).toEqual([1, 1, 1]);
  expect([times(orders, order.id), times(changedOrders, order.id), times(changedOrders, before.id)]).toEqual([1, 1, 1]);
  expect([times(profiles, deleted.id), times(changed, deleted.id)]).toEqual([0, 0]);
  const read = await run('creates.call_api.operation.perform', { method: 'GET /profile/{profile}', path_profile: String(deleted.id) });
  expect(read).toMatchObject({ result: { ID: String(deleted.id), removed: expect.stringMatching(/^\d{4}-/) } });
});
