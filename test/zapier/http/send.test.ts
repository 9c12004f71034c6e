import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { formHeaders } from '../../../webservice/calls/form.ts';
import { createSend } from '../../../zapier/http/send.ts';
import { zRequesting } from '../../support/z.ts';

const isPermitted = (): boolean => true;
const post = (timeoutMs: number, repeatable: boolean) => ({
  url: 'https://webservice.example.com/webservice',
  method: 'POST' as const,
  headers: formHeaders,
  body: 'x=1',
  timeoutMs,
  repeatable,
});

/** Answers with a body that begins and then stands still, until the request is given up. */
const stalling = () =>
  zRequesting(async ({ signal }) => {
    const body = new Readable({ read: () => undefined });
    body.push('{"error":0');
    signal.addEventListener('abort', () => body.destroy(new Error('aborted')));
    return { status: 200, headers: new Headers(), body };
  });

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an answer that stalls', () => {
  test.each([
    ['five seconds, where the call may be repeated', 25_000, true, 5_000],
    ['half of the time, where that is less', 6_000, true, 3_000],
    ['the whole time, where the call may not be repeated', 25_000, false, 25_000],
  ])('is given up after %s', async (_span, timeoutMs, repeatable, givenUpAfterMs) => {
    const settled = jest.fn();
    const sending = createSend(stalling(), isPermitted)(post(timeoutMs, repeatable)).catch(settled);
    await jest.advanceTimersByTimeAsync(givenUpAfterMs - 1);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await sending;
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ message: 'aborted' }));
  });
});
