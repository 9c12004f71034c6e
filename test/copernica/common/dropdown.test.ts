import { expect, test } from '@jest/globals';
import { choicesOf } from '../../../copernica/common/dropdown.ts';

test('what has no name is called what it is', () => {
  const rows = [
    { id: 1, name: 'Customers' },
    { id: 2, name: ' ' },
  ];
  expect(choicesOf(rows, 'Database').map(({ label }) => label)).toEqual(['Customers (1)', 'Database (2)']);
});
