import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldValue } from '../../../mailingwork/fields/fields.ts';
import type { Field } from '../../../mailingwork/functions/fields.ts';
import { type OutputNames, occurredAt, optedOutLists, personOutput, subscribedLists, subscriberOutput } from '../../../mailingwork/subscribers/outputs.ts';

const field = (id: number, name: string, type = 'varchar', behavior = ''): Field => ({
  id,
  name,
  description: '',
  alias: '',
  type,
  options: '',
  default: '',
  behavior,
});
const names: OutputNames = {
  fields: [field(1, 'E-Mail', 'varchar', 'email'), field(3, 'Vorname'), field(17, 'Orders', 'int'), field(18, 'Last order', 'datetime')],
  lists: [
    { id: 1, name: 'Newsletter' },
    { id: 3, name: 'Customers' },
  ],
  timeZone: 'Europe/Berlin',
};
const unnamed: OutputNames = { fields: null, lists: null, timeZone: 'Europe/Berlin' };

describe('a person', () => {
  test('has every field of the account, read by its type, null where it was not delivered', () => {
    const values = [
      { id: 18, value: '2025-07-01 12:00:00' },
      { id: 1, value: 'max@example.com' },
      { id: 17, value: '3' },
    ];
    expect(personOutput(5, values, names)).toEqual({
      subscriber_id: 5,
      email: 'max@example.com',
      first_name: null,
      last_name: null,
      salutation: null,
      field_1: 'max@example.com',
      field_3: null,
      field_17: '3',
      field_18: '2025-07-01T12:00:00+02:00',
    });
  });

  test('has unknown fields too', () => {
    expect(personOutput(null, [{ id: 99, value: 'x' }], names)).toMatchObject({ subscriber_id: null, email: null, field_99: 'x', field_3: null });
  });

  test('has only texts where the fields could not be read', () => {
    const values = [
      { id: 1, value: 'max@example.com' },
      { id: 17, value: '3' },
    ];
    expect(personOutput(5, values, unnamed)).toEqual({
      subscriber_id: 5,
      email: 'max@example.com',
      first_name: null,
      last_name: null,
      salutation: null,
      field_1: 'max@example.com',
      field_17: '3',
    });
  });

  test('has the same keys, whatever was delivered', () => {
    const values = fc.array(fc.record<FieldValue>({ id: fc.constantFrom(1, 3, 17, 18), value: fc.option(fc.string()) }), { maxLength: 5 });
    const keys = Object.keys(personOutput(null, [], names)).sort();
    fc.assert(
      fc.property(fc.option(fc.nat()), values, (id, delivered) => {
        expect(Object.keys(personOutput(id, delivered, names)).sort()).toEqual(keys);
      }),
    );
  });
});

describe('lists', () => {
  const rows = [
    { id: 1, value: true },
    { id: 3, value: false },
    { id: 5, value: null },
    { id: 7, value: true },
  ];

  test('show who is subscribed, also as flat lists for easy mapping', () => {
    expect(subscribedLists(rows, names.lists)).toEqual({
      lists: [
        { id: 1, name: 'Newsletter', subscribed: true },
        { id: 3, name: 'Customers', subscribed: false },
        { id: 5, name: null, subscribed: null },
        { id: 7, name: null, subscribed: true },
      ],
      subscribed_list_ids: [1, 7],
      subscribed_list_names: ['Newsletter', '7'],
    });
  });

  test('of an opt-out show which were just left', () => {
    expect(optedOutLists(rows, null)).toEqual({
      lists: [
        { id: 1, name: null, opted_out: true },
        { id: 3, name: null, opted_out: false },
        { id: 5, name: null, opted_out: null },
        { id: 7, name: null, opted_out: true },
      ],
      opted_out_list_ids: [1, 7],
      opted_out_list_names: ['1', '7'],
    });
  });

  test('are sorted by ID, whatever the order of the delivery', () => {
    expect(subscribedLists(rows.toReversed(), names.lists)).toEqual(subscribedLists(rows, names.lists));
    expect(optedOutLists(rows.toReversed(), names.lists)).toEqual(optedOutLists(rows, names.lists));
  });

  test('are empty, not missing, where there are none', () => {
    expect(subscribedLists([], null)).toEqual({ lists: [], subscribed_list_ids: [], subscribed_list_names: [] });
    expect(optedOutLists([], names.lists)).toEqual({ lists: [], opted_out_list_ids: [], opted_out_list_names: [] });
  });
});

describe('a subscriber', () => {
  test('read whole has values and memberships', () => {
    expect(subscriberOutput({ id: 5, values: [{ id: 3, value: 'Max' }], listIds: [3] }, names)).toMatchObject({
      subscriber_id: 5,
      first_name: 'Max',
      lists: [{ id: 3, name: 'Customers', subscribed: true }],
      subscribed_list_ids: [3],
      subscribed_list_names: ['Customers'],
    });
  });

  test('just added to lists has those that were read, and leaves the others open', () => {
    expect(subscriberOutput({ id: 5, values: [], listIds: [3], addedTo: [1, 3] }, names)).toMatchObject({
      lists: [
        { id: 1, name: 'Newsletter', subscribed: null },
        { id: 3, name: 'Customers', subscribed: true },
      ],
      subscribed_list_ids: [3],
      subscribed_list_names: ['Customers'],
    });
    expect(subscriberOutput({ id: 5, values: [], listIds: null, addedTo: [1] }, names)).toMatchObject({ lists: null, subscribed_list_ids: null });
  });

  test('that could not be read at all has the same keys', () => {
    const whole = subscriberOutput({ id: 5, values: [{ id: 3, value: 'Max' }], listIds: [3] }, names);
    const unread = subscriberOutput({ id: null, values: null, listIds: null }, names);
    expect(Object.keys(unread)).toEqual(Object.keys(whole));
    expect(unread).toMatchObject({ subscriber_id: null, email: null, field_3: null, lists: null, subscribed_list_ids: null, subscribed_list_names: null });
  });
});

test.each([
  ['2025-11-11 09:27:29', '2025-11-11T09:27:29+01:00'],
  ['soon', null],
  ['0000-00-00 00:00:00', null],
  [null, null],
])('an event of %j happened at %j, and the raw text is kept', (rawDate, iso) => {
  const event = { rawId: null, setupId: null, subscriberId: null, fields: null, lists: null, rawDate, additional: {} };
  expect(occurredAt(event, 'Europe/Berlin')).toEqual({ occurred_at: iso, occurred_at_raw: rawDate });
});
