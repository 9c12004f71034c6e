import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { emailTwelve, mailingTwelve } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.create_mailing.operation.perform';
const inputData = { subject: 'Your order', sender_name: 'Shop', sender_email: 'shop@example.com' };
const plain = {
  subject: 'Your order',
  senderName: 'Shop',
  senderEmail: 'shop@example.com',
  listId: '',
  targetgroupId: '',
  text: '',
  html: '',
  templateId: '',
  'advanced[behavior]': 'campaign',
};

describe('Create E-Mail', () => {
  test('creates a campaign e-mail and reads it back', async () => {
    const calls = webservice({ createemail: '12', getemailbyid: emailTwelve });
    expect(await run(method, { inputData })).toEqual(mailingTwelve);
    expect(namesOf(calls)).toEqual(['createemail', 'getemailbyid']);
    expect(callsTo(calls, 'createemail')).toEqual([plain]);
    expect(callsTo(calls, 'getemailbyid')).toEqual([{ emailId: '12' }]);
  });

  test('sends all inputs, texts exactly as typed', async () => {
    const calls = webservice({ createemail: 12, getemailbyid: emailTwelve });
    const text = ' Hi {{ name }} [x]\n„ä“ & 😀 {{bundle.inputData.subject}} \n';
    const filledIn = { ...inputData, text, html: 7, template: '3', type: 'standard', lists: ['1', '3'], target_groups: [8, '9'], folder: '5' };
    await run(method, { inputData: filledIn });
    expect(callsTo(calls, 'createemail')).toEqual([
      { ...plain, text, html: '7', templateId: '3', listId: '1,3', targetgroupId: '8,9', 'advanced[behavior]': 'standard', 'advanced[folderId]': '5' },
    ]);
  });

  test('succeeds when the e-mail cannot be read back', async () => {
    webservice({ createemail: 12, getemailbyid: http(500) });
    expect(await run(method, { inputData })).toEqual({
      mailing_id: 12,
      mailing_subject: 'Your order',
      description: null,
      type: 'campaign',
      status: null,
      sending_time: null,
      sending_time_raw: null,
    });
  });

  test('succeeds when the answer contains no ID', async () => {
    const calls = webservice({ createemail: true });
    expect(await run(method, { inputData })).toMatchObject({ mailing_id: null, mailing_subject: 'Your order' });
    expect(namesOf(calls)).toEqual(['createemail']);
  });

  test.each([
    [{ ...inputData, subject: ' ' }, '“Subject” is empty.'],
    [{ ...inputData, sender_name: '' }, '“Sender Name” is empty.'],
    [{ ...inputData, sender_email: null }, '“Sender Email” is empty.'],
    [{ ...inputData, type: 'letter' }, '“Type” must be one of: Campaign E-Mail; Standard E-Mail; Dialog E-Mail.'],
    [{ ...inputData, template: 'big' }, 'Template “big” is not an ID such as 12.'],
    [{ ...inputData, lists: ['99'] }, 'List 99 does not exist in this account.'],
  ])('creates nothing with the input %j', async (wrong, words) => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: wrong }))).toContain(words);
    expect(namesOf(calls)).not.toContain('createemail');
  });

  test('is tried again without a look-up when the outcome is unclear, because an older draft may look the same', async () => {
    const calls = webservice({ createemail: http(502) });
    expect((await failure(method, { inputData })).name).toBe('ThrottledError');
    expect(namesOf(calls)).toEqual(['createemail']);
  });

  test.each([
    [{ folder: '77' }, 'Folder 77 does not exist in this account. Choose another from the list.'],
    [{ folder: '77', template: '7' }, 'Folder 77 does not exist in this account. Choose another from the list.'],
    [{ template: '7' }, 'Check whether you have template 7.'],
    [{ folder: '2', template: '7', target_groups: ['3'] }, 'Check whether you have template 7 and target group 3.'],
    [{ target_groups: '3,4,5,6' }, 'Check whether you have target groups 3, 4, 5, ….'],
    [
      { template: '1234567890', target_groups: '1234567891,1234567892,1234567893,1234567894' },
      'Check whether you have template 1234567890 and target groups 1234567891, 1234567892, 1234567893, …. Check the values in this step and the rights of the user.',
    ],
  ])('names what may not exist where it was refused with %j', async (named, words) => {
    webservice({ createemail: refused(9, 'Said. '.repeat(50)), getfolders: [{ id: '2', name: 'Shop' }] });
    const error = sentence(await failure(method, { inputData: { ...inputData, ...named } }));
    expect(error).toContain(words);
    expect(error.length).toBeLessThanOrEqual(250);
  });

  test('reports a refusal', async () => {
    webservice({ createemail: refused(2) });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^MAILINGWORK refused CreateEmail with code 2/);
  });
});
