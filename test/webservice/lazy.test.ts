import { expect, test } from '@jest/globals';
import { lazy } from '../../webservice/lazy.ts';

test('builds a value when it is first needed, and never again, even if it is undefined', () => {
  let built = 0;
  const get = lazy(() => {
    built += 1;
    return undefined;
  });
  expect(built).toBe(0);
  expect([get(), get()]).toEqual([undefined, undefined]);
  expect(built).toBe(1);
});
