import { describe, expect, test } from '@jest/globals';
import { call } from '../../../mailingwork/connection/call.ts';
import { createRecipient, getRecipientIdsByEmail } from '../../../mailingwork/functions/subscribers/recipients.ts';
import type { SendAnswer } from '../../../webservice/calls/transport.ts';
import { answer, connected, newRecipient } from '../../support/mailingwork/client/call.ts';
import { failureOf } from '../../support/mailingwork/client/fake_account.ts';

const saying = (error: number, message: unknown) => (): SendAnswer => answer(JSON.stringify({ error, message, result: null }));
const refused = (error: number, message: unknown) => failureOf(call(connected(saying(error, message)).connection, createRecipient, newRecipient));

describe('the text of MAILINGWORK in a refusal', () => {
  test.each([1, 4, -1, 77])('is kept together with our own sentence: code %d', async (code) => {
    expect(await refused(code, 'Die Liste ist gesperrt.')).toMatchObject({ code, serverText: 'Die Liste ist gesperrt.' });
  });

  test('has at most 120 characters', async () => {
    expect((await refused(77, 'Die Liste ist gesperrt. '.repeat(200))).serverText).toMatch(/^Die Liste .{109}…$/);
  });

  test('contains neither the login nor what was sent, nor addresses and long numbers', async () => {
    const { connection } = connected(saying(77, 'user&name p=ä{{x}}: max.muster@example.com, Muster GmbH, List 5, 4711000'));
    const input = { ...newRecipient, fields: { ...newRecipient.fields, 3: 'Muster GmbH' } };
    expect((await failureOf(call(connection, createRecipient, input))).serverText).toBe('… …: …, …, List 5, …');
  });

  test.each([undefined, null, '', '  ', 7, ['x'], { text: 'x' }, 'max.muster@example.com', '<br>'])('is empty for %j', async (message) => {
    expect((await refused(77, message)).serverText).toBeUndefined();
  });

  test('does not make a success a failure', async () => {
    await expect(call(connected(() => answer('{"error":0,"message":"keine Rechte","result":9}')).connection, createRecipient, newRecipient)).resolves.toBe(9);
  });
});

describe('missing rights', () => {
  test.each([
    'Sie haben nicht die nötigen Rechte.',
    'Ihnen fehlt das Recht dazu',
    'Fehlende Zugriffsrechte',
    'Kein Leserecht',
    'Keine Berechtigung',
    'Der Benutzer ist nicht berechtigt',
    'Unberechtigter Zugriff',
    'Dazu sind Sie nicht befugt',
    'Aktion nicht erlaubt',
    'Zugriff verweigert',
    'Missing permission',
    'Insufficient permissions',
    'Insufficient rights',
    'Action not permitted',
    'This is not allowed',
    'Access denied',
    'Forbidden',
    'User is not authorized',
    'Unauthorised',
    'Insufficient privileges',
    `${'Es ist ein Fehler aufgetreten. '.repeat(20)}Keine Rechte.`,
  ])('%j makes a code that only means “refused” a permission failure', async (message) => {
    expect(await refused(77, message)).toMatchObject({ kind: 'permission', message: 'MAILINGWORK did not allow CreateRecipient (code 77).' });
    expect(await refused(-1, message)).toMatchObject({ kind: 'permission', message: expect.stringContaining('could not create the subscriber') });
  });

  test.each(['Die Rechtschreibung ist falsch', 'nicht rechtzeitig', 'The right value is missing', 'copyright', 'Das ist schlecht', 'Zulässig', 'refused'])(
    '%j does not mean missing rights',
    async (message) => {
      expect((await refused(77, message)).kind).toBe('refused');
    },
  );

  test('are tested before the documented meaning of a code, but “not allowed” may be about a value', async () => {
    expect((await refused(4, 'Keine Rechte für diese Liste')).kind).toBe('permission');
    expect((await refused(4, 'This value is not allowed')).kind).toBe('invalid_input');
    const search = (message: string) => failureOf(call(connected(saying(4, message)).connection, getRecipientIdsByEmail, { email: 'a@example.com' }));
    expect((await search('not found')).kind).toBe('not_found');
    expect((await search('not found: access denied')).kind).toBe('not_found');
    expect((await search('missing permission')).kind).toBe('permission');
  });

  test('are not a failed login, nor is a failed login missing rights', async () => {
    expect((await refused(1, 'Login failed: access denied, missing rights')).kind).toBe('login');
  });

  test('are not read from text that was sent', async () => {
    const input = { ...newRecipient, fields: { 3: 'Keine Rechte GmbH' } };
    expect((await failureOf(call(connected(saying(77, 'Keine Rechte GmbH is unknown')).connection, createRecipient, input))).kind).toBe('refused');
  });
});
