import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ListValue, SubscriberEvent } from '../../../mailingwork/webhooks/events.ts';
import { matchesLists, matchesSetups } from '../../../mailingwork/webhooks/filters.ts';

const event = (changes: Partial<SubscriberEvent>): SubscriberEvent => ({
  rawId: null,
  setupId: null,
  subscriberId: null,
  fields: null,
  lists: null,
  rawDate: null,
  additional: {},
  ...changes,
});
const lists: ListValue[] = [
  { id: 1, value: true },
  { id: 3, value: false },
  { id: 5, value: null },
];

describe('a filter by list lets', () => {
  test.each<[what: string, chosen: number[], passes: boolean]>([
    ['everything pass where no list is chosen', [], true],
    ['an event with the list as true pass', [1], true],
    ['an event with one of the chosen as true pass', [3, 1], true],
    ['an event with an unreadable value pass', [5], true],
    ['no event with the list as false pass', [3], false],
    ['no event without the list pass', [99], false],
  ])('%s', (_what, chosen, passes) => {
    expect(matchesLists(event({ lists }), chosen)).toBe(passes);
  });

  test('an event without lists pass, because it cannot be judged', () => {
    expect(matchesLists(event({ lists: null }), [1])).toBe(true);
  });

  test('an event with an empty list of lists pass, because the chosen one is unknown', () => {
    expect(matchesLists(event({ lists: [] }), [1])).toBe(true);
  });
});

describe('a filter by setup lets', () => {
  test.each<[what: string, setupId: number | null, chosen: number[], passes: boolean]>([
    ['everything pass where no setup is chosen', 60, [], true],
    ['an event with one of the chosen pass', 60, [59, 60], true],
    ['an event without a setup pass, because it cannot be judged', null, [60], true],
    ['no event with another setup pass', 61, [60], false],
  ])('%s', (_what, setupId, chosen, passes) => {
    expect(matchesSetups(event({ setupId }), chosen)).toBe(passes);
  });
});

test('a filter with more lists or setups never passes fewer events', () => {
  const values = fc.option(fc.array(fc.record({ id: fc.integer({ min: 1, max: 5 }), value: fc.option(fc.boolean()) }), { maxLength: 4 }));
  const chosen = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(values, fc.option(fc.integer({ min: 1, max: 5 })), chosen, chosen, (delivered, setupId, some, more) => {
      const one = event({ lists: delivered, setupId });
      expect(matchesLists(one, [...some, ...more]) || !matchesLists(one, some)).toBe(true);
      expect(matchesSetups(one, [...some, ...more]) || !matchesSetups(one, some)).toBe(true);
    }),
  );
});
