import { beforeEach, describe, expect, test } from '@jest/globals';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import type { Answer } from '../../support/copernica/fake_service.ts';
import { FakeAccount, type RecordedCall } from '../../support/copernica/webservice.ts';

isolated();

const PERFORM = 'searches.find_log_events.operation.perform';
const DAY = { type: 'click', from: '2026-03-24 01:00', until: '2026-03-25 00:00' };

interface Found {
  readonly count: number;
  readonly complete: boolean;
  readonly continue_after: string | null;
  readonly outage_first_at: string | null;
  readonly outage_last_at: string | null;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

async function find(inputData: Record<string, unknown>): Promise<Found | undefined> {
  const [found] = [await run(PERFORM, inputData)].flat();
  return found === undefined ? undefined : Object(found);
}

const idsOf = (found: Found | undefined): unknown[] => found?.events.map(({ id }) => id) ?? [];
const keysOf = (found: Found | undefined): unknown[] => found?.events.map(({ event_key }) => event_key) ?? [];

/** The log files of the account: their text, or lines, by name. */
let files: Record<string, string | readonly object[]>;
let account: FakeAccount;

const line = (time: string, more: object = {}): object => ({ id: 'b4icbaqjswyrb7tc', time, email: 'jane@example.com', linkinfo: '991', ...more });

function fileOf({ name }: RecordedCall): Answer | undefined {
  const [, filename = ''] = /^GET \/logfile\/(.*)\/json$/.exec(name) ?? [];
  const content = files[filename];
  return content === undefined ? undefined : { body: content };
}

const NAMES = [
  ...['cdm-click.2026-03-23.log', 'cdm-click.2026-03-24.log', 'pom-clicks.2026-03-24.log'],
  ...['feedback-loop-errors.2026-03-24.log', 'feedback-loop-errors.2026-03-25.log'],
];

const played = (): FakeAccount => {
  const listed = ({ query }: RecordedCall): Answer => ({ body: Object.keys(files).filter((name) => name.startsWith(`${query.type}.`)) });
  const reading = Object.fromEntries(NAMES.map((name) => [`GET /logfile/${name}/json`, fileOf]));
  return new FakeAccount([], { 'GET /logfiles': listed, ...reading });
};

beforeEach(() => {
  files = {
    'cdm-click.2026-03-23.log': [line('2026-03-23 23:00:00')],
    'cdm-click.2026-03-24.log': [line('2026-03-24 10:00:00'), line('2026-03-24 10:00:00'), line('2026-03-24 12:00:00', { email: 'John@Example.com' })],
    'pom-clicks.2026-03-24.log': [line('2026-03-24 11:00:00', { id: 'pom', mailingid: '7' })],
  };
  account = played();
});

describe('Find Log Events', () => {
  test('finds the events of both mail engines in order, and of lines that are alike each once', async () => {
    const found = await find(DAY);
    expect(found).toMatchObject({ count: 4, complete: true, continue_after: null, outage_first_at: null, outage_last_at: null });
    expect(found?.events.map(({ occurred_at }) => occurred_at)).toEqual(['10', '10', '11', '12'].map((hour) => `2026-03-24T${hour}:00:00+01:00`));
    expect(new Set(idsOf(found)).size).toBe(4);
    expect(found?.events[2]).toMatchObject({ mailing_id: 'html-7', mailing_type: 'HTML', message_id: 'pom' });
  });

  test('names an event as its webhook does, and not at all without the mail', async () => {
    files['cdm-click.2026-03-24.log'] = [line('2026-03-24 23:00:01'), line('2026-03-24 23:00:02', { id: '' })];
    files['pom-clicks.2026-03-24.log'] = [];
    expect(keysOf(await find(DAY))).toEqual(['click:b4icbaqjswyrb7tc:1774389601', null]);
  });

  test('tells nothing twice and leaves nothing out, going on where it ended', async () => {
    const whole = await find(DAY);
    const ids: unknown[] = [];
    let found = await find({ ...DAY, limit: 1 });
    for (let page = 0; page < 9 && found !== undefined; page += 1) {
      ids.push(...idsOf(found));
      expect(found.complete).toBe(found.continue_after === null);
      found = found.continue_after === null ? undefined : await find({ ...DAY, limit: 1, continue_after: found.continue_after });
    }
    expect(ids).toEqual(idsOf(whole));
  });

  test('begins where the time begins, with a few seconds more, so that lines that are alike keep their IDs', async () => {
    const whole = await find(DAY);
    expect(idsOf(await find({ ...DAY, from: '2026-03-24 10:00:00' }))).toEqual(idsOf(whole));
    const asked = account.calls.filter(({ name }) => name === 'GET /logfile/cdm-click.2026-03-24.log/json').map(({ query }) => query.from);
    expect(asked).toEqual([String(Date.parse('2026-03-24T01:00:00+01:00') / 1000 - 5), String(Date.parse('2026-03-24T10:00:00+01:00') / 1000 - 5)]);
  });

  test('reads a later day whole', async () => {
    await find({ ...DAY, from: '2026-03-23 22:00' });
    expect(account.calls.filter(({ name }) => name.includes('03-24')).map(({ query }) => query.from)).toEqual([undefined, undefined]);
  });

  test('reads both days around midnight', async () => {
    files['cdm-click.2026-03-23.log'] = [line('2026-03-24 00:30:00')];
    expect(await find({ ...DAY, from: '2026-03-24 00:00', until: '2026-03-24 01:00' })).toMatchObject({ count: 1 });
  });

  test('reads no more days than it needs', async () => {
    const found = await find({ ...DAY, from: '2026-03-23 00:00', limit: '1' });
    expect(found).toMatchObject({ count: 1, complete: false });
    files['cdm-click.2026-03-23.log'] = [line('2026-03-23 22:00:00'), line('2026-03-23 23:00:00')];
    account.calls.length = 0;
    expect(await find({ ...DAY, from: '2026-03-23 00:00', limit: '1' })).toMatchObject({ count: 1, complete: false });
    expect(account.names).toEqual([...Array(3).fill('GET /logfiles'), 'GET /logfile/cdm-click.2026-03-23.log/json']);
  });

  test('finds those of one address, in any letter case', async () => {
    expect(await find({ ...DAY, email: 'JOHN@example.com ' })).toMatchObject({ count: 1, events: [{ email: 'John@Example.com' }] });
    expect(await find({ ...DAY, email: 'jim@example.com' })).toBeUndefined();
  });

  test('tells from when to when webhooks failed, however many calls of them', async () => {
    const failed = (time: string) => ({ time, response: '503', recipient: '198.51.100.7', header: 'HTTP/1.1 503 Service Unavailable' });
    files = {
      'feedback-loop-errors.2026-03-24.log': [failed('2026-03-24 09:00:00'), failed('2026-03-24 09:30:00')],
      'feedback-loop-errors.2026-03-25.log': [failed('2026-03-25 03:00:00')],
    };
    const found = await find({ type: 'webhook_failure', from: '2026-03-24 01:00', until: '2026-03-26', limit: 1 });
    expect(found).toMatchObject({ count: 1, complete: false, outage_first_at: '2026-03-24T09:00:00+01:00', outage_last_at: '2026-03-25T03:00:00+01:00' });
    expect(found?.events[0]).toMatchObject({ event_key: null, mailing_type: null, error_code: '503', ip: '198.51.100.7', user_agent: null });
  });

  test('without an end finds all there is', async () => {
    expect(await find({ ...DAY, until: '' })).toMatchObject({ count: 4 });
  });

  test('skips a line whose time cannot be read', async () => {
    files['cdm-click.2026-03-24.log'] = [{ id: 'x' }, line('yesterday'), line('2026-03-24 10:00:00', { time: ['x'] })];
    expect(await find(DAY)).toMatchObject({ count: 1 });
  });

  test.each([
    ['[{"id": "b4', 'a part of a list'],
    ['{"lines": []}', 'something that is no list of objects'],
    ['[{"time" "x"}]', 'something that is not JSON'],
    ['', 'nothing'],
  ])('is not content with a file such as %j', async (content, form) => {
    files['cdm-click.2026-03-24.log'] = content;
    expect((await failure(PERFORM, DAY)).message).toContain(`with ${form}`);
  });

  test.each([
    [{ from: 'soon' }, '“From” must be a date with a time'],
    [{ until: '0000-00-00' }, '“Until” must be a date with a time'],
    [{ from: '' }, '“From” is empty'],
    [{ until: '2026-03-24 01:00' }, '“From” must be earlier than “Until”'],
    [{ type: '' }, '“Event” is empty'],
    [{ continue_after: 'page 2' }, '“Continue After” must be a value'],
    [{ limit: '0' }, '“Limit” must be'],
  ])('says what is wrong with %j', async (input, words) => {
    expect((await failure(PERFORM, { ...DAY, ...input })).message).toContain(words);
  });
});
