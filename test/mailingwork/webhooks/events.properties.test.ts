import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { webhookEvents } from '../../../mailingwork/functions/webhooks.ts';
import { readEvent } from '../../../mailingwork/webhooks/events.ts';
import { bodies, lostTexts } from '../../hooks/bodies.ts';

const optIn = (body: unknown) => readEvent('optin_finalized', body);

test('any JSON is read without an error, and Object.prototype stays unchanged', () => {
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

test('every text of a body that is an event is found in an output', () => {
  const parts = fc.oneof(bodies, fc.array(bodies, { maxLength: 3 }));
  const events = fc.record({ id: fc.constant(1), fields: parts, lists: parts, other: bodies });
  fc.assert(
    fc.property(events, (body) => {
      expect(lostTexts(body, optIn(body))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});
