import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, jest, test } from '@jest/globals';
import { z } from 'zod';

const wait = jest.fn<(milliseconds: number) => Promise<void>>();
jest.unstable_mockModule('node:timers/promises', () => ({ setTimeout: wait }));
const { answerWithFault } = await import('../../../sandbox/faults/answers.ts');

const errors = { code: z.string(), answer: (code: unknown) => Response.json({ code }) };

test('a slow answer does not start before its delay is over', async () => {
  const time = Promise.withResolvers<void>();
  wait.mockReturnValue(time.promise);
  const work = jest.fn(async () => new Response('done'));
  const answer = answerWithFault({ fault: 'slow', ms: 80 }, errors, new ServerResponse(new IncomingMessage(new Socket())), work);
  await new Promise(setImmediate);
  expect(wait.mock.calls.map(([milliseconds]) => milliseconds)).toEqual([80]);
  expect(work).not.toHaveBeenCalled();
  time.resolve();
  expect(await (await answer).text()).toBe('done');
});
