import { expect, test } from '@jest/globals';
import { stage } from '../../support/copernica/end_to_end.ts';

const staged = stage();

const call = (input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run('creates.call_soap_method.operation.perform', input);
const messages = () => [...staged().sandbox.account.textMessages.values()];

test('the methods that the page on SOAP names are in the description of the service', async () => {
  const wsdl = await (await fetch(`${staged().sandbox.url}/soap?SOAPAPI=WSDL`)).text();
  for (const method of ['Account_sendSMS', 'SmsDocument_createSmsMailing', 'Database_createCallback', 'Database_callbacks', 'Profile_retrieve']) {
    expect(wsdl).toContain(`<operation name="${method}">`);
  }
});

test('a text message is sent once the user says yes', async () => {
  const input = { method: 'Account_sendSMS', parameters: { to: '+31612345678', text: 'Uw order is < 1 dag onderweg & betaald 😀' } };
  await expect(call(input)).rejects.toThrow('Nothing was done');
  expect(messages()).toEqual([]);
  expect(await call({ ...input, confirm: 'yes' })).toEqual({ method: 'Account_sendSMS', result: { value: 'true' }, result_json: '{"value":"true"}' });
  expect(messages()).toMatchObject([{ to: '+31612345678', text: 'Uw order is < 1 dag onderweg & betaald 😀' }]);
});

test('the text message of a document is sent to a profile', async () => {
  const { account } = staged().sandbox;
  const profile = account.profiles.of('database', 1)[0];
  const fields = { pair: { key: 'Mobiel', value: '+31600000001' } };
  await call({ method: 'Profile_updateFields', parameters: { id: profile?.id }, parameters_json: JSON.stringify({ fields }), confirm: 'yes' });
  const parameters = { id: '1', target: profile?.id, targettype: 'profile' };
  const sent = await call({ method: 'SmsDocument_createSmsMailing', parameters, confirm: 'yes' });
  expect(sent).toMatchObject({ result: { smsmailing: { document: '1' } } });
  expect(messages()).toMatchObject([{ to: '+31600000001' }]);
});

test('callbacks of the account are made and listed', async () => {
  const parameters = { id: '1', url: 'https://hooks.example.com/cb', method: 'json', expression: 'profile.Email != ""' };
  await call({ method: 'Database_createCallback', parameters, confirm: 'yes' });
  const listed = await call({ method: 'Database_callbacks', parameters: { id: '1' } });
  expect(listed).toMatchObject({ result: { total: '1', items: { callback: [{ url: 'https://hooks.example.com/cb', expression: 'profile.Email != ""' }] } } });
});

test('a profile is read without its secret', async () => {
  const [profile] = staged().sandbox.account.profiles.of('database', 1);
  const { result, result_json: json } = Object(await call({ method: 'Profile_retrieve', parameters: { id: profile?.id } }));
  expect(result.profile).toMatchObject({ id: String(profile?.id), database: '1' });
  expect(json).not.toContain(profile?.secret);
});

test('a fault is a sentence', async () => {
  await expect(call({ method: 'Account_sendSMS', parameters: { to: '+31612345678' }, confirm: 'yes' })).rejects.toThrow(
    'Copernica refused the call. The answer says: “The parameter text is missing”. Check the values in this step and the rights of the access token.',
  );
  await expect(call({ method: 'Profile_retrieve', parameters: { id: '999999' } })).rejects.toThrow('there is nothing with this ID');
});

test('a token that has expired is renewed, and the text message is sent once', async () => {
  staged().sandbox.faults.add({ fault: 'code', code: 400, message: 'Invalid access token', operation: 'SOAP Account_sendSMS', times: 1 });
  await call({ method: 'Account_sendSMS', parameters: { to: '+31612345678', text: 'Hallo' }, confirm: 'yes' });
  expect(messages()).toHaveLength(1);
});

test('a lost answer stops the step, or is tried again where the user chose so', async () => {
  const input = { method: 'Account_sendSMS', parameters: { to: '+31612345678', text: 'Hallo' }, confirm: 'yes' };
  const lose = () => staged().sandbox.faults.add({ fault: 'status', status: 503, operation: 'SOAP Account_sendSMS', times: 1 });
  lose();
  await expect(call(input)).rejects.toMatchObject({ name: 'HaltedError' });
  lose();
  await expect(call({ ...input, if_unclear: 'try_again' })).rejects.toMatchObject({ name: 'ThrottledError' });
});
