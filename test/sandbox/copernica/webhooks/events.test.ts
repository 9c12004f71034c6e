import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { example } from '../example.ts';
import { freshHookReceiver } from '../hook_receiver.ts';
import { caller, freshSandbox } from '../support.ts';

/* The keys of the documented examples; the database beside the ids of mail events is assumed. */
const documented = z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(new URL('../webhook_keys.json', import.meta.url), 'utf8')));
const keysOf = (event: string) => (['click', 'open', 'failure'].includes(event) ? [...(documented[event] ?? []), 'database'] : documented[event]);

const sandbox = freshSandbox({ seed: example, webhookFormat: 'json', deliveryTimeout: 60_000 });
const receiver = freshHookReceiver();
const call = caller(sandbox);
const post = (path: string) => fetch(`${sandbox().url}${path}`, { method: 'POST' });

const listen = (trigger: string, limits: object = {}) => call('POST', '/webhooks', { handler: `${receiver().url}/${trigger}`, trigger, ...limits });
const listenFromDashboard = (order: object) =>
  fetch(`${sandbox().url}/control/webhooks`, { method: 'POST', body: JSON.stringify({ handler: `${receiver().url}/static`, ...order }) });

async function arrived(): Promise<Record<string, unknown>[]> {
  await sandbox().deliveries.idle();
  return receiver().calls.map(({ body }) => z.record(z.string(), z.unknown()).parse(JSON.parse(body)));
}

/** Sends a mail to the first profile, whose id is 1. */
async function sendMail(): Promise<string> {
  const { account } = sandbox();
  account.templates.set(7, {
    ...{ id: 7, name: 'News', subject: 'News', from: { name: 'Shop', email: 'shop@example.com' }, archived: false, created: 0, text: 'News.' },
    ...{ tags: ['spring', 'nl'], links: [{ id: 9, url: 'https://shop.example.com/sale', title: 'Sale' }] },
  });
  await call('POST', '/draganddrop/emailing', { template: 7, targettype: 'profile', target: 1 });
  return String([...account.outbox.keys()].at(-1));
}

