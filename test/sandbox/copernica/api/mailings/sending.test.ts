import { describe, expect, test } from '@jest/globals';
import { caller, errorOf, freshSandbox } from '../../support.ts';

const sandbox = freshSandbox();
const call = caller(sandbox);

const firstProfile = () => sandbox().account.profiles.of('database', 1)[0];
const newestMail = () => [...sandbox().account.outbox.values()].at(-1);

describe('sending', () => {
  test.each([
    ['draganddrop', 'template'],
    ['html', 'document'],
  ])('a mail of %s to a profile makes a mailing, a destination and a mail in the outbox', async (family, content) => {
    const profile = firstProfile();
    const { status, headers, text } = await call('POST', `/${family}/emailing`, { target: profile?.id, targettype: 'profile', [content]: 71 });
    expect([status, text]).toEqual([201, '']);
    const id = headers.get('x-created');
    expect(headers.get('x-location')).toBe(`${sandbox().url}/v4/${family}/emailing/${id}`);
    expect((await call('GET', `/${family}/emailing/${id}`)).json).toMatchObject({
      id,
      type: 'individual',
      target: { type: 'profile', sources: [{ id: String(profile?.id), type: 'profile' }] },
    });
    const destinations = (await call('GET', `/${family}/emailing/${id}/destinations`)).json;
    expect(destinations).toMatchObject({ total: 1, data: [{ profile: String(profile?.id), subprofile: null, mailing: id }] });
    expect((await call('GET', `/${family}/emailing/${id}/deliveries`)).json).toMatchObject({ total: 1 });
    expect(newestMail()).toMatchObject({ family, to: 'sanne.devries1@example.com', unsubscribeCode: expect.stringMatching(/^[0-9a-f]{24}$/) });
  });

  test('to a subprofile goes to its profile where it has no address of its own', async () => {
    const [order] = sandbox().account.subprofiles.of('collection', 11);
    await call('POST', '/draganddrop/emailing', { target: String(order?.id), targettype: 'subprofile', template: '71' });
    const destination = [...sandbox().account.destinations.draganddrop.values()].at(-1);
    expect(destination).toMatchObject({ profileId: order?.profileId, subprofileId: order?.id });
    expect(newestMail()?.to).toMatch(/@example\.(com|nl)$/);
    const withAddress = sandbox()
      .account.subprofiles.of('collection', 13)
      .find(({ values }) => [...values.values()].some((value) => value.startsWith('rechnung')));
    await call('POST', '/html/emailing', { target: withAddress?.id, targettype: 'subprofile', document: 71 });
    expect(newestMail()?.to).toMatch(/^rechnung\d+@example\.de$/);
  });

  test('to a selection reaches its members', async () => {
    const view = [...sandbox().account.views.values()].find(({ name }) => name === 'Goede klanten');
    const { headers } = await call('POST', '/draganddrop/emailing', { target: view?.id, targettype: 'view', template: 71 });
    const row = (await call('GET', `/draganddrop/emailing/${headers.get('x-created')}`)).json;
    expect(row).toMatchObject({ type: 'mass', destinations: view?.memberIds.length });
  });

  test('to a collection reaches its subprofiles', async () => {
    const { headers } = await call('POST', '/html/emailing', { target: 12, targettype: 'collection', document: 71 });
    const row = (await call('GET', `/html/emailing/${headers.get('x-created')}`)).json;
    expect(row).toMatchObject({ type: 'mass', destinations: String(sandbox().account.subprofiles.count('collection', 12)) });
  });

  test('to a profile without an address leaves an error, and no mail', async () => {
    const mails = sandbox().account.outbox.size;
    const created = await call('POST', '/database/1/profiles', { fields: { Voornaam: 'Geen' } });
    const target = created.headers.get('x-created');
    const { headers } = await call('POST', '/draganddrop/emailing', { target, targettype: 'profile', template: 71 });
    expect((await call('GET', `/draganddrop/emailing/${headers.get('x-created')}/errors`)).json).toMatchObject({ total: 1 });
    expect(sandbox().account.outbox.size).toBe(mails);
  });

  test.each([
    ['an unknown profile', { target: 9, targettype: 'profile', template: 71 }, 'No entity with supplied ID'],
    ['an unknown template', { target: 10_001, targettype: 'profile', template: 9 }, 'No entity with supplied ID'],
    ['an unknown selection', { target: 9, targettype: 'view', template: 71 }, 'No entity with supplied ID'],
    ['a selection of subprofiles, of which there are none', { target: 1, targettype: 'miniview', template: 71 }, 'No entity with supplied ID'],
    ['an unknown kind of target', { target: 10_001, targettype: 'person', template: 71 }, 'Invalid data provided'],
    ['no template', { target: 10_001, targettype: 'profile' }, 'Invalid data provided'],
  ])('to %s is refused, and sends nothing', async (_what, body, message) => {
    const { size } = sandbox().account.mailings.draganddrop;
    expect(await call('POST', '/draganddrop/emailing', body)).toMatchObject({ status: 400, json: errorOf(message) });
    expect(sandbox().account.mailings.draganddrop.size).toBe(size);
  });

  test('to a removed profile is refused', async () => {
    await call('DELETE', '/profile/10001');
    expect((await call('POST', '/draganddrop/emailing', { target: 10_001, targettype: 'profile', template: 71 })).status).toBe(400);
  });
});

