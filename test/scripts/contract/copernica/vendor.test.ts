import { describe, expect, test } from '@jest/globals';
import { copernicaBox } from '../../../../sandbox/copernica/box.ts';
import { copernica } from '../../../../scripts/contract/copernica/vendor.ts';
import { htmlOf } from '../../../../scripts/contract/html.ts';
import { allAgree } from '../../../../scripts/contract/report.ts';
import { freshSandbox } from '../../../sandbox/copernica/support.ts';
import { about, learnt, shown } from '../support.ts';
import { check, contentsOf, outcomeOf } from './support.ts';

const sandbox = freshSandbox();

/** What no run can find out in the box: it tells nothing of the last hours, and what is left is out of reach. */
const untold = ['Times of profiles', 'Times in log files', 'Webhooks deliver', 'A delivery of a webhook', 'Calls that come', 'A change of all matching'];
const named = (sentence: string): boolean => untold.some((beginning) => sentence.startsWith(beginning));

describe('a run without --write', () => {
  test('agrees with the box wherever the box has a method, and confirms what it takes to be true', async () => {
    // How much happened the day before depends on the hour, so that the smallest file of that day may be too short.
    const { logs } = sandbox().account;
    logs.generate('feedback-loop-errors', logs.dates().at(-2) ?? '', 20);
    const { functions, assumptions, leftOver, stopped } = await check(sandbox());
    const bad = functions.filter(({ verdict }) => !['agrees', 'skipped'].includes(verdict));
    expect(bad.filter(({ name, verdict }) => verdict !== 'refused' || copernicaBox.operations.includes(name))).toEqual([]);
    expect(functions.filter(({ verdict }) => verdict === 'agrees').length).toBeGreaterThan(60);
    const learntOf = functions.flatMap(({ name, assumed }) => assumed.map(({ outcome, sentence, what }) => ({ name, outcome, sentence, what })));
    expect(learntOf.filter(({ outcome }) => outcome === 'refuted')).toEqual([]);
    expect(learntOf.filter(({ outcome }) => outcome === 'confirmed').length).toBeGreaterThan(10);
    const written = copernica.assumptions.slice(-16).map(({ sentence }) => sentence);
    const read = assumptions.filter(({ sentence }) => !written.includes(sentence));
    expect(read.filter(({ sentence, outcome }) => outcome !== (named(sentence) ? 'not touched' : 'confirmed'))).toEqual([]);
    expect(assumptions.filter(({ sentence }) => written.includes(sentence)).every(({ outcome }) => outcome === 'not touched')).toBe(true);
    expect({ leftOver, stopped }).toEqual({ leftOver: [], stopped: false });
  });

  test('calls only what reads, and changes nothing', async () => {
    const before = contentsOf(sandbox());
    await check(sandbox());
    const names = Object.keys(sandbox().calls.counts());
    const other = names.filter((name) => !name.startsWith('GET '));
    // The exchange of the access token, and a method of SOAP that does not exist.
    expect(other.filter((name) => !/authenticate/i.test(name) && !name.includes('ContractCheckNoMethod'))).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
    expect(contentsOf(sandbox())).toEqual(before);
  });

  test('says what is never tried, and why', async () => {
    const report = await check(sandbox());
    expect(about(report, 'POST /database/{database}/profiles')).toMatchObject({ verdict: 'skipped', why: 'it writes: it is tried with --write' });
    expect(about(report, 'POST /html/emailing').why).toBe('never tried: it would send something to people');
    expect(about(report, 'PUT /database/{database}/profiles').why).toMatch(/^never tried: it could change what the run has not made/);
    expect(about(report, 'GET /import/{import}').why).toBe('no list shows which imports there are');
  });
});

describe.each([false, true])('a run where write is %s', (write) => {
  test('makes no more calls than it tells before, and counts them', async () => {
    const { calls } = await check(sandbox(), { write });
    const most = copernica.mostCalls?.({ write, switches: new Set() }) ?? 0;
    const arrived = Object.values(sandbox().calls.counts()).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeLessThanOrEqual(most);
    // The description of SOAP is no call in the box's log, and the exchange of the token is none that the run counts.
    expect(Math.abs(arrived - calls)).toBeLessThanOrEqual(2);
    expect(most).toBeLessThan(write ? 270 : 220);
  });

  test('shows neither secrets nor what the account holds', async () => {
    const report = await check(sandbox(), { write });
    const page = await htmlOf('Copernica', report);
    const { account } = sandbox();
    const records = [...account.databases.keys()].flatMap((id) => account.profiles.of('database', id));
    const held = records
      .flatMap(({ values, secret }) => [...values.values(), secret])
      .filter((value) => /^.*(@|[A-Za-z]{4}).*$/.test(value) && value.length > 7);
    expect(held.length).toBeGreaterThan(100);
    const all = `${shown(report)}\n${page}`;
    // Some live in the city that the time zone is named after.
    expect(held.filter((value) => value !== 'Amsterdam' && all.includes(value))).toEqual([]);
    expect(all).not.toMatch(/eyJ[\w-]+\.|Bearer|access_token=/);
    expect(all).not.toContain(account.company);
  });
});

