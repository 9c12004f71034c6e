import { describe, expect, test } from '@jest/globals';
import { getOptinSetups, getOptoutSetups, getOptouts } from '../../../../mailingwork/functions/subscribers/opt_in_out.ts';

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

  test.each([
    ['rows with the id under field', [{ field: 1 }, { id: 3, field: 3 }], [1, 3]],
    ['an empty list', [], null],
    ['an empty text', '', null],
    ['null', null, null],
    ['a text', '1,3', null],
    ['rows without an id', [{ fieldId: 3 }], null],
    ['something else', { a: 1 }, null],
  ])('the form fields of a setup as %s', (_form, fields, fieldIds) => {
    expect(getOptinSetups.readResult([{ id: 60, name: 'Newsletter', fields }])).toMatchObject([{ fieldIds }]);
  });

  test.each([
    [[], []],
    ['1,3', null],
  ])('the lists of a setup as %j', (subscriberlists, listIds) => {
    expect(getOptoutSetups.readResult([{ id: 7, name: 'Goodbye', subscriberlists }])).toMatchObject([{ listIds }]);
  });

  test('opt-outs are read in the observed form, with IDs as numbers and texts', () => {
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

  test('an opt-out with parts missing is still read', () => {
    expect(getOptouts.readResult([{ recipient: 1, more: 'x' }, 'x'])).toEqual([
      { recipient: 1, email: null, optoutSetup: null, date: null, fields: [], listId: [], more: 'x' },
    ]);
  });
});
