import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { emailTwelve } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';
import nock from '../support/nock.ts';

isolated();

const method = 'creates.send_campaign_email.operation.perform';
const inputData = { mailing: '12', email: 'jane@example.com' };
const sent = { status: 'sent', mailing_id: 12, email: 'jane@example.com', attachment_names: [] };

describe('Send Campaign E-Mail', () => {
  test('sends with the values that were mapped', async () => {
    const calls = webservice();
    expect(await run(method, { inputData: { ...inputData, field_3: '{{x}} [y] “ä” 😀', field_4: '' } })).toEqual(sent);
    expect(callsTo(calls, 'sendemailbyidandrecipient')).toEqual([{ emailId: '12', email: 'jane@example.com', 'fields[3]': '{{x}} [y] “ä” 😀' }]);
  });

  test('makes one call where no values are mapped', async () => {
    const calls = webservice();
    expect(await run(method, { inputData: { ...inputData, send: 'now', attachments: [] } })).toEqual(sent);
    expect(namesOf(calls)).toEqual(['sendemailbyidandrecipient']);
    expect(callsTo(calls, 'sendemailbyidandrecipient')).toEqual([{ emailId: '12', email: 'jane@example.com' }]);
  });

  test('queues with the address as the value of the e-mail field', async () => {
    const calls = webservice();
    expect(await run(method, { inputData: { ...inputData, send: 'queued', field_3: 'Jane' } })).toEqual({ ...sent, status: 'queued' });
    expect(callsTo(calls, 'sendemailbyidandrecipientasync')).toEqual([{ emailId: '12', 'fields[1]': 'jane@example.com', 'fields[3]': 'Jane' }]);
    expect(namesOf(calls)).not.toContain('sendemailbyidandrecipient');
  });

  test('sends attachments', async () => {
    const calls = webservice();
    nock('https://files.example.com').get('/a.txt').reply(200, 'Grüße', { 'content-type': 'text/plain' });
    const attachments = 'https://files.example.com/a.txt';
    expect(await run(method, { inputData: { ...inputData, attachments } })).toEqual({ ...sent, attachment_names: ['a.txt'] });
    expect(callsTo(calls, 'sendemailbyidandrecipient')).toMatchObject([
      { 'advanced[attachments][0][name]': 'a.txt', 'advanced[attachments][0][content]': Buffer.from('Grüße').toString('base64') },
    ]);
  });

  test.each([
    [{ ...inputData, email: 'Jane' }, '“Recipient Email” must be an e-mail address such as jane@example.com.'],
    [{ ...inputData, email: 'a@example.com, b@example.com' }, '“Recipient Email” must be an e-mail address such as jane@example.com.'],
    [{ ...inputData, email: '' }, '“Recipient Email” is empty.'],
    [{ ...inputData, mailing: null }, '“Campaign E-Mail” is empty.'],
    [{ ...inputData, send: 'tomorrow' }, '“Send” must be one of: Now; Through the Queue.'],
    [{ ...inputData, field_99: 'x' }, 'Field 99 does not exist in this account.'],
    [{ ...inputData, send: 'queued', attachments: ['https://files.example.com/a.txt'] }, 'Attachments cannot be sent through the queue. Set “Send” to Now.'],
    [{ ...inputData, attachments: ['https://files.example.com/gone.txt'] }, 'File 1 could not be fetched (HTTP 404).'],
    [
      { ...inputData, attachments: [{ url: 'https://files.example.com/a.txt' }] },
      '“Attachments” must be one value, or several separated by commas, not a group of values.',
    ],
    [{ ...inputData, attachments: ['http://files.example.com/a.txt'] }, 'File 1 must be a file or its public web address, which begins with https.'],
    [{ ...inputData, attachments: ['https://169.254.169.254/latest'] }, 'File 1 must be a file or its public web address, which begins with https.'],
  ])('sends nothing with the input %j', async (wrong, words) => {
    const calls = webservice();
    nock('https://files.example.com').get('/a.txt').reply(200, 'a').get('/gone.txt').reply(404);
    expect(sentence(await failure(method, { inputData: wrong }))).toContain(words);
    expect(namesOf(calls).filter((name) => name.startsWith('send'))).toEqual([]);
  });

  test.each([
    ['sendemailbyidandrecipient', 'now'],
    ['sendemailbyidandrecipientasync', 'queued'],
  ])('halts after an unclear answer to %s, and does not send a second time', async (name, send) => {
    const calls = webservice({ [name]: http(502) });
    const error = await failure(method, { inputData: { ...inputData, send } });
    expect(error.name).toBe('HaltedError');
    expect(sentence(error)).toContain('It may have worked all the same');
    expect(callsTo(calls, name)).toHaveLength(1);
  });

  test.each([
    [{ ...emailTwelve, status: 'paused' }, 'E-mail 12 has the status “Paused”, so it must be activated before it can be sent.'],
    [{ ...emailTwelve, behavior: 'standard' }, 'E-mail 12 is of the type “Standard E-Mail”, and only campaign e-mails can be sent to one address.'],
    [{ ...emailTwelve, status: 'activated' }, 'MAILINGWORK refused SendEMailByIDAndRecipient with code 9'],
    [{}, 'MAILINGWORK refused SendEMailByIDAndRecipient with code 9'],
    [http(500), 'MAILINGWORK refused SendEMailByIDAndRecipient with code 9'],
  ])('looks up why it was refused: %j', async (getemailbyid, words) => {
    webservice({ sendemailbyidandrecipient: refused(9), getemailbyid });
    expect(sentence(await failure(method, { inputData }))).toContain(words);
  });

  test('names an e-mail that does not exist', async () => {
    webservice({ sendemailbyidandrecipient: refused(3), getemailbyid: refused(3), getmailings: [{ id: 11, subject: 'March' }] });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^E-mail 12 does not exist in this account\./);
  });

  test('asks to reconnect after a refused login, without a further look-up', async () => {
    const calls = webservice({ sendemailbyidandrecipient: refused(1) });
    expect((await failure(method, { inputData })).name).toBe('ExpiredAuthError');
    expect(namesOf(calls)).not.toContain('getemailbyid');
  });
});
