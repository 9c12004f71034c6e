import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { withTimeout } from '../../webservice/with_timeout.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an optional result', () => {
  test('is used when it arrives in time, and no timer is left', async () => {
    await expect(withTimeout(1_000, null, async () => 'here')).resolves.toBe('here');
    expect(jest.getTimerCount()).toBe(0);
  });

  test('is replaced when it is late, not a moment earlier', async () => {
    const settled = jest.fn();
    const waiting = withTimeout(1_000, 'substitute', () => new Promise<never>(() => {})).then(settled);
    await jest.advanceTimersByTimeAsync(999);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await waiting;
    expect(settled).toHaveBeenCalledWith('substitute');
  });

  test('is replaced when it fails, at once and without a timer left', async () => {
    await expect(withTimeout(1_000, 'substitute', () => Promise.reject(new Error('no')))).resolves.toBe('substitute');
    expect(jest.getTimerCount()).toBe(0);
  });

  test('is replaced when its function throws synchronously', async () => {
    const attempt = (): Promise<string> => {
      throw new Error('no');
    };
    await expect(withTimeout(1_000, 'substitute', attempt)).resolves.toBe('substitute');
  });

  test('is ignored when it fails after its time', async () => {
    const waiting = withTimeout(10, 'substitute', () => new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('late')), 50)));
    await jest.advanceTimersByTimeAsync(100);
    await expect(waiting).resolves.toBe('substitute');
  });
});
