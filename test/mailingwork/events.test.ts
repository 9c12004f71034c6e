import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEvent, readEvents } from '../../mailingwork/events.ts';
import { webhookEvents } from '../../mailingwork/functions/webhooks.ts';

/** The only payload that the vendor shows (helpdesk article on webhooks). */
const documented = {
  id: 371,
  optinsetup_id: 60,
  subscriber_id: 6049065,
  fields: [
    { id: 1, value: 'max.muster@example.com' },
    { id: 2, value: 'Herr' },
    { id: 3, value: 'Max' },
    { id: 4, value: 'Muster' },
  ],
  lists: [
    { id: 1, value: 1 },
    { id: 3, value: 0 },
    { id: 5, value: 0 },
  ],
  activate_at: '2025-11-11 09:27:29',
};
const optIn = (body: unknown) => readEvent('optin_finalized', body);

test('the documented sample is read whole', () => {
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
  ] as const)('%s are understood as %j', (event, body) => {
    expect(readEvent(event, body)).toEqual({ rawId: '9', setupId: 7, subscriberId: 5, fields: null, lists: null, rawDate: 'x', additional: {} });
  });

  test('a profile change has no setup, so a setup’s id stays beside', () => {
    expect(readEvent('profilemanager_finalized', { id: 9, subscriber_id: 5, optinsetup_id: 7, changed_at: 'x' })).toMatchObject({
      setupId: null,
      rawDate: 'x',
      additional: { optinsetup_id: 7 },
    });
  });

  test('the likelier of two wins, the other stays beside', () => {
    expect(optIn({ optin_id: 2, id: 1, finalized_at: 'b', activate_at: 'a' })).toMatchObject({
      rawId: '1',
      rawDate: 'a',
      additional: { optin_id: 2, finalized_at: 'b' },
    });
  });

  test('a value that cannot be meant is passed over and kept', () => {
    expect(optIn({ id: null, optin_id: 2, subscriber_id: 'none', recipient_id: ' 5 ', optinsetup_id: -1, activate_at: null })).toMatchObject({
      rawId: '2',
      setupId: null,
      subscriberId: 5,
      rawDate: null,
      additional: { id: null, subscriber_id: 'none', optinsetup_id: -1, activate_at: null },
    });
  });

  test('an unknown date key is found by its value, the first one counts', () => {
    expect(optIn({ id: 1, note: 'today', happened: '2025-11-11 09:27:29', also: '2020-01-01' })).toMatchObject({
      rawDate: '2025-11-11 09:27:29',
      additional: { note: 'today', also: '2020-01-01' },
    });
    expect(optIn({ id: 1, activate_at: 1731312000 })?.rawDate).toBe('1731312000');
    expect(optIn({ id: 1, activate_at: '' })?.rawDate).toBeNull();
  });

  test('unknown ones are kept as they came, __proto__ too', () => {
    const event = optIn(JSON.parse('{"id":1,"__proto__":{"polluted":true},"new_thing":{"deep":[1,null]}}'));
    expect(JSON.stringify(event?.additional)).toBe('{"__proto__":{"polluted":true},"new_thing":{"deep":[1,null]}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('the fields of an event', () => {
  const fieldsOf = (fields: unknown) => {
    const event = optIn({ id: 1, fields });
    return { fields: event?.fields, kept: event?.additional.fields };
  };

  test.each([
    ['ids under field', [{ field: 3, value: 'Max' }]],
    ['ids under both', [{ id: 3, field: 3, value: 'Max' }]],
    ['ids as text', [{ id: ' 3 ', value: 'Max' }]],
    ['the second spelling where the first is no id', [{ id: null, field: '3', value: 'Max' }]],
    ['an object instead of a list, as PHP writes a list with gaps', { 0: { id: 3, value: 'Max' } }],
    ['id → value', { 3: 'Max' }],
  ])('are understood with %s', (_name, fields) => {
    expect(fieldsOf(fields)).toEqual({ fields: [{ id: 3, value: 'Max' }], kept: undefined });
  });

  test.each([
    ['Max', 'Max'],
    ['', ''],
    [17, '17'],
    [0, '0'],
    [true, 'true'],
    [null, null],
    [['a', 'b'], '["a","b"]'],
    [{ a: 1 }, '{"a":1}'],
  ])('with the value %j hold %j', (value, read) => {
    expect(fieldsOf([{ id: 3, value }])).toEqual({ fields: [{ id: 3, value: read }], kept: undefined });
    expect(fieldsOf([{ id: 3 }])).toEqual({ fields: [{ id: 3, value: null }], kept: undefined });
  });

  test('that come twice count once, and the second is kept', () => {
    const [one, two] = [
      { id: 3, value: 'Max' },
      { id: 3, value: 'Moritz' },
    ];
    expect(fieldsOf([one, two])).toEqual({ fields: [one], kept: [two] });
    expect(fieldsOf({ 3: 'Max', 7: { id: 3, value: 'Moritz' } })).toEqual({ fields: [one], kept: { 7: two } });
  });

  test('that cannot be read are kept, under their keys where they have any', () => {
    const good = { id: 3, value: 'Max' };
    expect(fieldsOf([good, null, 'x', 7, [], {}, { id: 'x', value: 1 }])).toEqual({ fields: [good], kept: [null, 'x', 7, [], {}, { id: 'x', value: 1 }] });
    expect(fieldsOf({ 3: 'Max', first_name: 'Max', 9: { value: 'x' } })).toEqual({ fields: [good], kept: { first_name: 'Max', 9: { value: 'x' } } });
  });

  test('that name two ids are read under the first and kept whole', () => {
    const entry = { id: 900, field: 3, value: 'Max' };
    expect(fieldsOf([entry])).toEqual({ fields: [{ id: 900, value: 'Max' }], kept: [entry] });
  });

  test('that hold more than id and value are read and kept whole', () => {
    const entry = { id: 3, value: 'Max', name: 'Vorname' };
    expect(fieldsOf([entry, { id: 4, value: 'Muster' }])).toEqual({
      fields: [
        { id: 3, value: 'Max' },
        { id: 4, value: 'Muster' },
      ],
      kept: [entry],
    });
    expect(fieldsOf([{ id: 3, content: 'Max' }]).kept).toEqual([{ id: 3, content: 'Max' }]);
  });

  test.each([null, 'none', 7, true, ['Max', 'Muster'], [[1, 'Max']], { first_name: 'Max' }])('are missing, and kept, where they are %j', (fields) => {
    expect(fieldsOf(fields)).toEqual({ fields: null, kept: fields });
  });

  test.each([[[]], [{}]])('are empty where they are %j', (fields) => {
    expect(fieldsOf(fields)).toEqual({ fields: [], kept: undefined });
  });
});

describe('the lists of an event', () => {
  const listOf = (value: unknown) => {
    const event = optIn({ id: 1, lists: [{ id: 5, value }] });
    return { value: event?.lists?.[0]?.value, kept: event?.additional.lists };
  };

  test.each([
    [1, true],
    ['1', true],
    [true, true],
    [' TRUE ', true],
    [0, false],
    ['0', false],
    [false, false],
    ['false', false],
  ])('say with %j: %j', (value, read) => {
    expect(listOf(value)).toEqual({ value: read, kept: undefined });
  });

  test.each([[2], ['yes'], [''], [[1]], [{}], [{ toString: 1, valueOf: 1 }]])('do not say anything with %j, which is kept', (value) => {
    expect(listOf(value)).toEqual({ value: null, kept: [{ id: 5, value }] });
  });

  test('without a value say nothing', () => {
    expect(listOf(null)).toEqual({ value: null, kept: undefined });
  });

  test('that are bare ids are not understood, so no filter judges them', () => {
    expect(optIn({ id: 1, lists: [1, 3] })).toMatchObject({ lists: null, additional: { lists: [1, 3] } });
  });
});

test.each([undefined, null, 'text', '{"id":1}', 7, true, [], [{ id: 1 }], {}, { note: 'ping' }, { fields: [], lists: {} }, { id: '' }, { fields: ['x'] }])(
  '%j is no event',
  (body) => {
    for (const event of webhookEvents) {
      expect(readEvent(event, body)).toBeNull();
    }
  },
);

test('ten thousand fields, or as many unknown keys, are read to the last one', () => {
  const fields = Array.from({ length: 10_000 }, (_, index) => ({ id: index + 1, value: `value ${index}` }));
  const unknown = Object.fromEntries(fields.map(({ id, value }) => [`key_${id}`, value]));
  const event = optIn({ id: 1, fields, ...unknown });
  expect(event?.fields).toEqual(fields);
  expect(event?.additional).toEqual(unknown);
});

const names = fc.oneof(
  fc.constantFrom(
    'id',
    'field',
    'value',
    'fields',
    'lists',
    'optin_id',
    'subscriber_id',
    'optinsetup_id',
    'activate_at',
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'toJSON',
    '1',
    '2',
  ),
  fc.string({ maxLength: 4 }),
);
const scalars = fc.oneof(
  fc.constantFrom(0, 1, '0', '1', '7', '', '2025-11-11 09:27:29', -0, 1e21),
  fc.string({ maxLength: 5 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const bodies = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      scalars,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(names, tie('value'), { maxKeys: 6 }),
    ),
  }))
  .value.map((value): unknown => JSON.parse(JSON.stringify(value)));

