import { beforeEach, describe, expect, test } from '@jest/globals';
import { emptied, keptFields } from '../../../mailingwork/fields/cleared_fields.ts';
import { http } from '../../support/answers.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

let service = new FakeWebservice();
const kept = (values: Record<number, string | null> | null, fieldIds: readonly number[], others: readonly number[] = []) => {
  const read = values === null ? null : Object.entries(values).map(([id, value]) => ({ id: Number(id), value }));
  return keptFields(fakeAccount(service), { id: 9, values: read, listIds: [] }, others, fieldIds);
};

beforeEach(() => {
  service = new FakeWebservice().on(
    'getfields',
    accepted([
      { id: 3, name: 'Vorname', type: 'varchar' },
      { id: 5, name: 'VIP', type: 'boolean' },
      { id: 6, name: 'Orders', type: 'int' },
    ]),
  );
});

test('fields are cleared by an empty value for each', () => {
  expect(emptied([3, 17])).toEqual({ 3: '', 17: '' });
});

describe('the fields that still hold a value although they were sent empty', () => {
  test.each([
    [3, 'Max', true],
    [3, '', false],
    [3, ' ', false],
    [3, null, false],
    [3, '0', true],
    [5, '1', true],
    [5, '0', false],
    [6, '0', true],
    [18, '0000-00-00', false],
    [18, '0000-00-00 00:00:00', false],
    [18, '2026-01-01', true],
  ])('field %i with %j: %j', async (id, value, holds) => {
    expect((await kept({ [id]: value, 4: 'of no matter' }, [id]))?.map((field) => field.id)).toEqual(holds ? [id] : []);
  });

  test('have their names, where those are known', async () => {
    await expect(kept({ 3: 'Max', 99: 'x' }, [3, 99, 6])).resolves.toEqual([
      { id: 3, name: 'Vorname' },
      { id: 99, name: '99' },
    ]);
    service.on('getfields', http(500));
    await expect(kept({ 3: 'Max' }, [3])).resolves.toEqual([{ id: 3, name: '3' }]);
  });

  test('are read from every subscriber', async () => {
    service.on('getrecipientfieldsbyid', accepted([]), accepted([{ id: 3, value: 'Max' }]));
    await expect(kept({}, [3], [7, 5])).resolves.toMatchObject([{ id: 3 }]);
    expect(service.parametersOf('getrecipientfieldsbyid').map(({ recipientId }) => recipientId)).toEqual(['7', '5']);
  });

  test('are not known where one of the subscribers cannot be read', async () => {
    await expect(kept(null, [3])).resolves.toBeNull();
    service.on('getrecipientfieldsbyid', http(500));
    await expect(kept({}, [3], [7])).resolves.toBeNull();
  });

  test('are not read where none was to be cleared', async () => {
    await expect(kept(null, [], [7])).resolves.toEqual([]);
    expect(service.calls).toEqual([]);
  });
});
