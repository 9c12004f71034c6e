import { expect, test } from '@jest/globals';
import { getProfile, getProfiles } from '../../../../copernica/api/methods/profiles.ts';

const delivered = { ID: '5', fields: { Email: 'jane@example.com', Age: 7, Vip: true, Note: null }, interests: [], database: '12', secret: 'abc' };

test('a profile is read without its secret, with texts as values', () => {
  expect(getProfile.readResult({ ...delivered, created: '2026-03-01 10:00:00', modified: '2026-03-02 10:00:00', removed: false })).toEqual({
    ID: 5,
    fields: { Email: 'jane@example.com', Age: '7', Vip: 'true', Note: '' },
    interests: [],
    database: 12,
    created: '2026-03-01 10:00:00',
    modified: '2026-03-02 10:00:00',
    removed: null,
  });
});

test.each([
  [
    ['News', 'Sport'],
    ['News', 'Sport'],
  ],
  [{ News: 1, Sport: 0, Music: '1', Art: true }, ['News', 'Music', 'Art']],
  [[{ ID: '3', name: 'News', group: 'x' }], ['News']],
  [null, []],
  [undefined, []],
])('interests delivered as %j are %j', (interests, names) => {
  expect(getProfile.readResult({ ...delivered, interests }).interests).toEqual(names);
});

test('a list that only holds data is read too', () => {
  expect(
    getProfiles.readResult({ start: 0, limit: 100, count: 1, data: [{ ID: 5, fields: [], interests: [], modified: '2026-03-02 10:00:00' }] }).data,
  ).toEqual([{ ID: 5, fields: {}, interests: [], database: null, created: null, modified: '2026-03-02 10:00:00', removed: null }]);
});
