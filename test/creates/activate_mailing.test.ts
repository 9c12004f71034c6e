import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { emailTwelve, mailingTwelve } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.activate_mailing.operation.perform';
const inputData = { mailing: '12' };

/** The status before and after. */
function at(before: string, after: unknown = { ...emailTwelve, status: 'activated' }) {
  let reads = 0;
  return () => {
    reads += 1;
    return reads === 1 ? { ...emailTwelve, status: before } : after;
  };
}

describe('Activate E-Mail', () => {
  test.each([
    ['drafted', 'activateemail'],
    ['paused', 'reactiveemail'],
    ['', 'activateemail'],
  ])('activates an e-mail whose status is “%s” with %s', async (before, name) => {
    const calls = webservice({ getemailbyid: at(before) });
    expect(await run(method, { inputData })).toEqual({ ...mailingTwelve, status: 'activated', already_active: false });
    expect(namesOf(calls)).toEqual(['getemailbyid', name, 'getemailbyid']);
    expect(callsTo(calls, name)).toEqual([{ emailId: '12' }]);
  });

  test.each(['activated', 'Activated'])('does not activate an e-mail that is active already: %s', async (before) => {
    const calls = webservice({ getemailbyid: at(before) });
    expect(await run(method, { inputData })).toEqual({ ...mailingTwelve, status: 'activated', already_active: true });
    expect(namesOf(calls)).toEqual(['getemailbyid']);
  });

  test('is a success when the e-mail cannot be read back', async () => {
    webservice({ getemailbyid: at('drafted', http(500)) });
    expect(await run(method, { inputData })).toEqual({ ...mailingTwelve, status: 'activated', already_active: false });
  });

  test('returns the actual status where it is not the requested one', async () => {
    webservice({ getemailbyid: at('done', { ...emailTwelve, status: 'done' }) });
    expect(await run(method, { inputData })).toMatchObject({ status: 'done', already_active: false });
  });

  test('is tried again later after an outage, because activating twice does no harm', async () => {
    webservice({ getemailbyid: at('drafted'), activateemail: http(503) });
    expect((await failure(method, { inputData })).name).toBe('ThrottledError');
  });

  test.each([
    [{ mailing: '' }, '“Campaign E-Mail” is empty.'],
    [{ mailing: 'Newsletter' }, 'Campaign e-mail “Newsletter” is not an ID such as 12.'],
  ])('refuses %j and asks for an e-mail', async (wrong, words) => {
    webservice();
    expect(sentence(await failure(method, { inputData: wrong }))).toContain(words);
  });

  test('explains that only campaign e-mails can be activated', async () => {
    webservice({ getemailbyid: { ...emailTwelve, status: 'drafted', behavior: 'standard' }, activateemail: refused(4) });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^E-mail 12 is of the type “Standard E-Mail”, and only campaign e-mails can be activated\./);
  });

  test('names an e-mail that does not exist', async () => {
    const calls = webservice({ getemailbyid: refused(3), getmailings: [{ id: 11, subject: 'March' }] });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^E-mail 12 does not exist in this account\./);
    expect(namesOf(calls)).toEqual(['getemailbyid', 'getmailings']);
  });

  test('reports a refusal', async () => {
    webservice({ getemailbyid: at('drafted'), activateemail: refused(4) });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^MAILINGWORK refused ActivateEmail with code 4/);
  });
});