describe('an assumption that is not so is told', () => {
  test('when a token counts for an hour', async () => {
    sandbox().settings.tokenLifetime = 3_600_000;
    expect(outcomeOf(await check(sandbox()), 'The authorization token says')).toEqual({ outcome: 'refuted', what: 'it counts for 1 hours' });
  });

  test('when a wrong token is refused with another status', async () => {
    sandbox().settings.refusedStatus.call = 400;
    expect(outcomeOf(await check(sandbox()), 'A wrong authorization token')).toEqual({ outcome: 'confirmed', what: 'the status was 400' });
    sandbox().faults.add({ fault: 'status', status: 500, operation: 'GET /identity', after: 1 });
    expect(outcomeOf(await check(sandbox()), 'A wrong authorization token')).toEqual({ outcome: 'refuted', what: 'the status was 500' });
  });

  test('when databases have fields of a type that is not known, and more rows come than expected', async () => {
    const field = { ID: '7', name: 'Colour', type: 'colour', value: 'a\nb', length: 'long' };
    const body = JSON.stringify({ limit: 5000, data: [{ ID: '1', name: 'x', fields: { data: [field, { ...field, type: 'select' }] } }] });
    sandbox().faults.add({ fault: 'body', body, operation: 'GET /databases' });
    const report = await check(sandbox());
    expect(outcomeOf(report, 'Fields have the types')).toEqual({ outcome: 'refuted', what: 'colour' });
    expect(outcomeOf(report, 'The options of a selection')).toMatchObject({ outcome: 'refuted' });
    expect(outcomeOf(report, 'The length of a field is')).toEqual({ outcome: 'refuted', what: 'text, 4 characters' });
    expect(outcomeOf(report, 'At most 1,000 rows')).toEqual({ outcome: 'refuted', what: 'the limit was 5000' });
    expect(allAgree(report)).toBe(false);
  });

  test('when conditions and orders are ignored', async () => {
    const rows = [9, 4, 7, 5, 8].map((id) => ({
      ...{ ID: String(id), fields: { Name: 'anna' }, interests: { Wine: 1 }, database: '1', removed: true },
      ...{ created: 'yesterday', modified: `2026-03-0${id} 10:00:00` },
    }));
    const body = JSON.stringify({ start: 0, limit: 50, count: 5, total: 5, nextid: '10', data: rows });
    sandbox().faults.add({ fault: 'body', body, operation: 'GET /database/{database}/profiles' });
    const report = await check(sandbox());
    const beginnings = [
      '`start` and `limit`',
      'Profiles come by id',
      'Profiles can be sorted',
      'Conditions on id',
      'Conditions on modified',
      'A condition `modified==`',
      '`nextid`',
    ];
    const more = ['The interests of a profile', '`created` and', '`removed` is'];
    expect([...beginnings, ...more].filter((beginning) => outcomeOf(report, beginning).outcome !== 'refuted')).toEqual([]);
  });

  test('when mailings come newest first', async () => {
    const data = [3, 2, 1].map((id) => ({ id: String(id), timestamp: `2026-03-0${id} 10:00:00`, subject: '', target: { type: 'database', sources: [] } }));
    sandbox().faults.add({ fault: 'body', body: JSON.stringify({ data }), operation: 'GET /html/emailings' });
    expect(learnt(await check(sandbox()), 'GET /html/emailings', 'The oldest come first')).toMatchObject({
      outcome: 'refuted',
      what: 'they came newest first',
    });
  });

  test('when lines of log files have other columns, come in another order, and `from` counts nowhere', async () => {
    const lines = [12, 10, 11].map((hour) => ({ id: 'a', time: `2026-03-02 ${hour}:00:00`, moment: 1 }));
    sandbox().faults.add({ fault: 'body', body: JSON.stringify(lines), operation: 'GET /logfile/{name}/json' });
    const report = await check(sandbox());
    expect(outcomeOf(report, 'Lines of log files have').what).toMatch(/^[a-z-]+ without .*\bemail\b.*, with moment; /);
    expect(outcomeOf(report, 'Lines of log files come')).toEqual({ outcome: 'refuted', what: 'they came in no order' });
    expect(learnt(report, 'GET /logfile/{filename}/json', '`from` counts')).toMatchObject({ outcome: 'refuted' });
  });

  test('when events are ahead of Amsterdam’s clocks', async () => {
    const ahead = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    const data = [{ ID: '1', timestamp: ahead, mailing: '1', destination: 'a' }];
    sandbox().faults.add({ fault: 'body', body: JSON.stringify({ data }), operation: 'GET /draganddrop/clicks' });
    expect(learnt(await check(sandbox()), 'GET /draganddrop/clicks', 'Times are')).toMatchObject({
      outcome: 'refuted',
      what: 'a time was ahead of the clocks of Amsterdam',
    });
  });

  test('when an answer has no rows that can be read', async () => {
    sandbox().faults.add({ fault: 'body', body: '{"data":[{"name":"without id"}]}', operation: 'GET /html/documents' });
    expect(about(await check(sandbox()), 'GET /html/documents')).toMatchObject({ verdict: 'differs' });
  });
});

test('a mail engine that the account does not use is no fault', async () => {
  sandbox().faults.add({ fault: 'code', code: 400, message: 'Invalid method', operation: 'GET /html/clicks' });
  const report = await check(sandbox());
  expect(about(report, 'GET /html/clicks')).toMatchObject({
    verdict: 'skipped',
    why: 'refused with 400, as may be where the account does not use this mail engine',
  });
  expect(learnt(report, 'GET /html/clicks', 'The list is refused')).toMatchObject({ outcome: 'confirmed' });
});
