import { expect, test } from '@jest/globals';
import { freshHookReceiver } from '../hook_receiver.ts';
import { caller, freshSandbox } from '../support.ts';

const sandbox = freshSandbox({ deliveryTimeout: 60_000 });
const receiver = freshHookReceiver();
const call = caller(sandbox);
const listen = (handler: string) => call('POST', '/webhooks', { handler, trigger: 'create' });
const addProfile = () => call('POST', '/database/1/profiles', { fields: {} });

async function failedCalls(): Promise<unknown> {
  await sandbox().deliveries.idle();
  const date = sandbox().clock.text.slice(0, 10);
  return (await call('GET', `/logfile/feedback-loop-errors.${date}.log/json`)).json;
}

test('a call that fails is not repeated, is in a log file, and does not switch its webhook off', async () => {
  await listen(receiver().url);
  receiver().status = 503;
  await addProfile();
  await addProfile();
  expect(await failedCalls()).toMatchObject([{ response: '503' }, { response: '503' }]);
  receiver().status = 200;
  await addProfile();
  expect(await failedCalls()).toHaveLength(2);
  expect(receiver().calls).toHaveLength(3);
  expect(
    sandbox()
      .deliveries.list()
      .map(({ outcome, attempts }) => [outcome, attempts]),
  ).toEqual([
    ['failed', 1],
    ['failed', 1],
    ['delivered', 1],
  ]);
});

test('the log file says when, from where and with what head it was answered', async () => {
  await listen(receiver().url);
  receiver().status = 410;
  await addProfile();
  const [line] = [await failedCalls()].flat();
  expect(Object.keys(Object(line))).toEqual(['time', 'response', 'recipient', 'header']);
  expect(line).toMatchObject({ response: '410', recipient: '127.0.0.1' });
  expect(Object(line).header).toMatch(/^HTTP\/1\.1 410 Gone\r\nx-reason: a test\r\n/);
  expect(Object(line).time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
});

test('a receiver that cannot be reached leaves a line too', async () => {
  await listen('http://127.0.0.1:1/');
  await addProfile();
  expect(await failedCalls()).toMatchObject([{ response: '0', header: '' }]);
});