describe('a planned mailing', () => {
  test('is sent once, when it is due', async () => {
    const start = '2999-01-01 00:00:00';
    const order = { target: 10_001, targettype: 'profile', template: 71, start, rrule: 'FREQ=DAILY' };
    const { headers } = await call('POST', '/draganddrop/scheduledemailing', order);
    const path = `/draganddrop/scheduledemailing/${headers.get('x-created')}`;
    const mails = sandbox().account.outbox.size;
    expect((await call('GET', path)).json).toMatchObject({ start, next: start, previous: null, rrule: 'FREQ=DAILY', type: 'individual' });
    expect(sandbox().account.outbox.size).toBe(mails);
    sandbox().clock.moveTo(Date.parse('2999-01-02T00:00:00Z'));
    expect((await call('GET', path)).json).toMatchObject({ start, next: null, previous: start });
    expect((await call('GET', path)).json).toMatchObject({ next: null });
    expect(sandbox().account.outbox.size).toBe(mails + 1);
  });

  test('of a past moment is sent at once', async () => {
    const mails = sandbox().account.outbox.size;
    await call('POST', '/draganddrop/scheduledemailing', { target: 10_001, targettype: 'profile', template: 71, start: '2001-01-01 00:00:00' });
    expect(sandbox().account.outbox.size).toBe(mails + 1);
  });

  test('of html is planned by its settings, and without a start sent at once', async () => {
    const mails = sandbox().account.outbox.size;
    const order = { target: 10_001, targettype: 'profile', document: 71 };
    await call('POST', '/html/emailing', { ...order, settings: { start: '2999-01-01 00:00:00', test: true } });
    expect((await call('GET', '/html/scheduledemailings?test=test')).json).toMatchObject({ total: 1 });
    expect((await call('GET', '/html/scheduledemailings?test=regular')).json).toMatchObject({ total: 0 });
    expect(sandbox().account.outbox.size).toBe(mails);
    await call('POST', '/html/emailing', { ...order, settings: { start: false, description: 'Now' } });
    expect(sandbox().account.outbox.size).toBe(mails + 1);
  });

  test.each([
    ['draganddrop', 'active=true', 2],
    ['draganddrop', 'active=false', 1],
    ['draganddrop', 'repeated=true', 1],
    ['draganddrop', 'mass=true', 1],
    ['draganddrop', 'nextrunafter=2998-06-01', 1],
    ['draganddrop', 'nextrunbefore=2998-06-01', 1],
    ['html', 'type=mass', 1],
    ['html', 'type=individual', 0],
    ['html', 'fromdate=2998-06-01', 0],
  ])('of %s is listed when %s is asked for: %i', async (family, query, count) => {
    const single = { target: 10_001, targettype: 'profile', template: 71 };
    await call('POST', '/draganddrop/scheduledemailing', { ...single, start: '2001-01-01' });
    await call('POST', '/draganddrop/scheduledemailing', { ...single, start: '2999-01-01', rrule: 'FREQ=DAILY' });
    await call('POST', '/draganddrop/scheduledemailing', { target: 1, targettype: 'database', template: 71, start: '2998-01-01' });
    await call('POST', '/html/emailing', { target: 1, targettype: 'database', document: 71, settings: { start: '2998-01-01' } });
    expect((await call('GET', `/${family}/scheduledemailings?${query}`)).json).toMatchObject({ total: count });
  });

  test('with what does not exist is refused', async () => {
    const order = { target: 10_001, targettype: 'profile', template: 9, start: '2999-01-01 00:00:00' };
    expect((await call('POST', '/draganddrop/scheduledemailing', order)).status).toBe(400);
    expect((await call('POST', '/draganddrop/scheduledemailing', { ...order, template: 71, start: 'tomorrow' })).status).toBe(400);
    expect(sandbox().account.scheduledMailings.draganddrop.size).toBe(0);
  });
});

