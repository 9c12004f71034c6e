import { describe, expect, test } from '@jest/globals';
import { addressOf, tellingFields } from '../../../../sandbox/console/flow/event.ts';

describe('whom an event is about', () => {
  test('is the first address in it, also in its depth', () => {
    expect(addressOf({ event: { id: 1, person: { email: 'anna@example.com' } }, input: null, output: null })).toBe('anna@example.com');
  });

  test('is told by what the action got or returned where the event has only a placeholder', () => {
    const event = { email: 'hydrate|||{"a":"b@example.com"}|||hydrate' };
    expect(addressOf({ event, input: { to: 'in@example.com' }, output: null })).toBe('in@example.com');
    expect(addressOf({ event, input: null, output: { email: 'out@example.com' } })).toBe('out@example.com');
    expect(addressOf({ event, input: null, output: 'done' })).toBeNull();
  });

  test('is not searched for without end', () => {
    const event: Record<string, unknown> = { many: Array.from({ length: 1_000 }, String), late: 'late@example.com' };
    event.self = event;
    expect(addressOf({ event, input: null, output: null })).toBeNull();
  });
});

test('the fields that tell most come first, ids last, no value twice, and nothing that is no simple value', () => {
  const event = {
    id: '7',
    place: 'Hamburg',
    list: [1],
    name: 'x'.repeat(100),
    email: 'a@example.com',
    field_1: 'a@example.com',
    empty: '',
    later: 'hydrate|||1|||hydrate',
  };
  expect(tellingFields(event)).toEqual([
    ['email', 'a@example.com'],
    ['name', `${'x'.repeat(60)}…`],
    ['place', 'Hamburg'],
  ]);
  expect(tellingFields({ id: 7, list_id: 8 })).toEqual([
    ['id', '7'],
    ['list_id', '8'],
  ]);
});
