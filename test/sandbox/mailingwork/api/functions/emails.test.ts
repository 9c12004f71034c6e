import { describe, expect, test } from '@jest/globals';
import { call, control, freshSandbox } from '../../../support.ts';

const sandbox = freshSandbox();

describe('a campaign e-mail', () => {
  test('cannot be sent before it is activated', async () => {
    const { result: emailId } = await call(sandbox(), 'CreateEmail', { subject: 'Code {{code}}', listId: 1, 'advanced[behavior]': 'campaign' });
    const parameters = { emailId: Number(emailId), email: 'anyone@example.com', 'fields[3]': 'Max' };
    expect((await call(sandbox(), 'SendEMailByIDAndRecipient', parameters)).error).toBe(4);
    await call(sandbox(), 'ActivateEmail', { emailId: Number(emailId) });
    expect((await call(sandbox(), 'SendEMailByIDAndRecipient', parameters)).error).toBe(0);
    const { json } = await control(sandbox(), 'GET', '/outbox');
    expect(json).toContainEqual(expect.objectContaining({ to: 'anyone@example.com', subject: 'Code {{code}}', fields: { 3: 'Max' } }));
  });

  test('accepts attachments up to 3 MB', async () => {
    const attachment = (bytes: number) => ({
      emailId: 6,
      email: 'anyone@example.com',
      'advanced[attachments][0][name]': 'file.pdf',
      'advanced[attachments][0][content]': Buffer.alloc(bytes, 1).toString('base64'),
    });
    expect((await call(sandbox(), 'SendEMailByIDAndRecipient', attachment(3 * 1024 * 1024))).error).toBe(0);
    expect((await call(sandbox(), 'SendEMailByIDAndRecipient', attachment(3 * 1024 * 1024 + 1))).error).toBe(7);
  });

  test('contains the personal links when the address belongs to a subscriber', async () => {
    await call(sandbox(), 'SendEMailByIDAndRecipient', { emailId: 6, email: 'subscriber1@example.com' });
    const mail = [...sandbox().account.outbox.values()].at(-1);
    expect(mail?.links.map(({ path }) => path.split('/')[1])).toEqual(['profile', 'unsubscribe']);
  });
});
