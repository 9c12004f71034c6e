import { jest } from '@jest/globals';

/** The moment at which all scenarios play. */
const NOW = Date.parse('2026-03-10T12:00:00Z');

/** What must go on running while the clock stands still. */
const REAL_TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const;

/** Lets the clock stand still until `jest.useRealTimers()`. Timers go on, so that requests work. */
export function freezeClock(): void {
  jest.useFakeTimers({ now: NOW, doNotFake: [...REAL_TIMERS] });
}

/** An answer that takes so long on a clock that stands still otherwise. */
export const taking =
  <Result>(milliseconds: number, answer: (parameters: Record<string, string>) => Result) =>
  (parameters: Record<string, string>): Result => {
    jest.setSystemTime(Date.now() + milliseconds);
    return answer(parameters);
  };
