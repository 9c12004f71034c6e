import { describe, expect, test } from '@jest/globals';
import { toRawDate } from '../../../webservice/values/time.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.schedule_mailing.operation.perform';
const TEMPLATE = 'POST /draganddrop/scheduledemailing';
const DOCUMENT = 'POST /html/emailing';
const sizes: Answers = {
  'GET /view/42/profiles': () => ({ body: { data: [], total: 1_200 } }),
  'GET /collection/21/subprofiles': () => ({ body: { data: [], total: '7' } }),
  'GET /database/12/profiles': () => ({ body: { data: [], total: 5_000 } }),
  [TEMPLATE]: () => ({ status: 201, headers: { 'X-Created': '12' } }),
  [DOCUMENT]: () => ({ status: 201, headers: { 'X-Created': '13' } }),
};
const START = '2099-12-24 09:30:00';
const plan = { database: '12', template: '579', send_to: 'selection', selection: '42', start: START, confirm: 'yes' };

describe('Schedule Mailing', () => {
  test('plans a template for a selection, and says how many were counted just before', async () => {
    const account = new FakeAccount([], sizes);
    expect(await run(method, plan)).toMatchObject({
      ...{ scheduled_mailing_id: 'dnd-12', mailing_type: 'Drag-and-Drop', template_id: 579, document_id: null, target_type: 'selection', target_id: 42 },
      ...{ counted_before: 1_200, start: '2099-12-24T09:30:00+01:00', start_raw: START },
    });
    expect(account.names).toEqual(['GET /view/42/profiles', TEMPLATE]);
    expect(account.bodiesOf(TEMPLATE)).toEqual([{ target: 42, targettype: 'view', template: 579, start: START }]);
  });

  test.each([
    ['collection', { collection: '21', selection: '42' }, 21, 7],
    ['database', { collection: '21', selection: '42' }, 12, 5_000],
  ])('plans a document for a %s', async (send_to, chosen, target, counted) => {
    const account = new FakeAccount([], sizes);
    const output = await run(method, { ...plan, template: '', document: '114', send_to, ...chosen });
    expect(output).toMatchObject({ scheduled_mailing_id: 'html-13', document_id: 114, target_type: send_to, target_id: target, counted_before: counted });
    expect(account.bodiesOf(DOCUMENT)).toEqual([{ target, targettype: send_to, document: 114, settings: { start: START } }]);
  });

  test.each([
    ['it is not confirmed', { confirm: 'no' }, /Nothing was done/],
    ['neither template nor document is chosen', { template: '' }, /Choose a “Template” or a “Document”/],
    ['it is not said to whom', { send_to: '' }, /“Send To” is empty/],
    ['no selection is chosen', { selection: '' }, /“Selection” is empty/],
    ['the start is no date', { start: 'tomorrow' }, /“Start” is “tomorrow”, which is not a date with a time/],
    ['Amsterdam’s clocks never show the start', { start: '2099-03-29 02:30' }, /not a date with a time/],
    ['the start is a day without a time', { start: '2099-12-24' }, /“Start” is “2099-12-24”, which is not a date with a time/],
    ['the start is an empty date', { start: '0000-00-00 00:00:00' }, /not a date with a time/],
    ['the start has long passed', { start: '2026-01-02 03:04' }, /“Start” is 2026-01-02 03:04:00, more than an hour ago, so nothing was scheduled/],
  ])('calls nothing where %s', async (_case, input, message) => {
    const account = new FakeAccount([], sizes);
    expect((await failure(method, { ...plan, ...input })).message).toMatch(message);
    expect(account.names).toEqual([]);
  });

  test('takes a time that has just passed, as a run that is late has', async () => {
    new FakeAccount([], sizes);
    const start = toRawDate(Date.now() - 1_800_000, 'Europe/Amsterdam');
    expect(await run(method, { ...plan, start })).toMatchObject({ start_raw: start });
  });

  test('takes a time as seconds since 1970', async () => {
    new FakeAccount([], sizes);
    expect(await run(method, { ...plan, start: '4070908800' })).toMatchObject({ start_raw: '2099-01-01 01:00:00' });
  });

  test('plans nothing for a group that does not exist or cannot be counted', async () => {
    const account = new FakeAccount([], { ...sizes, 'GET /view/42/profiles': () => ({ body: { data: [] } }) });
    expect((await failure(method, plan)).message).toMatch(/did not say how many are in this selection/);
    expect((await failure(method, { ...plan, selection: '43' })).message).toMatch(/There is no selection with the ID 43\. Check/);
    expect(account.writes).toEqual([]);
  });

  test('names a template that does not exist', async () => {
    new FakeAccount([], { ...sizes, [TEMPLATE]: () => ({ status: 400, body: { error: { message: 'No entity with supplied ID' } } }) });
    expect((await failure(method, plan)).message).toMatch(/Template 579 does not exist in this account/);
  });

  test('stops where the answer is lost, and does not plan a second one', async () => {
    const account = new FakeAccount([], { ...sizes, [TEMPLATE]: () => ({ status: 503, body: '<html>' }) });
    expect((await failure(method, plan)).name).toBe('HaltedError');
    expect(account.writes).toEqual([TEMPLATE]);
  });

  test('has no id where the answer does not tell it', async () => {
    new FakeAccount([], { ...sizes, [TEMPLATE]: () => ({ status: 201 }) });
    expect(await run(method, plan)).toMatchObject({ scheduled_mailing_id: null, mailing_type: 'Drag-and-Drop' });
  });
});

