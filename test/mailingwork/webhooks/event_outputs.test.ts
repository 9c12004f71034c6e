import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type EventNames, optInOutput, optOutOutput, profileUpdateOutput } from '../../../mailingwork/webhooks/event_outputs.ts';
import { readEvent, type SubscriberEvent } from '../../../mailingwork/webhooks/events.ts';
import { account } from '../../support/mailingwork/account.ts';
import { documentedOptIn, documentedPerson } from '../../support/mailingwork/samples.ts';

const field = { description: '', alias: '', type: 'varchar', options: '', default: '', behavior: '' };
const names: EventNames = {
  fields: [
    { ...field, id: 1, name: 'E-Mail', behavior: 'email' },
    { ...field, id: 2, name: 'Anrede' },
    { ...field, id: 3, name: 'Vorname' },
    { ...field, id: 4, name: 'Nachname' },
    { ...field, id: 17, name: 'Orders', type: 'int' },
  ],
  lists: [
    { id: 1, name: 'Newsletter' },
    { id: 3, name: 'Customers' },
  ],
  setups: [{ id: 60, name: account.getoptinsetups[0]?.name ?? '', listIds: null, fieldIds: null }],
  timeZone: 'Europe/Berlin',
};
const unnamed: EventNames = { fields: null, lists: null, setups: null, timeZone: 'Europe/Berlin' };
/** The outputs about lists where the event contains none: null, because [] would claim that there are none. */
const nothingOfLists = (output: (event: SubscriberEvent, names: EventNames) => object): object =>
  Object.fromEntries(
    Object.keys(output(nothing, unnamed))
      .filter((key) => key.includes('list'))
      .map((key) => [key, null]),
  );

const nothing: SubscriberEvent = { rawId: null, setupId: null, subscriberId: null, fields: null, lists: null, rawDate: null, additional: {} };
const whole: SubscriberEvent = {
  rawId: '371',
  setupId: 60,
  subscriberId: 6049065,
  fields: documentedOptIn.fields,
  lists: [
    { id: 1, value: true },
    { id: 3, value: false },
    { id: 5, value: false },
  ],
  rawDate: '2025-11-11 09:27:29',
  additional: { new_key: 'kept' },
};
const outputs = [
  ['opt-in', optInOutput],
  ['opt-out', optOutOutput],
  ['profile change', profileUpdateOutput],
] as const;

test('a finished opt-in has every name that can be found', () => {
  expect(optInOutput(whole, names)).toEqual({
    id: '371',
    opt_in_id: 371,
    opt_in_setup_id: 60,
    opt_in_setup_name: 'Newsletter sign-up',
    ...documentedPerson,
    lists: [
      { id: 1, name: 'Newsletter', subscribed: true },
      { id: 3, name: 'Customers', subscribed: false },
      { id: 5, name: null, subscribed: false },
    ],
    subscribed_list_ids: [1],
    subscribed_list_names: ['Newsletter'],
    occurred_at: '2025-11-11T09:27:29+01:00',
    occurred_at_raw: '2025-11-11 09:27:29',
    additional_data: '{"new_key":"kept"}',
  });
});

test('a finished opt-out has the lists just left', () => {
  expect(optOutOutput(whole, names)).toMatchObject({
    id: '371',
    opt_out_id: 371,
    opt_out_setup_id: 60,
    opt_out_setup_name: 'Newsletter sign-up',
    lists: [
      { id: 1, name: 'Newsletter', opted_out: true },
      { id: 3, name: 'Customers', opted_out: false },
      { id: 5, name: null, opted_out: false },
    ],
    opted_out_list_ids: [1],
    opted_out_list_names: ['Newsletter'],
  });
});

