import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { columnsOf, logTypes } from '../../../../sandbox/copernica/logs/types.ts';
import { caller, errorOf, exchange, freshSandbox } from '../support.ts';

const columns = z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(new URL('../log_columns.json', import.meta.url), 'utf8')));

const sandbox = freshSandbox();
const call = caller(sandbox);
const rest = caller(sandbox, 'rest/v4');
const generate = (type: string, date: string, lines: number) =>
  fetch(`${sandbox().url}/control/logfiles`, { method: 'POST', body: JSON.stringify({ type, date, lines }) });
const texts = async (path: string) => z.array(z.string()).parse((await call('GET', path)).json);
const lines = async (name: string, query = '', by = call) =>
  z.array(z.record(z.string(), z.union([z.string(), z.number()]))).parse((await by('GET', `/logfile/${name}/json${query}`)).json);

test('every documented type is known with its columns in their order', () => {
  expect(Object.fromEntries(logTypes.map((type) => [type, columnsOf(type)]))).toEqual(columns);
});

describe('the list', () => {
  test('names the days, and the files of a day, of a type, or of both', async () => {
    const days = await texts('/logfiles');
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual([...days].sort());
    const day = days.at(-1) ?? '';
    const ofDay = await texts(`/logfiles?date=${day}`);
    expect(ofDay.every((name) => new RegExp(`^[a-z-]+\\.${day}\\.log$`).test(name))).toBe(true);
    const ofType = await texts('/logfiles?type=cdm-attempts');
    expect(ofType.every((name) => name.startsWith('cdm-attempts.'))).toBe(true);
    expect(ofType.length).toBeGreaterThan(3);
    const [name = ''] = ofType;
    expect(await texts(`/logfiles?type=cdm-attempts&date=${name.split('.')[1]}`)).toEqual([name]);
    expect(await texts('/logfiles?date=1999-01-01')).toEqual([]);
  });

  test('has a file for everything that becomes of mails of both families', async () => {
    const names = (await Promise.all((await texts('/logfiles')).map((day) => texts(`/logfiles?date=${day}`)))).flat();
    const types = new Set(names.map((name) => name.split('.')[0]));
    for (const what of ['cdm-attempts', 'cdm-click', 'cdm-delivery', 'cdm-impression', 'pom-attempts', 'pom-clicks', 'pom-deliveries', 'pom-impressions']) {
      expect(types).toContain(what);
    }
  });
});

test('every line has its columns, the id of its message, and a time of its day that never goes back', async () => {
  const messages = new Set(
    [...sandbox().account.destinations.draganddrop.values(), ...sandbox().account.destinations.html.values()].map((one) => one.messageId),
  );
  let count = 0;
  for (const type of logTypes) {
    for (const name of await texts(`/logfiles?type=${type}`)) {
      const rows = await lines(name);
      count += rows.length;
      expect(rows.every((row) => Object.keys(row).join() === columns[type]?.join() && messages.has(String(row.id)))).toBe(true);
      const times = rows.map(({ time }) => String(time));
      // When summer time ends, the hour from two to three comes twice, and both times are written alike.
      const once = times.filter((time) => !time.includes(' 02:'));
      expect(once).toEqual(once.toSorted());
      expect(times.every((time) => time.startsWith(name.split('.')[1] ?? ''))).toBe(true);
    }
  }
  const { destinations, activities } = sandbox().account;
  const soft = [...activities.draganddrop.values(), ...activities.html.values()].filter(
    ({ details }) => details.errortype === 'soft' || details.errortype === 'mailboxfull',
  );
  expect(count).toBe(destinations.draganddrop.size + destinations.html.size + activities.draganddrop.size + activities.html.size + soft.length);
});

test('a click is one more line at the end of the file of the day, with the id of its link', async () => {
  const [mail] = [...sandbox().account.outbox.values()].filter(({ family }) => family === 'draganddrop');
  const name = `cdm-click.${sandbox().clock.text.slice(0, 10)}.log`;
  const before = sandbox().account.logs.get(name) === undefined ? [] : await lines(name);
  const destination = sandbox().account.destinations.draganddrop.get(mail?.destinationId ?? 0);
  const mailing = sandbox().account.mailings.draganddrop.get(destination?.mailingId ?? 0);
  const links = sandbox().account.templates.get(mailing?.contentId ?? 0)?.links ?? [];
  await fetch(`${sandbox().url}/outbox/${mail?.id}/click/${links[0]?.id}`);
  const after = await lines(name);
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject({ id: destination?.messageId, linkinfo: String(links[0]?.id), email: mail?.to, profile: String(destination?.profileId) });
});