describe('the form', () => {
  const form = async (input: Record<string, unknown>): Promise<{ key: string; helpText?: string }[]> => {
    const fields = await run('creates.schedule_mailing.operation.inputFields', input);
    return Array.isArray(fields) ? fields : [];
  };
  const reachIn = async (input: Record<string, unknown>): Promise<string | undefined> => (await form(input)).find(({ key }) => key === 'reach')?.helpText;
  const keysOf = async (input: Record<string, unknown>): Promise<string[]> => (await form(input)).map(({ key }) => key);

  test('asks for the kind of group that is chosen, and counts nothing before that', async () => {
    const account = new FakeAccount([], sizes);
    const always = await keysOf({ database: '12' });
    const added = async (input: object) => (await keysOf({ database: '12', ...input })).filter((key) => !always.includes(key));
    expect(await added({ send_to: 'selection' })).toEqual(['selection']);
    expect(await added({ send_to: 'collection' })).toEqual(['collection']);
    expect(account.names).toEqual([]);
    expect(await added({ send_to: 'database' })).toEqual(['reach']);
  });

  test('tells how many it currently reaches, with one call', async () => {
    const account = new FakeAccount([], { ...sizes, 'GET /view/43/profiles': () => ({ body: { data: [], total: 1 } }) });
    expect(await reachIn({ database: '12', send_to: 'selection', selection: '42' })).toMatch(/^\*\*This selection currently has 1,200 profiles\.\*\*/);
    expect(account.names).toEqual(['GET /view/42/profiles']);
    expect(await reachIn({ database: '12', send_to: 'selection', selection: '43' })).toMatch(/has 1 profile\.\*\*/);
    expect(await reachIn({ database: '12', send_to: 'collection', collection: '21' })).toMatch(/^\*\*This collection currently has 7 subprofiles/);
    expect(await reachIn({ database: '12', send_to: 'database' })).toMatch(/^\*\*This database currently has 5,000 profiles/);
  });

  test('still asks for the selection where that no longer exists', async () => {
    new FakeAccount([], sizes);
    const input = { database: '12', send_to: 'selection', selection: '77' };
    expect(await reachIn(input)).toMatch(/This selection does not exist/);
    expect(await keysOf(input)).toContain('selection');
  });
});
