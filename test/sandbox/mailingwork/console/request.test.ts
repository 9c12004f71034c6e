import { expect, test } from '@jest/globals';
import { sendByHand } from '../../console/send_by_hand.ts';
import { call, freshSandbox } from '../../support.ts';

const sandbox = freshSandbox();

test.each([
  ['GetLists', {}],
  ['GetRecipientIdsByEmail', { email: 'subscriber1+a&b=c@example.com' }],
  ['OptinRecipient', { optinSetupId: 62, 'fields[1]': 'max@example.com', 'fields[3]': 'Müller „Max“' }],
])('a logged call of %s can be sent again by hand', async (name, parameters) => {
  await call(sandbox(), name, parameters);
  const [logged] = sandbox().calls.list();
  const request = logged && sandbox().console.request(logged);
  if (!request) {
    throw new Error('The call cannot be told from the log.');
  }
  expect(JSON.stringify(request)).not.toContain(sandbox().account.password);
  const { username: USERNAME, password: PASSWORD } = sandbox().account;
  expect((await sendByHand(sandbox().url, request, { USERNAME, PASSWORD })).status).toBe(200);
  const again = sandbox().calls.list().at(-1);
  expect(again).toMatchObject({ operation: name, parameters: logged.parameters, error: logged.error });
  expect(again?.id).not.toBe(logged.id);
});