describe.each(outputs)('a %s', (_name, output) => {
  test('without any names keeps its IDs, and names are null', () => {
    const told = output(whole, unnamed);
    expect(told).toMatchObject({ subscriber_id: 6049065, email: 'max.muster@example.com', field_3: 'Max', first_name: null });
    expect(told.lists?.map((list) => list.name)).toEqual([null, null, null]);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  test('always has the same keys for the same account', () => {
    const keysOf = (told: object): string => Object.keys(told).sort().join();
    const keys = keysOf(output(whole, names));
    const known = names.fields?.map(({ id }) => id) ?? [];
    const events = fc.record<SubscriberEvent>({
      rawId: fc.option(fc.string({ minLength: 1 })),
      setupId: fc.option(fc.nat()),
      subscriberId: fc.option(fc.nat()),
      fields: fc.option(fc.array(fc.record({ id: fc.constantFrom(...known), value: fc.option(fc.string()) }), { maxLength: 5 })),
      lists: fc.option(fc.array(fc.record({ id: fc.nat(), value: fc.option(fc.boolean()) }), { maxLength: 5 })),
      rawDate: fc.option(fc.string()),
      additional: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }),
    });
    fc.assert(
      fc.property(events, (event) => {
        const told = output(event, names);
        return keysOf(told) === keys && typeof told.id === 'string' && told.id !== '' && typeof told.additional_data === 'string';
      }),
      { numRuns: 10_000 },
    );
  });

  test('has an ID that does not depend on time zone and names', () => {
    for (const event of [whole, { ...whole, rawId: null }, { ...whole, rawDate: null }, { ...whole, rawId: null, rawDate: null }, nothing]) {
      const ids = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'].flatMap((timeZone) => [
        output(event, { ...names, timeZone }).id,
        output(event, { ...unnamed, timeZone }).id,
      ]);
      expect(new Set(ids).size).toBe(1);
    }
  });

  test('that is delivered twice has one ID, and another event another one', () => {
    const body = { subscriber_id: 5, fields: [{ id: 1, value: 'max@example.com' }], lists: [{ id: 1, value: 1 }], activate_at: '2025-11-11 09:27:29' };
    const idOf = (changes: object): string => output(readEvent('optin_finalized', JSON.parse(JSON.stringify({ ...body, ...changes }))) ?? nothing, names).id;
    expect(idOf({})).toBe(idOf({}));
    expect(new Set([idOf({}), idOf({ subscriber_id: 6 }), idOf({ activate_at: '2025-11-11 09:27:30' }), idOf({ activate_at: null })]).size).toBe(4);
    expect(idOf({ activate_at: null })).not.toBe(idOf({ activate_at: null, fields: [] }));
  });
});

describe('the id of an event', () => {
  test('is the vendor’s own, as delivered, and as a number too where it is one', () => {
    expect(optInOutput({ ...whole, rawId: '0371' }, names)).toMatchObject({ id: '0371', opt_in_id: 371 });
    expect(optOutOutput({ ...whole, rawId: 'a-1' }, names)).toMatchObject({ id: 'a-1', opt_out_id: null });
    expect(optInOutput({ ...whole, rawId: '9'.repeat(20) }, names).opt_in_id).toBeNull();
  });

  test('is built from setup, subscriber and raw date where the vendor provides none', () => {
    expect(optInOutput({ ...whole, rawId: null }, names)).toMatchObject({ id: '60-6049065-2025-11-11 09:27:29', opt_in_id: null });
  });

  test.each([
    ['the subscriber', { ...whole, rawId: null, subscriberId: null }],
    ['the date', { ...whole, rawId: null, rawDate: null }],
  ])('is built from the whole event where %s is missing too, so that two events never share one', (_what, event) => {
    const other = { ...event, fields: [{ id: 1, value: 'other@example.com' }] };
    expect(optInOutput(event, names).id).toMatch(/^[0-9a-f]{24}$/);
    expect(optInOutput(other, names).id).not.toBe(optInOutput(event, names).id);
  });

  test('of a profile change is never the vendor’s alone, because it may be that of the subscriber', () => {
    expect(profileUpdateOutput({ ...whole, setupId: null }, names).id).toBe('371-6049065-2025-11-11 09:27:29');
    expect(profileUpdateOutput({ ...whole, rawId: null, setupId: null }, names).id).toBe('6049065-2025-11-11 09:27:29');
  });
});

test.each(outputs)('%s: the address may stand beside the fields, but that in the fields comes first', (_name, output) => {
  const additional = { email: 'beside@example.com' };
  expect(output({ ...whole, fields: [], additional }, names).email).toBe('beside@example.com');
  expect(output({ ...whole, additional }, names).email).toBe('max.muster@example.com');
});

test('an unknown setup has no name', () => {
  expect(optInOutput({ ...whole, setupId: 61 }, names)).toMatchObject({ opt_in_setup_id: 61, opt_in_setup_name: null });
  expect(optOutOutput(nothing, names)).toMatchObject({ opt_out_setup_id: null, opt_out_setup_name: null });
});

test.each(outputs)('%s: without lists the outputs about lists are null', (_name, output) => {
  expect(output({ ...whole, lists: null }, unnamed)).toEqual({ ...output({ ...whole, lists: [] }, unnamed), ...nothingOfLists(output) });
});
