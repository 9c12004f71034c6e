import { jest } from '@jest/globals';
import { NOW, REAL_TIMERS } from './mailingwork/canned.ts';

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
