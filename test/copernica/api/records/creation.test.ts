import { describe, expect, test } from '@jest/globals';
import { createdId, mayBeCreated } from '../../../../copernica/api/records/creation.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';
import { failureOf } from '../../../support/failure_of.ts';
import { field } from '../fields/field_of.ts';

const account = accountAt(new FakeService());
const unclear = () => Promise.reject(new ServiceFailure('uncertain', 'The answer was lost.'));
const failing = () => Promise.reject(new ServiceFailure('unavailable', 'It failed.'));

describe('the id of what was created', () => {
  test('is the one that the answer tells, without a look-up', async () => {
    expect(await createdId(account, async () => ({ created: 7 }), failing)).toBe(7);
  });

  test.each([
    ['the answer is lost', unclear],
    ['the answer does not tell it', async () => ({ created: null })],
  ])('is looked up where %s', async (_, post) => {
    expect(await createdId(account, post, async () => 8)).toBe(8);
  });

  test.each([async () => null, failing])('is unknown where neither tells it', async (find) => {
    expect(await createdId(account, async () => ({ created: null }), find)).toBeNull();
  });

  test.each([async () => null, failing])('is not made up where the answer is lost and nothing is found', async (find) => {
    expect(await failureOf(createdId(account, unclear, find))).toMatchObject({ kind: 'uncertain' });
  });
});

describe('a record that may be the one that was created', () => {
  const fields = [field({ id: 1, name: 'Number' }), field({ id: 2, name: 'Amount', type: 'float' })];
  const sent = { Number: 'A-1', Amount: '5.0' };
  // Half a second after 13:00:00 in Amsterdam.
  const since = Date.parse('2026-03-10T12:00:00.500Z');
  const record = { id: 1, values: { number: 'a-1', amount: '5.00', other: 'x' }, removed: null, created: '2026-03-10 13:00:00' };

  test.each([
    [true, 'with the values, in the second of the step', record],
    [false, 'a second older', { ...record, created: '2026-03-10 12:59:59' }],
    [false, 'of unknown age', { ...record, created: null }],
    [false, 'with an age that cannot be read', { ...record, created: 'yesterday' }],
    [false, 'with another value', { ...record, values: { ...record.values, amount: '6' } }],
    [false, 'without one of the values', { ...record, values: { number: 'A-1' } }],
  ])('%j: one %s', (expected, _, candidate) => {
    expect(mayBeCreated(candidate, fields, sent, since)).toBe(expected);
  });

  test('may hold anything in fields that were not sent', () => {
    expect(mayBeCreated(record, fields, { Number: 'A-1' }, since)).toBe(true);
  });
});
