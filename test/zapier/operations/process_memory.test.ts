import { beforeEach, expect, test } from '@jest/globals';
import { dropProcessKeys, processKeyOf } from '../../../zapier/operations/process_memory.ts';

const login = ['', 'webservice.example.com', 'user', 'word'];

beforeEach(dropProcessKeys);

test('the same login has the same key', () => {
  expect(processKeyOf([...login])).toBe(processKeyOf([...login]));
});

test.each([
  ['own host', 0],
  ['host', 1],
  ['user', 2],
  ['password', 3],
])('another %s has another key', (_name, index) => {
  expect(processKeyOf(login.with(index, 'other'))).not.toBe(processKeyOf(login));
});

test('parts of a login are kept apart', () => {
  expect(processKeyOf(['', 'ab', 'c', ''])).not.toBe(processKeyOf(['', 'a', 'bc', '']));
});

test('of more than 200 keys the least recently used is dropped', () => {
  const used = processKeyOf(login);
  const idle = processKeyOf(login.with(2, 'idle'));
  processKeyOf(login);
  for (let index = 0; index < 199; index += 1) {
    processKeyOf(login.with(2, String(index)));
  }
  expect(processKeyOf(login)).toBe(used);
  expect(processKeyOf(login.with(2, 'idle'))).not.toBe(idle);
});

test('all keys can be dropped', () => {
  const before = processKeyOf(login);
  dropProcessKeys();
  expect(processKeyOf(login)).not.toBe(before);
});
