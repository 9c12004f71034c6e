import { describe, expect, test } from '@jest/globals';
import { getOptinSetups, getOptoutSetups, getOptouts } from '../../../mailingwork/functions/opt_in_out.ts';

describe('opt-in and opt-out', () => {
  test.each([getOptinSetups, getOptoutSetups])('setups are read by $name with lists and form fields', (definition) => {
    const answer = [
      { id: '60', name: 'Newsletter', subscriberlists: [{ id: 1, name: 'Newsletter' }, '3', 'x'], fields: [{ id: 1 }, 4] },
      { id: 61, name: 'Bare', more: 'x' },
      { name: 'no id' },
    ];
    expect(definition.readResult(answer)).toEqual([
      { id: 60, name: 'Newsletter', listIds: [1, 3], fieldIds: [1, 4] },
      { id: 61, name: 'Bare', listIds: null, fieldIds: null },
    ]);
  });

  test('opt-outs are read as they were seen, with ids as numbers and texts', () => {
    const answer = [
      {
        email: null,
        recipient: '1234',
        optoutSetup: '1',
        date: '2021-01-18 06:35:03',
        fields: [{ id: 1, value: 'john@example.com', field: 1 }],
        listId: [1],
      },
      { email: 1, recipient: '1235', optoutSetup: '1', date: '2021-01-18 07:02:19', fields: [{ id: 1, value: 'jane@example.com', field: 1 }], listId: [1, 2] },
    ];
    expect(getOptouts.readResult(answer)).toEqual([
      { email: null, recipient: 1234, optoutSetup: 1, date: '2021-01-18 06:35:03', fields: [{ id: 1, value: 'john@example.com' }], listId: [1] },
      { email: 1, recipient: 1235, optoutSetup: 1, date: '2021-01-18 07:02:19', fields: [{ id: 1, value: 'jane@example.com' }], listId: [1, 2] },
    ]);
  });

  test('an opt-out with parts missing still counts', () => {
    expect(getOptouts.readResult([{ recipient: 1, more: 'x' }, 'x'])).toEqual([
      { recipient: 1, email: null, optoutSetup: null, date: null, fields: [], listId: [], more: 'x' },
    ]);
  });
});