test('no JSON is thrown over, and none reaches Object.prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  fc.assert(
    fc.property(fc.constantFrom(...webhookEvents), fc.oneof(bodies, fc.jsonValue()), (kind, body) => {
      const sent = JSON.stringify(body);
      const event = readEvent(kind, body);
      const isReadable = event === null || (typeof event.additional === 'object' && typeof JSON.stringify(event) === 'string');
      return isReadable && JSON.stringify(body) === sent;
    }),
    { numRuns: 12_000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
});

test('nothing of a well-formed body is lost', () => {
  const entries = <Value>(value: fc.Arbitrary<Value>) =>
    fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 999_999 }), value }), { selector: ({ id }) => id, maxLength: 6 });
  const wellFormed = fc.record({
    id: fc.integer({ min: 1 }),
    optinsetup_id: fc.integer({ min: 1 }),
    subscriber_id: fc.integer({ min: 1 }),
    fields: entries(fc.option(fc.string())),
    lists: entries(fc.constantFrom(0, 1)),
    activate_at: fc.constantFrom('2025-11-11 09:27:29', '2025-03-30 02:30:00'),
  });
  const unknown = fc.dictionary(
    fc.string().map((key) => `x-${key}`),
    fc.jsonValue(),
    { maxKeys: 3, noNullPrototype: true },
  );
  fc.assert(
    fc.property(wellFormed, unknown, (body, more) => {
      const whole = {
        rawId: String(body.id),
        setupId: body.optinsetup_id,
        subscriberId: body.subscriber_id,
        fields: body.fields,
        lists: body.lists.map(({ id, value }) => ({ id, value: value === 1 })),
        rawDate: body.activate_at,
        additional: more,
      };
      return JSON.stringify(optIn({ ...more, ...body })) === JSON.stringify(whole);
    }),
    { numRuns: 10_000 },
  );
});

