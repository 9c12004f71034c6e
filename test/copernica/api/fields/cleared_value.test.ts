import { expect, test } from '@jest/globals';
import { clearedValue, isCleared } from '../../../../copernica/api/fields/cleared_value.ts';
import { field } from './field_of.ts';

test.each<[type: string, sent: string]>([
  ['text', ''],
  ['email', ''],
  ['phone_gsm', ''],
  ['select', ''],
  ['big', ''],
  ['foreign_key', ''],
  ['empty_date', ''],
  ['empty_datetime', ''],
  ['date', '0000-00-00'],
  ['datetime', '0000-00-00 00:00:00'],
])('a field of the type %s is emptied by %j', (type, sent) => {
  expect(clearedValue(field({ type }))).toBe(sent);
  expect(isCleared(field({ type }), sent)).toBe(true);
  expect(isCleared(field({ type }), '')).toBe(true);
});

test.each(['integer', 'float'])('a field of the type %s cannot be emptied', (type) => {
  expect(clearedValue(field({ type }))).toBeNull();
  expect(isCleared(field({ type }), '0')).toBe(false);
});

test.each<[type: string, stored: string]>([
  ['text', '0000-00-00'],
  ['text', ' '],
  ['date', '1980-12-24'],
])('a field of the type %s holds the value %j', (type, stored) => {
  expect(isCleared(field({ type }), stored)).toBe(false);
});

test.each(['empty_date', 'empty_datetime'])('a field of the type %s may be stored as zeros', (type) => {
  expect(isCleared(field({ type }), '0000-00-00')).toBe(true);
});
