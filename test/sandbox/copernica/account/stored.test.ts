import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { fieldTypes } from '../../../../sandbox/copernica/account/model.ts';
import { storedValue } from '../../../../sandbox/copernica/account/stored.ts';
import conversion from '../value_conversion.json' with { type: 'json' };

const rows = z
  .array(z.object({ type: z.enum(fieldTypes), sent: z.unknown(), stored: z.union([z.string(), z.number()]), options: z.string().optional() }))
  .parse(conversion.rows);

describe('a value that was seen in the live service', () => {
  test('has as many rows as were seen', () => expect(rows).toHaveLength(97));

  test.each(rows)('of type $type, sent as $sent, is stored as $stored', ({ type, sent, stored, options = '' }) => {
    expect(storedValue({ type, value: options, length: 100 }, sent)).toBe(String(stored));
  });
});

describe('a value that was not seen', () => {
  const store = (type: (typeof fieldTypes)[number], sent: unknown, length = 10) => storedValue({ type, value: '', length }, sent);

  test.each([
    ['text', 'Straße 😀 long', 'Straße 😀 l'],
    ['text', { a: 1 }, ''],
    ['text', null, ''],
    ['big', 'longer than ten', 'longer than ten'],
    ['integer', '12 apples', '12'],
    ['integer', -0.5, '0'],
    ['integer', ' 1e3', '1000'],
    ['float', `1${'0'.repeat(400)}`, '0'],
    ['foreign_key', '7', '7'],
    ['date', '2026-02-30', '0000-00-00'],
    ['datetime', '2026-03-29 02:30:00', '2026-03-29 03:30:00'],
    ['datetime', '2026-07-01T12:00:00+0200', '2026-07-01 12:00:00'],
    ['empty_datetime', '2026-11-28', '2026-11-28 00:00:00'],
  ] as const)('of type %s, sent as %j, is stored as %j', (type, sent, stored) => {
    expect(store(type, sent)).toBe(stored);
  });
});
