import { beforeEach, describe, expect, test } from '@jest/globals';
import { optOutEvent, recordedOptOuts } from '../../../mailingwork/webhooks/opt_outs.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const row = {
  email: 8,
  recipient: '42',
  optoutSetup: '7',
  date: '2026-11-20 10:00:00',
  fields: [{ id: 1, value: 'Max@example.com' }],
  listId: [1],
};

let service = new FakeWebservice();
const read = (isFirst = false) => recordedOptOuts(fakeAccount(service), NOW, isFirst);
/** The account tells of these opt-outs. */
const told = (...rows: readonly object[]) => service.on('getoptouts', accepted(rows));
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

beforeEach(() => {
  service = new FakeWebservice();
});

describe('recorded opt-outs', () => {
  test('are read of the last ten days, in one call where they are few, with all fields, the e-mail field first', async () => {
    told(row);
    expect(await read()).toEqual([
      {
        id: '7-42-2026-11-20 10:00:00',
        rawId: null,
        setupId: 7,
        subscriberId: 42,
        fields: [{ id: 1, value: 'Max@example.com' }],
        lists: [{ id: 1, value: true }],
        rawDate: '2026-11-20 10:00:00',
        additional: { email: 8 },
      },
    ]);
    const [parameters, ...others] = service.parametersOf('getoptouts');
    expect(others).toEqual([]);
    expect(parameters).toMatchObject({ 'advanced[startDate]': '2026-11-11 12:00:00', 'advanced[start]': '0', 'advanced[limit]': '1000' });
    const fields = parameters?.['advanced[fieldId]']?.split(',') ?? [];
    expect(fields[0]).toBe('1');
    expect(fields.length).toBeGreaterThan(3);
    expect(new Set(fields).size).toBe(fields.length);
  });

  test('are returned newest first, and have ids that values of the subscriber do not change', async () => {
    told(row, { ...row, date: '2026-11-21 10:00:00' });
    const ids = idsOf(await read());
    expect(ids).toEqual(['7-42-2026-11-21 10:00:00', '7-42-2026-11-20 10:00:00']);
    told({ ...row, fields: [], listId: [] }, { ...row, date: '2026-11-21 10:00:00', email: null });
    expect(idsOf(await read())).toEqual(ids);
  });

  test('that are told once for each list are one opt-out of all these lists', async () => {
    told({ ...row, listId: [1] }, { ...row, listId: ['3', 1] });
    const events = await read();
    expect(events).toHaveLength(1);
    expect(events[0]?.lists.map(({ id }) => id).toSorted()).toEqual([1, 3]);
  });

  test('of a person without an ID are told apart by the address, and left out where that is missing too', async () => {
    told({ ...row, recipient: null }, { ...row, recipient: '', fields: [] });
    expect(idsOf(await read())).toEqual(['7-max@example.com-2026-11-20 10:00:00']);
  });

  test('have an id without what is not told, and no additional data then', async () => {
    told({ recipient: 42 });
    expect(await read()).toMatchObject([{ id: '42', setupId: null, rawDate: null, lists: [], additional: {} }]);
  });

  test('are at most 4,000, or twice as many at the first poll', async () => {
    const many = Array.from({ length: 8_500 }, (_, index) => ({ ...row, recipient: index + 1 }));
    service.on('getoptouts', ({ parameters }) => {
      const start = Number(parameters['advanced[start]']);
      const since = parameters['advanced[startDate]'] ?? '';
      return accepted(since <= row.date ? many.slice(start, start + Number(parameters['advanced[limit]'])) : []);
    });
    expect(await read()).toHaveLength(4_000);
    expect(await read(true)).toHaveLength(8_000);
  });

  test('are read with the address alone where several fields are refused', async () => {
    service.on('getoptouts', refused(9), accepted([row]));
    expect(await read()).toHaveLength(1);
    expect(service.parametersOf('getoptouts')[1]).toMatchObject({ 'advanced[fieldId]': '1' });
  });

  test('are read without a choice of fields where this user may not read the fields', async () => {
    service.on('getfields', refused(9));
    told(row);
    expect(await read()).toHaveLength(1);
    expect(service.parametersOf('getoptouts')[0]).not.toHaveProperty('advanced[fieldId]');
  });

  test('that cannot be read are a failure', async () => {
    service.on('getoptouts', refused(1));
    expect((await failureOf(read())).kind).toBe('login');
    expect(service.parametersOf('getoptouts')).toHaveLength(1);
  });
});

test('a row that names a list twice leaves it once', () => {
  const event = optOutEvent({ email: null, recipient: 42, optoutSetup: 7, date: null, fields: [], listId: [1, 1] });
  expect(event.lists).toEqual([{ id: 1, value: true }]);
});