test('nought is no id, and is kept as it came', () => {
  expect(optIn({ id: '0', optinsetup_id: 0, subscriber_id: 0, fields: [{ id: 1, value: 'max@example.com' }] })).toMatchObject({
    rawId: null,
    setupId: null,
    subscriberId: null,
    additional: { id: '0', optinsetup_id: 0, subscriber_id: 0 },
  });
});

test('several events in one delivery are read one by one, and what is none is left out', () => {
  expect(readEvents('optin_finalized', [{ id: 1 }, 'ping', null, { id: 2 }]).map(({ rawId }) => rawId)).toEqual(['1', '2']);
  expect(readEvents('optin_finalized', { id: 1 })).toHaveLength(1);
  expect(readEvents('optin_finalized', [])).toEqual([]);
});

test('every text of a body that is an event comes out somewhere', () => {
  const parts = fc.oneof(bodies, fc.array(bodies, { maxLength: 3 }));
  const events = fc.record({ id: fc.constant(1), fields: parts, lists: parts, other: bodies });
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  fc.assert(
    fc.property(events, (body) => {
      const delivered = JSON.stringify(optIn(body));
      // Ids are read as numbers and a yes or no as true or false; structured values become text once more.
      const lasting = textsIn(body).filter((text) => !/^\s*(\d+|true|false)\s*$/i.test(text));
      return lasting.every((text) => {
        const once = JSON.stringify(text).slice(1, -1);
        return delivered.includes(once) || delivered.includes(JSON.stringify(once).slice(1, -1));
      });
    }),
    { numRuns: 10_000 },
  );
});

