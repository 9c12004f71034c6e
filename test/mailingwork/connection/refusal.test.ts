import { describe, expect, test } from '@jest/globals';
import { call } from '../../../mailingwork/connection/call.ts';
import { createRecipient, getRecipientIdsByEmail } from '../../../mailingwork/functions/subscribers/recipients.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { refused } from '../../support/mailingwork/answers.ts';
import { connected, newRecipient } from '../../support/mailingwork/client/call.ts';

const refusal = (error: number, message: unknown) => failureOf(call(connected(() => refused(error, message)).connection, createRecipient, newRecipient));

describe('the text of MAILINGWORK in a refusal', () => {
  test.each([1, 4, -1, 77])('is kept together with our own sentence: code %d', async (code) => {
    expect(await refusal(code, 'Die Liste ist gesperrt.')).toMatchObject({ code, serverText: 'Die Liste ist gesperrt.' });
  });

  test('has at most 120 characters', async () => {
    expect((await refusal(77, 'Die Liste ist gesperrt. '.repeat(200))).serverText).toMatch(/^Die Liste .{109}…$/);
  });

  test('contains neither the login nor what was sent, nor addresses and long numbers', async () => {
    const { connection } = connected(() => refused(77, 'user&name p=ä{{x}}: max.muster@example.com, Muster GmbH, List 5, 4711000'));
    const input = { ...newRecipient, fields: { ...newRecipient.fields, 3: 'Muster GmbH' } };
    expect((await failureOf(call(connection, createRecipient, input))).serverText).toBe('… …: …, …, List 5, …');
  });

  test.each([null, '', '  ', 7, ['x'], { text: 'x' }, 'max.muster@example.com', '<br>'])('is empty for %j', async (message) => {
    expect((await refusal(77, message)).serverText).toBeUndefined();
  });

  test('is empty for an answer without a message', async () => {
    const { connection } = connected(() => http(200, '{"error":77}'));
    expect((await failureOf(call(connection, createRecipient, newRecipient))).serverText).toBeUndefined();
  });

  test('does not make a success a failure', async () => {
    await expect(call(connected(() => http(200, '{"error":0,"message":"keine Rechte","result":9}')).connection, createRecipient, newRecipient)).resolves.toBe(
      9,
    );
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
    expect(await refusal(77, message)).toMatchObject({ kind: 'permission', message: 'MAILINGWORK did not allow CreateRecipient (code 77).' });
    expect(await refusal(-1, message)).toMatchObject({ kind: 'permission', message: expect.stringContaining('could not create the subscriber') });
  });

  test.each(['Die Rechtschreibung ist falsch', 'nicht rechtzeitig', 'The right value is missing', 'copyright', 'Das ist schlecht', 'Zulässig', 'refused'])(
    '%j does not mean missing rights',
    async (message) => {
      expect((await refusal(77, message)).kind).toBe('refused');
    },
  );

  test('are tested before the documented meaning of a code, but “not allowed” may be about a value', async () => {
    expect((await refusal(4, 'Keine Rechte für diese Liste')).kind).toBe('permission');
    expect((await refusal(4, 'This value is not allowed')).kind).toBe('invalid_input');
    const search = (message: string) => failureOf(call(connected(() => refused(4, message)).connection, getRecipientIdsByEmail, { email: 'a@example.com' }));
    expect((await search('not found')).kind).toBe('not_found');
    expect((await search('not found: access denied')).kind).toBe('not_found');
    expect((await search('missing permission')).kind).toBe('permission');
  });

  test('are not a failed login, nor is a failed login missing rights', async () => {
    expect((await refusal(1, 'Login failed: access denied, missing rights')).kind).toBe('login');
  });

  test('are not read from text that was sent', async () => {
    const input = { ...newRecipient, fields: { 3: 'Keine Rechte GmbH' } };
    expect((await failureOf(call(connected(() => refused(77, 'Keine Rechte GmbH is unknown')).connection, createRecipient, input))).kind).toBe('refused');
  });
});
