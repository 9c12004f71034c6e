import { describe, expect, test } from '@jest/globals';
import { webhookEvents } from '../../../mailingwork/functions/webhooks.ts';
import { addressBeside, readEvent } from '../../../mailingwork/webhooks/events.ts';
import { documentedOptIn as documented } from '../../support/mailingwork/samples.ts';

const optIn = (body: unknown) => readEvent('optin_finalized', body);

test('the documented sample is read completely', () => {
  expect(optIn(documented)).toEqual({
    rawId: '371',
    setupId: 60,
    subscriberId: 6049065,
    fields: documented.fields,
    lists: [
      { id: 1, value: true },
      { id: 3, value: false },
      { id: 5, value: false },
    ],
    rawDate: '2025-11-11 09:27:29',
    additional: {},
  });
});

describe('the keys of an event', () => {
  test.each([
    ['optout_finalized', { id: 9, optoutsetup_id: 7, subscriber_id: 5, finalized_at: 'x' }],
    ['optout_finalized', { optoutId: '9', optoutSetupId: '7', subscriberId: '5', finalizedDate: 'x' }],
    ['optout_finalized', { optout_id: 9, OPTOUTSETUP_ID: 7, recipient_id: 5, optout_at: 'x' }],
    ['optin_finalized', { optinId: 9, optinSetupId: 7, recipientId: 5, finalizedDate: 'x' }],
    ['optin_finalized', { optin_id: 9, optin_setup_id: 7, subscriberid: 5, finalized_at: 'x' }],
  ] as const)('%s are read as %j', (event, body) => {
    expect(readEvent(event, body)).toEqual({ rawId: '9', setupId: 7, subscriberId: 5, fields: null, lists: null, rawDate: 'x', additional: {} });
  });

  test('of a profile change name no setup, so the ID of one is additional data', () => {
    expect(readEvent('profilemanager_finalized', { id: 9, subscriber_id: 5, optinsetup_id: 7, changed_at: 'x' })).toMatchObject({
      setupId: null,
      rawDate: 'x',
      additional: { optinsetup_id: 7 },
    });
  });

  test('are read by likelihood: of two, the likelier wins, and the other is kept', () => {
    expect(optIn({ optin_id: 2, id: 1, finalized_at: 'b', activate_at: 'a' })).toMatchObject({
      rawId: '1',
      rawDate: 'a',
      additional: { optin_id: 2, finalized_at: 'b' },
    });
  });

  test('are skipped where their value is impossible, and kept', () => {
    expect(optIn({ id: null, optin_id: 2, subscriber_id: 'none', recipient_id: ' 5 ', optinsetup_id: -1, activate_at: null })).toMatchObject({
      rawId: '2',
      setupId: null,
      subscriberId: 5,
      rawDate: null,
      additional: { id: null, subscriber_id: 'none', optinsetup_id: -1, activate_at: null },
    });
  });

  test('may be unknown for a date, which is found by its value; the first one counts', () => {
    expect(optIn({ id: 1, note: 'today', happened: '2025-11-11 09:27:29', also: '2020-01-01' })).toMatchObject({
      rawDate: '2025-11-11 09:27:29',
      additional: { note: 'today', also: '2020-01-01' },
    });
    expect(optIn({ id: 1, activate_at: 1731312000 })?.rawDate).toBe('1731312000');
    expect(optIn({ id: 1, activate_at: '' })?.rawDate).toBeNull();
  });

  test('that are unknown are kept as delivered, __proto__ too', () => {
    const event = optIn(JSON.parse('{"id":1,"__proto__":{"polluted":true},"new_thing":{"deep":[1,null]}}'));
    expect(JSON.stringify(event?.additional)).toBe('{"__proto__":{"polluted":true},"new_thing":{"deep":[1,null]}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('parts under other keys', () => {
  const read = (body: object, event: Parameters<typeof readEvent>[0] = 'optin_finalized') => readEvent(event, JSON.parse(JSON.stringify(body)));

  test.each(['subscriber_id', 'recipientId', 'subscriber', 'Recipient'])('the subscriber is found under %j', (key) => {
    expect(read({ [key]: '7' })).toMatchObject({ subscriberId: 7, additional: {} });
  });

  test('the date of an opt-in is found under the documented key, whatever its format', () => {
    expect(read({ id: 1, activate_at: '11.11.2025' })).toMatchObject({ rawDate: '11.11.2025', additional: {} });
  });

  test('a changed profile has its own ID and date', () => {
    expect(read({ id: 3, subscriber_id: 7 }, 'profilemanager_finalized')).toMatchObject({ rawId: '3', additional: {} });
    for (const key of ['finalized_at', 'finalizedDate', 'updated_at', 'activate_at']) {
      expect(read({ subscriber_id: 7, [key]: '11.11.2025' }, 'profilemanager_finalized')).toMatchObject({ rawDate: '11.11.2025', additional: {} });
    }
  });

  test('a date under an unknown key is read, not duplicated, and only where it is a point in time', () => {
    expect(read({ id: 1, when: '2025-11-11 09:27' })).toMatchObject({ rawDate: '2025-11-11 09:27', additional: {} });
    expect(read({ id: 1, note: 'on 2025-11-11 09:27' })).toMatchObject({ rawDate: null, additional: { note: 'on 2025-11-11 09:27' } });
    expect(read({ id: 1, note: '2025-11-11 09:2' })).toMatchObject({ rawDate: null, additional: { note: '2025-11-11 09:2' } });
  });
});

test.each(['subscriber', 'Recipient'])('the person may be in a separate part under %s, which is kept', (key) => {
  const body = { id: 7, [key]: { id: '42', email: 'max@example.com' } };
  expect(optIn(body)).toMatchObject({ rawId: '7', subscriberId: 42, additional: { [key]: { id: '42', email: 'max@example.com' } } });
});

test.each([[{ email: 'max@example.com' }], [{ subscriber: { email: 'max@example.com' } }]])('an address is sufficient for an event: %j', (body) => {
  const event = optIn({ ...body, date: '2025-11-11 09:27:29' });
  expect(event).toMatchObject({ rawId: null, subscriberId: null, rawDate: '2025-11-11 09:27:29' });
  expect(addressBeside(event?.additional ?? {})).toBe('max@example.com');
});

test.each([[{}], [{ email: 'max' }], [{ email: null }], [{ subscriber: 'max@example.com' }], [{ other: { email: 'max@example.com' } }]])(
  '%j contains no address',
  (additional) => {
    expect(addressBeside(additional)).toBeNull();
  },
);

test('zero is not an ID, and is kept as delivered', () => {
  expect(optIn({ id: '0', optinsetup_id: 0, subscriber_id: 0, fields: [{ id: 1, value: 'max@example.com' }] })).toMatchObject({
    rawId: null,
    setupId: null,
    subscriberId: null,
    additional: { id: '0', optinsetup_id: 0, subscriber_id: 0 },
  });
});

describe('a body is an event as soon as it contains one part', () => {
  test.each([[{ id: 1 }], [{ optinsetup_id: 60 }], [{ subscriber_id: 7 }], [{ fields: [{ id: 1, value: 'x' }] }], [{ lists: [{ id: 1, value: 1 }] }]])(
    'such as %j',
    (body) => {
      expect(readEvent('optin_finalized', body)).not.toBeNull();
    },
  );

  test('but not where it is empty or unreadable', () => {
    expect(readEvent('optin_finalized', { fields: [], lists: [], when: '2025-11-11 09:27' })).toBeNull();
    expect(readEvent('optin_finalized', { subscriber_id: '1'.repeat(16) })).toBeNull();
  });
});

test.each([undefined, null, 'text', '{"id":1}', 7, true, [], [{ id: 1 }], {}, { note: 'ping' }, { fields: [], lists: {} }, { id: '' }, { fields: ['x'] }])(
  '%j is not an event',
  (body) => {
    for (const event of webhookEvents) {
      expect(readEvent(event, body)).toBeNull();
    }
  },
);