describe('parts under other names', () => {
  const read = (body: object, event: Parameters<typeof readEvent>[0] = 'optin_finalized') => readEvent(event, JSON.parse(JSON.stringify(body)));

  test.each(['subscriber_id', 'recipientId', 'subscriber', 'Recipient'])('the subscriber stands under %j', (key) => {
    expect(read({ [key]: '7' })).toMatchObject({ subscriberId: 7, additional: {} });
  });

  test('the date of an opt-in stands under the documented name, whatever it looks like', () => {
    expect(read({ id: 1, activate_at: '11.11.2025' })).toMatchObject({ rawDate: '11.11.2025', additional: {} });
  });

  test('a changed profile has an id and a date of its own', () => {
    expect(read({ id: 3, subscriber_id: 7 }, 'profilemanager_finalized')).toMatchObject({ rawId: '3', additional: {} });
    for (const key of ['finalized_at', 'finalizedDate', 'updated_at', 'activate_at']) {
      expect(read({ subscriber_id: 7, [key]: '11.11.2025' }, 'profilemanager_finalized')).toMatchObject({ rawDate: '11.11.2025', additional: {} });
    }
  });

  test('a date under a name that nobody knows is taken, not doubled, and only where it is a point in time', () => {
    expect(read({ id: 1, when: '2025-11-11 09:27' })).toMatchObject({ rawDate: '2025-11-11 09:27', additional: {} });
    expect(read({ id: 1, note: 'on 2025-11-11 09:27' })).toMatchObject({ rawDate: null, additional: { note: 'on 2025-11-11 09:27' } });
    expect(read({ id: 1, note: '2025-11-11 09:2' })).toMatchObject({ rawDate: null, additional: { note: '2025-11-11 09:2' } });
  });
});

describe('a body is an event as soon as it tells one thing', () => {
  test.each([[{ id: 1 }], [{ optinsetup_id: 60 }], [{ subscriber_id: 7 }], [{ fields: [{ id: 1, value: 'x' }] }], [{ lists: [{ id: 1, value: 1 }] }]])(
    'such as %j',
    (body) => {
      expect(readEvent('optin_finalized', body)).not.toBeNull();
    },
  );

  test('and what is empty or unreadable is none', () => {
    expect(readEvent('optin_finalized', { fields: [], lists: [], when: '2025-11-11 09:27' })).toBeNull();
    expect(readEvent('optin_finalized', { subscriber_id: '1'.repeat(16) })).toBeNull();
  });
});

test('an entry that holds more than an id and a value stays among the additional data', () => {
  const entry = { id: 1, value: 'x', note: null };
  expect(readEvent('optin_finalized', { id: 1, fields: [entry] })).toMatchObject({ fields: [{ id: 1, value: 'x' }], additional: { fields: [entry] } });
});
