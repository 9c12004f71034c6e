import { describe, expect, test } from '@jest/globals';
import { createdId, isSince, mayBeCreated } from '../../../../copernica/api/records/creation.ts';
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

describe('in the hour that comes twice when summer time ends', () => {
  // Twenty minutes past two by Amsterdam's clocks, both times.
  const first = Date.parse('2026-10-25T00:20:00Z');
  const second = Date.parse('2026-10-25T01:20:00Z');

  test.each([first, second])('what a step created is found, whichever of the two it is', (since) => {
    expect(isSince('2026-10-25 02:20:00', since)).toBe(true);
    expect(isSince('2026-10-25 02:59:59', since)).toBe(true);
  });

  test('what was created after the clocks went back is found by a step that began before', () => {
    expect(isSince('2026-10-25 02:05:00', first)).toBe(true);
  });

  test('what is an hour older counts too, because it has the same date', () => {
    expect(isSince('2026-10-25 02:30:00', second)).toBe(true);
  });

  test('what is older by the clocks of the same hour does not', () => {
    expect(isSince('2026-10-25 02:19:59', second)).toBe(false);
    expect(isSince('2026-10-25 01:59:59', first)).toBe(false);
  });
});
