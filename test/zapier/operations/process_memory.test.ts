import { beforeEach, expect, test } from '@jest/globals';
import { forgetConnections, rememberedConnection } from '../../../zapier/operations/process_memory.ts';

const login = ['', 'webservice.example.com', 'user', 'word'];

beforeEach(forgetConnections);

test('the same login is the same connection', () => {
  expect(rememberedConnection([...login])).toBe(rememberedConnection([...login]));
});

test.each([
  ['own host', 0],
  ['host', 1],
  ['user', 2],
  ['password', 3],
])('another %s is another connection', (_name, index) => {
  expect(rememberedConnection(login.with(index, 'other'))).not.toBe(rememberedConnection(login));
});

test('parts of a login do not run into each other', () => {
  expect(rememberedConnection(['', 'ab', 'c', ''])).not.toBe(rememberedConnection(['', 'a', 'bc', '']));
});

test('of more than 200 the one not used for longest is forgotten', () => {
  const used = rememberedConnection(login);
  const idle = rememberedConnection(login.with(2, 'idle'));
  rememberedConnection(login);
  for (let index = 0; index < 199; index += 1) {
    rememberedConnection(login.with(2, String(index)));
  }
  expect(rememberedConnection(login)).toBe(used);
  expect(rememberedConnection(login.with(2, 'idle'))).not.toBe(idle);
});

test('all can be forgotten', () => {
  const before = rememberedConnection(login);
  forgetConnections();
  expect(rememberedConnection(login)).not.toBe(before);
});
