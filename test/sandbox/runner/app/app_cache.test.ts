import { expect, test } from '@jest/globals';
import { AppCache } from '../../../../sandbox/runner/app/app_cache.ts';

test('calls that overlap keep what each of them changed', () => {
  const cache = new AppCache();
  cache.merge({}, { a: '1', b: '1', c: '1' });
  const before = cache.entries;
  cache.merge(before, { a: '2', b: '1', c: '1', d: '1' });
  cache.merge(before, { a: '1', b: '3' });
  expect(cache.entries).toEqual({ a: '2', b: '3', d: '1' });
});