describe('a change of a profile', () => {
  test('create tells the new profile, and what was given', async () => {
    await listen('create');
    await call('POST', '/database/1/profiles', { fields: { Email: 'new@example.com' }, interests: ['soccer'] });
    const [event = {}, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(Object.keys(event)).toEqual(documented['create-profile']);
    expect(event).toMatchObject({ type: 'create', database: 1, parameters: { Email: 'new@example.com', soccer: 1 } });
    expect(event).toMatchObject({ interests: { soccer: 1, baseball: 0, cooking: 0 }, fields: { Email: 'new@example.com', Age: '0' } });
    expect(event.id).toBe(event.profile);
    expect(Math.floor(sandbox().clock.now() / 1000) - Number(event.time)).toBeLessThan(600);
  });

  test('update tells what really changed, and everything as it is then, in one call', async () => {
    await listen('update');
    await call('PUT', '/profile/1', { fields: { Name: 'Anne', Age: 36 }, interests: { soccer: 0, cooking: 1 } });
    const [event = {}, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(Object.keys(event)).toEqual(documented['update-profile']);
    expect(event).toMatchObject({ profile: 1, parameters: { Name: 'Anne', soccer: 0 }, fields: { Name: 'Anne', Email: 'anna@example.com' } });
    expect(Object.keys(Object(event.parameters))).toEqual(['Name', 'soccer']);
  });

  test('update says nothing when nothing changes', async () => {
    await listen('update');
    await call('PUT', '/profile/1/fields', { Name: 'Anna' });
    await call('PUT', '/profile/1/interests', ['soccer', 'cooking']);
    expect(await arrived()).toEqual([]);
  });

  test('update is also called by a change on a page', async () => {
    await listen('update');
    const { secret = '' } = sandbox().account.profiles.get(1) ?? {};
    const body = new URLSearchParams({ 'fields[2]': 'Anne' });
    await fetch(`${sandbox().url}/preferences/1/${secret}`, { method: 'POST', body });
    expect(await arrived()).toMatchObject([{ type: 'update', profile: 1, parameters: { Name: 'Anne' } }]);
  });

  test('delete tells the last values, of the subprofiles too', async () => {
    await listen('delete', { database: 1 });
    await call('DELETE', '/profile/1');
    const events = await arrived();
    expect(events.map((event) => Object.keys(event))).toEqual([documented['delete-subprofile'], documented['delete-subprofile'], documented['delete-profile']]);
    expect(events.at(-1)).toMatchObject({ profile: 1, fields: { Email: 'anna@example.com', Name: 'Anna' } });
    expect(events[0]).toMatchObject({ profile: 1, collection: 1, fields: { Number: 'A-1' } });
  });

  test('an unsubscribe that writes a field is an update', async () => {
    await listen('update');
    await call('PUT', '/profile/1/unsubscribe');
    expect(await arrived()).toMatchObject([{ parameters: { Newsletter: 'no' } }]);
  });
});

describe('a change of a subprofile', () => {
  test('is told with profile, database and collection', async () => {
    await listen('create', { collection: 'Orders' });
    await listen('update', { database: 1 });
    const made = await call('POST', '/profile/1/subprofiles/1', { Number: 'A-3' });
    await call('PUT', `/subprofile/${made.headers.get('x-created')}/fields`, { Number: 'A-4' });
    await call('POST', '/database/1/profiles', { fields: {} });
    const events = (await arrived()).toSorted((one, other) => (String(one.type) < String(other.type) ? -1 : 1));
    expect(events.map((event) => Object.keys(event))).toEqual([documented['create-subprofile'], documented['update-subprofile']]);
    expect(events[0]).toMatchObject({ profile: 1, database: 1, collection: 1, parameters: { Number: 'A-3' }, fields: { Number: 'A-3', Total: '0' } });
    expect(events[1]).toMatchObject({ parameters: { Number: 'A-4' } });
  });
});

describe('a mail', () => {
  test.each([
    ['delivery', async () => void (await sendMail())],
    ['open', async () => void (await fetch(`${sandbox().url}/outbox/${await sendMail()}`))],
    ['click', async () => void (await fetch(`${sandbox().url}/outbox/${await sendMail()}/click/9`))],
    ['failure', async () => void (await post(`/outbox/${await sendMail()}/returned`))],
    ['bounce', async () => void (await post(`/outbox/${await sendMail()}/out-of-office`))],
  ])('calls the webhook for %s with the documented keys and the id of the message', async (trigger, act) => {
    await listen(trigger);
    await act();
    const [event = {}, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(Object.keys(event)).toEqual(keysOf(trigger));
    const [destination] = sandbox().account.destinations.draganddrop.values();
    expect(event).toMatchObject({ type: trigger, id: destination?.messageId, recipient: 'anna@example.com', tags: ['spring', 'nl'] });
    expect(event).toMatchObject('profile' in event ? { profile: 1, mailing: destination?.mailingId, database: 1 } : {});
  });

  test('tells the link of a click, and the codes of a failure', async () => {
    await listen('click');
    await listen('failure');
    const mail = await sendMail();
    await fetch(`${sandbox().url}/outbox/${mail}/click/9`);
    await post(`/outbox/${mail}/returned`);
    const events = (await arrived()).toSorted((one, other) => (String(one.type) < String(other.type) ? -1 : 1));
    expect(events).toMatchObject([{ original: 'https://shop.example.com/sale' }, { action: 'failed', code: '550', extended: '5.1.1' }]);
  });

  test('can be returned, answered and reported on its page', async () => {
    const mail = await sendMail();
    const page = await (await fetch(`${sandbox().url}/outbox/${mail}`)).text();
    for (const answer of ['returned', 'out-of-office', 'spam']) {
      expect(page).toContain(`action="/outbox/${mail}/${answer}"`);
    }
    expect((await post(`/outbox/${mail}/eaten`)).status).toBe(404);
  });

  test('calls only webhooks of its engine and its database', async () => {
    await listen('delivery', { callers: ['publisher'] });
    await listen('delivery', { database: 2 });
    await sendMail();
    expect(await arrived()).toEqual([]);
    await listen('delivery', { callers: ['ms'], database: 1 });
    await sendMail();
    expect(await arrived()).toHaveLength(1);
  });

  test('calls no webhook for a spam complaint, which is in the log files alone', async () => {
    for (const trigger of ['open', 'click', 'failure', 'bounce']) {
      await listen(trigger);
    }
    await post(`/outbox/${await sendMail()}/spam`);
    expect(await arrived()).toEqual([]);
  });
});

describe('a webhook of the dashboard', () => {
  test('may be for unsubscribes', async () => {
    expect((await listenFromDashboard({ trigger: 'unsubscribe' })).status).toBe(201);
    const mail = await sendMail();
    await fetch(`${sandbox().url}/unsubscribe/${sandbox().account.outbox.get(Number(mail))?.unsubscribeCode}`);
    const [event = {}] = await arrived();
    expect(Object.keys(event)).toEqual(documented.unsubscribe);
    const [unsubscribe] = [...sandbox().account.activities.draganddrop.values()].filter(({ kind }) => kind === 'unsubscribes');
    expect(event).toMatchObject({ id: String(unsubscribe?.id), profile: 1, database: 1 });
  });

  test('may be for updates of chosen fields', async () => {
    await listenFromDashboard({ trigger: 'update', fields: ['Name'] });
    await call('PUT', '/profile/1/fields', { Age: 40 });
    await call('PUT', '/profile/1/fields', { Name: 'Anne' });
    expect(await arrived()).toMatchObject([{ parameters: { Name: 'Anne' } }]);
  });

  test('can be added on the page, which shows it', async () => {
    const form = new URLSearchParams({ handler: `${receiver().url}/page`, trigger: 'update', 'callers[]': '', database: 'Customers', fields: 'Name, Age' });
    form.append('callers[]', 'ms');
    const answer = await fetch(`${sandbox().url}/webhooks`, { method: 'POST', body: form });
    expect(await answer.text()).toContain(`${receiver().url}/page`);
    expect([...sandbox().account.webhooks.values()]).toMatchObject([{ trigger: 'update', callers: ['ms'], databaseId: 1, fields: ['Name', 'Age'] }]);
    form.set('handler', 'nothing');
    expect((await fetch(`${sandbox().url}/webhooks`, { method: 'POST', body: form })).status).toBe(400);
  });

  test('is refused by the control interface like everywhere else', async () => {
    expect((await listenFromDashboard({ trigger: 'abuse' })).status).toBe(400);
    const answer = await listenFromDashboard({ trigger: 'update', database: 99 });
    expect([answer.status, await answer.json()]).toEqual([400, { error: { message: 'No database with supplied ID' } }]);
  });
});

test('the body is a form with brackets unless it is set otherwise', async () => {
  Object.assign(sandbox().settings, { webhookFormat: 'form' });
  await listen('update');
  await listen('delivery');
  await call('PUT', '/profile/1', { fields: { Name: 'Anne & Zoë' }, interests: { soccer: 0 } });
  await sendMail();
  await sandbox().deliveries.idle();
  const [update, delivery] = receiver().calls.toSorted((one, other) => (one.path > other.path ? -1 : 1));
  expect(update?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(update?.body).toContain('&parameters[Name]=Anne+%26+Zo%C3%AB&parameters[soccer]=0&fields[Email]=anna%40example.com&');
  expect(delivery?.body).toMatch(/&recipient=anna%40example\.com&tags\[\]=spring&tags\[\]=nl$/);
});

test('a reset leaves no webhook, and the next account has its own again', async () => {
  await listen('update');
  sandbox().reset();
  await call('PUT', '/profile/1/fields', { Name: 'Anne' });
  expect(await arrived()).toEqual([]);
  await listen('update');
  await call('PUT', '/profile/1/fields', { Name: 'Annette' });
  expect(await arrived()).toHaveLength(1);
});
