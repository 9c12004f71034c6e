import { expect, test } from '@jest/globals';
import { eventKey } from '../../../../copernica/api/events/event_key.ts';

test('the key of an event is its type, message and second', () => {
  expect(eventKey('click', 'b4icbaqjswyrb7tc', 1_774_389_601)).toBe('click:b4icbaqjswyrb7tc:1774389601');
});

test('there is none without a message or a time', () => {
  expect(eventKey('click', null, 1_774_389_601)).toBeNull();
  expect(eventKey('click', 'b4icbaqjswyrb7tc', null)).toBeNull();
});
