import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../../../sandbox/faults/faults.ts';
import { assumptionsOfWriting } from '../../../../../scripts/contract/copernica/writing/assumptions.ts';
import { zoneOf } from '../../../../../scripts/contract/copernica/writing/write_profiles.ts';
import { caller, freshSandbox } from '../../../../sandbox/copernica/support.ts';
import { about, learnt, shown } from '../../support.ts';
import { check, contentsOf, DATABASE, outcomeOf } from '../support.ts';

const sandbox = freshSandbox();

describe('a run with --write', () => {
  test('confirms what it takes to be true of writing, and leaves nothing behind', async () => {
    const before = contentsOf(sandbox());
    const { assumptions, functions, leftOver } = await check(sandbox(), { write: true }, 1_100);
    const sentences = new Set(assumptionsOfWriting.map(({ sentence }) => sentence));
    expect(assumptions.filter(({ sentence, outcome }) => sentences.has(sentence) && outcome !== 'confirmed')).toEqual([]);
    expect(functions.filter(({ name, verdict }) => /^(POST|PUT|DELETE) /.test(name) && verdict === 'agrees').map(({ name }) => name)).toEqual([
      'POST /database/{database}/profiles',
      'DELETE /profile/{profile}',
      'POST /profile/{profile}/interests',
      'PUT /profile/{profile}',
      'POST /profile/{profile}/subprofiles/{collection}',
      'POST /webhooks',
      'DELETE /webhook/{webhook}',
    ]);
    expect(leftOver).toEqual([]);
    expect(contentsOf(sandbox())).toEqual(before);
  });

  test('changes only what it made', async () => {
    const { profiles } = sandbox().account;
    const others = new Set(profiles.of('database', DATABASE).map(({ id }) => String(id)));
    await check(sandbox(), { write: true });
    const writes = sandbox()
      .calls.list()
      .filter(({ operation }) => /^(POST|PUT|DELETE) \//.test(operation));
    const touched = writes.map(({ parameters }) => /^\/(?:sub)?profile\/(\d+)/.exec(String(parameters.path))?.[1]);
    expect(writes.length).toBeGreaterThan(10);
    expect(touched.filter((id) => id !== undefined && others.has(id))).toEqual([]);
  });

  test('tells whether a host that is not validated is refused', async () => {
    const beginning = ['POST /webhooks', 'An address whose host'] as const;
    expect(learnt(await check(sandbox(), { write: true }), ...beginning)).toMatchObject({ outcome: 'answered' });
    sandbox().settings.validatedDomains = 'none';
    expect(learnt(await check(sandbox(), { write: true }), ...beginning)).toMatchObject({ outcome: 'confirmed', what: 'it was refused with 400' });
  });

  test('tells that fewer characters are stored than a field has', async () => {
    const { text } = await caller(sandbox)('GET', `/database/${DATABASE}`);
    const body = text.replaceAll('"length":"100"', '"length":"200"');
    sandbox().faults.add({ fault: 'body', body, operation: 'GET /database/{database}' });
    const report = await check(sandbox(), { write: true });
    expect(outcomeOf(report, 'The length of a field counts')).toEqual({ outcome: 'refuted', what: 'of 200 characters 100 were stored' });
    expect(outcomeOf(report, 'A text that is longer')).toEqual({ outcome: 'refuted', what: 'of 201 characters 100 were stored' });
  });

  test('tells that clocks are those of another zone', async () => {
    await sandbox().clock.advance(3 * 3_600_000);
    const { outcome, what } = outcomeOf(await check(sandbox(), { write: true }), 'Times without a zone');
    expect(outcome).toBe('refuted');
    expect(what).toMatch(/^the clock was \d hours ahead of UTC$/);
  });

  test('tells what a deletion that does nothing leaves behind, and that it cannot be removed', async () => {
    const database = sandbox().account.databases.get(DATABASE);
    Object.assign(Object(database), { deletion: 'nothing' });
    const report = await check(sandbox(), { write: true });
    expect(outcomeOf(report, 'A removed profile')).toEqual({
      outcome: 'not touched',
      what: 'the database is set to do something else when a profile is deleted',
    });
    expect(report.leftOver).toHaveLength(2);
    expect(report.leftOver[0]).toMatch(/^profile \d+ with contract-check-[0-9a-f]{10} in the database 1$/);
  });
});

test.each([
  ['2026-03-02 11:00:30', 'confirmed', ''],
  ['2026-03-02 10:01:00', 'refuted', 'the clock was 0 hours ahead of UTC'],
  ['2026-03-02 05:00:00', 'refuted', 'the clock was 5 hours behind UTC'],
  ['2026-03-02 10:30:00', 'refuted', 'it was of no clock'],
])('a profile of ten o’clock UTC that was created at %s is %s', (time, outcome, what) => {
  expect(zoneOf(time, Date.UTC(2026, 2, 2, 10))).toEqual({ outcome, what });
});

describe('what was made is removed whatever fails', () => {
  // Lists of mails take their time to read, and nothing here is about reading.
  beforeEach(() => {
    const { mailings, activities } = sandbox().account;
    for (const lists of [mailings, activities]) {
      lists.draganddrop.clear();
      lists.html.clear();
    }
  });

  const faults: readonly Fault[] = [
    { fault: 'lose-answer', operation: 'POST /database/{database}/profiles' },
    { fault: 'lose-answer', operation: 'PUT /profile/{profile}', times: 1 },
    { fault: 'code', code: 500, message: 'x', operation: 'PUT /profile/{profile}' },
    { fault: 'code', code: 400, message: 'x', operation: 'POST /profile/{profile}/interests' },
    { fault: 'lose-answer', operation: 'POST /profile/{profile}/subprofiles/{collection}' },
    { fault: 'code', code: 500, message: 'x', operation: 'DELETE /profile/{profile}', times: 2 },
    { fault: 'code', code: 500, message: 'x', operation: 'DELETE /webhook/{webhook}', times: 1 },
    { fault: 'broken-json', operation: 'GET /profile/{profile}', times: 3 },
    { fault: 'lose-answer', operation: 'POST /webhooks' },
  ];

  test.each(faults)('%j', async (fault) => {
    const before = contentsOf(sandbox());
    sandbox().faults.add(fault);
    const report = await check(sandbox(), { write: true });
    expect(report.leftOver).toEqual([]);
    expect(
      sandbox()
        .faults.list()
        .some(({ left }) => left !== null),
    ).toBe(false);
    expect(contentsOf(sandbox())).toEqual(before);
  });

  test('a webhook that may have been made and that no list shows is told', async () => {
    sandbox().faults.add({ fault: 'lose-answer', operation: 'POST /webhooks' });
    sandbox().faults.add({ fault: 'code', code: 404, message: 'x', operation: 'GET /webhooks', times: 9 });
    const { leftOver } = await check(sandbox(), { write: true });
    expect(leftOver).toEqual([expect.stringMatching(/^perhaps a webhook for https:\/\/contract-check-\w+\.example\.com\/hook: it was not found in the list/)]);
  });

  test.each(['POST /database/{database}/profiles', 'PUT /profile/{profile}', 'POST /profile/{profile}/subprofiles/{collection}', 'POST /webhooks'])(
    'a run that is stopped at %s',
    async (operation) => {
      const before = contentsOf(sandbox());
      const stop = new AbortController();
      sandbox().faults.add({ fault: 'slow', ms: 300, operation });
      const running = check(sandbox(), { write: true, stop: stop.signal });
      while (sandbox().calls.count(operation) === 0) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      stop.abort();
      expect(await running).toMatchObject({ stopped: true, leftOver: [] });
      expect(contentsOf(sandbox())).toEqual(before);
    },
  );

  test('what cannot be looked up is told', async () => {
    sandbox().faults.add({ fault: 'code', code: 500, message: 'x', operation: 'GET /database/{database}/profiles' });
    const report = await check(sandbox(), { write: true });
    expect(report.leftOver[0]).toMatch(/^perhaps profiles with contract-check-\w+ in the database 1: they could not be looked up$/);
    expect(shown(report)).toContain('LEFT OVER: ');
    expect(about(report, 'GET /database/{database}/profiles').verdict).toBe('refused');
  });
});