describe('an unsubscribe because of a mailing', () => {
  const sent = async () => (await call('POST', '/html/emailing', { target: 10_001, targettype: 'profile', document: 71 })).headers.get('x-created');

  test('carries out the setting of the database and is counted', async () => {
    const id = await sent();
    expect((await call('PUT', `/html/emailing/${id}/unsubscribe`, { target: 10_001 })).status).toBe(204);
    expect((await call('GET', '/profile/10001')).json).toMatchObject({ fields: { Nieuwsbrief: 'nee' } });
    expect((await call('GET', `/html/emailing/${id}/unsubscribes`)).json).toMatchObject({ total: 1, data: [{ profile: '10001', success: true }] });
  });

  test('does only what it is told to', async () => {
    const id = await sent();
    await call('PUT', `/html/emailing/${id}/unsubscribe`, { target: 10_001, behavior: false });
    expect((await call('GET', '/profile/10001')).json).toMatchObject({ fields: { Nieuwsbrief: 'ja' } });
    await call('PUT', `/html/emailing/${id}/unsubscribe`, { target: 10_001, statistics: false });
    expect((await call('GET', '/profile/10001')).json).toMatchObject({ fields: { Nieuwsbrief: 'nee' } });
    expect((await call('GET', `/html/emailing/${id}/unsubscribes`)).json).toMatchObject({ total: 1 });
  });

  test('of a profile that did not get the mailing is refused', async () => {
    expect((await call('PUT', `/html/emailing/${await sent()}/unsubscribe`, { target: 10_002 })).status).toBe(400);
  });
});

describe('templates and documents', () => {
  test('are listed, and found by their name', async () => {
    expect((await call('GET', '/draganddrop/templates?name=Welkom')).json).toMatchObject({ total: 1, data: [{ name: 'Welkom', type: 'json' }] });
    expect((await call('GET', '/draganddrop/templates?type=html')).json).toMatchObject({ total: 0 });
    expect((await call('GET', '/draganddrop/templates?created_after=2999-01-01')).json).toMatchObject({ total: 0 });
  });

  test('of html are listed by whether they are archived, with or without their source', async () => {
    expect((await call('GET', '/html/documents?archived=true')).json).toMatchObject({ total: 1, data: [{ archived: true, source: expect.any(String) }] });
    const current = (await call('GET', '/html/documents?archived=false&source=false')).json;
    expect(current).toMatchObject({ total: 3 });
    expect(JSON.stringify(current)).not.toContain('<html>');
    expect((await call('GET', '/html/documents?modifiedfromdate=2999-01-01')).json).toMatchObject({ total: 0 });
  });
});
