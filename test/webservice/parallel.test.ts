import { expect, test } from '@jest/globals';
import { inParallel } from '../../webservice/parallel.ts';

test('runs a few tasks at a time and keeps their order', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([30, 5, 20, 1, 10], 2, async (milliseconds) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    running -= 1;
    return milliseconds * 2;
  });
  expect(results).toEqual([60, 10, 40, 2, 20]);
  expect(most).toBe(2);
});

test('starts no new task after a failure', async () => {
  const begun: number[] = [];
  const attempt = inParallel([1, 2, 3, 4], 1, async (item) => {
    begun.push(item);
    if (item === 2) {
      throw new Error('no more');
    }
  });
  await expect(attempt).rejects.toThrow('no more');
  expect(begun).toEqual([1, 2]);
});

test('does nothing without tasks', async () => {
  expect(await inParallel([], 3, async () => 1)).toEqual([]);
});