test('attempts are the only lines with mailing and database, as numbers in the Marketing Suite and as text in the Publisher', async () => {
  const [drag = ''] = await texts('/logfiles?type=cdm-attempts');
  const [html = ''] = await texts('/logfiles?type=pom-attempts');
  expect((await lines(drag))[0]).toMatchObject({ mailingid: expect.any(Number), databaseid: expect.any(Number), collectionid: 0 });
  expect((await lines(html))[0]).toMatchObject({ mailingid: expect.stringMatching(/^\d+$/), databaseid: expect.stringMatching(/^\d+$/) });
});

describe('a file in its formats', () => {
  const name = 'cdm-error.2026-03-24.log';
  const at = Date.parse('2026-03-24T12:00:00Z');

  test('JSON is a bare array, CSV quotes what it must and has no header, XML has records', async () => {
    sandbox().account.logs.append('cdm-error', at, { id: 'a', description: 'a "b", <c> &\r\nd', profile: '1' });
    const json = await call('GET', `/logfile/${name}/json`);
    expect(json.headers.get('content-type')).toBe('application/json');
    expect(json.json).toEqual([expect.objectContaining({ id: 'a', time: '2026-03-24 13:00:00', description: 'a "b", <c> &\r\nd', code: '' })]);
    const csv = await call('GET', `/logfile/${name}/csv`);
    expect(csv.text).toBe('a,2026-03-24 13:00:00,,,"a ""b"", <c> &\r\nd",,,,,1,,\r\n');
    const xml = await call('GET', `/logfile/${name}/xml`);
    expect(xml.text).toContain('<records><record><id>a</id><time>2026-03-24 13:00:00</time><type></type>');
    expect(xml.text).toContain('<description>a &quot;b&quot;, &lt;c&gt; &amp;&#13;\nd</description>');
    expect(xml.text.endsWith('</record></records>')).toBe(true);
  });

  test('an unknown file is an error', async () => {
    expect(await call('GET', '/logfile/cdm-click.1999-01-01.log/json')).toMatchObject({ status: 400, json: errorOf('No log file with supplied name') });
  });

  test('`from` leaves the lines after that moment, in JSON and XML, and only on the host for long answers', async () => {
    for (const seconds of [0, 1, 2]) {
      sandbox().account.logs.append('cdm-error', at + seconds * 1000 + 500, { id: `line ${seconds}` });
    }
    const from = `?from=${at / 1000 + 1}`;
    expect((await lines(name, from, rest)).map(({ id }) => id)).toEqual(['line 2']);
    expect((await lines(name, from, call)).map(({ id }) => id)).toEqual(['line 0', 'line 1', 'line 2']);
    expect((await rest('GET', `/logfile/${name}/xml${from}`)).text.match(/<record>/g)).toHaveLength(1);
    expect((await rest('GET', `/logfile/${name}/csv${from}`)).text.match(/line/g)).toHaveLength(3);
  });
});

describe('a made-up file', () => {
  test('has as many lines as asked, the same at each reading, and real ones behind them', async () => {
    const answer = await generate('pom-clicks', '2026-03-24', 1000);
    expect([answer.status, await answer.json()]).toEqual([201, { name: 'pom-clicks.2026-03-24.log' }]);
    sandbox().account.logs.append('pom-clicks', Date.parse('2026-03-24T22:59:59Z'), { id: 'real' });
    const rows = await lines('pom-clicks.2026-03-24.log');
    expect(rows).toHaveLength(1001);
    expect(rows.at(-1)).toMatchObject({ id: 'real' });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1001);
    expect(rows).toEqual(await lines('pom-clicks.2026-03-24.log'));
    expect(rows.every(({ time }) => String(time).startsWith('2026-03-24'))).toBe(true);
    const noon = Date.parse('2026-03-24T12:00:00Z') / 1000;
    const later = await lines('pom-clicks.2026-03-24.log', `?from=${noon}`, rest);
    expect(later).toEqual(rows.filter(({ time }) => String(time) > '2026-03-24 13:00:00'));
  });

  test('is sent as it is made: a reader who stops early does not wait for the end', async () => {
    await generate('cdm-click', '2026-03-24', 5_000_000);
    const token = (await exchange(sandbox())).text;
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${sandbox().url}/rest/v4/logfile/cdm-click.2026-03-24.log/json`, { headers });
    const reader = answer.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value).slice(0, 8)).toBe('[{"id":"');
    expect(answer.headers.get('content-length')).toBeNull();
    await reader?.cancel();
    expect((await call('GET', '/identity')).status).toBe(200);
  });

  test.each([
    ['an unknown type', { type: 'cdm-clicks', date: '2026-03-24', lines: 1 }],
    ['no date', { type: 'cdm-click', date: '24 March', lines: 1 }],
    ['too many lines', { type: 'cdm-click', date: '2026-03-24', lines: 1e9 }],
  ])('is refused with %s', async (_case, order) => {
    expect((await generate(order.type, order.date, order.lines)).status).toBe(400);
  });
});
