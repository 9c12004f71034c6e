import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { fetchAttachments } from '../../../common/mailings/attachments.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';
import { neverAnswering } from '../../support/z.ts';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

test('fetching files stops after two fifths of the time, so that enough is left to send them', async () => {
  const account = fakeAccount(new FakeWebservice(), { budget: createBudget(25_000) });
  const settled = jest.fn();
  const fetching = fetchAttachments(neverAnswering(), account, ['https://files.example.com/a.txt']).then(settled, settled);
  await jest.advanceTimersByTimeAsync(9_999);
  expect(settled).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  await fetching;
  expect(settled).toHaveBeenCalledWith(expect.objectContaining({ name: 'FileFailure', kind: 'unavailable' }));
});
