import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeSoapCall } from '../../../../copernica/api/soap/soap_call.ts';
import { type Answer, accountAt, FakeService, refusal, soapAnswer, soapFault } from '../../../support/copernica/fake_service.ts';

let service = new FakeService();

beforeEach(() => {
  service = new FakeService();
});

const answerOf = (method: string, content: string): Answer => ({ body: soapAnswer(`<ns1:${method}Response xmlns:ns1="u">${content}</ns1:${method}Response>`) });
const call = (method: string, parameters = {}) => makeSoapCall(accountAt(service), method, parameters);

test('a call is sent to the address of SOAP, with the authorization token', async () => {
  service.answer = () => answerOf('Account_sendSMS', '<value>true</value>');
  expect(await call('Account_sendSMS', { to: '+31612345678' })).toEqual({ result: { value: 'true' }, result_json: '{"value":"true"}' });
  expect(service.calls).toEqual(['POST https://authenticate.copernica.com/', 'POST https://soap.copernica.com/']);
  const { headers, body, repeatable } = service.requests[1] ?? {};
  expect(headers).toMatchObject({ 'content-type': 'text/xml; charset=utf-8', soapaction: '""', authorization: expect.stringMatching(/^Bearer \S+$/) });
  expect(body).toContain('<to>+31612345678</to></ns1:Account_sendSMS>');
  expect(repeatable).toBe(false);
});

test('only what plainly reads may be repeated', async () => {
  service.answer = () => answerOf('View_retrieve', '');
  expect(await call('View_retrieve')).toEqual({ result: '', result_json: '""' });
  expect(service.requests[1]?.repeatable).toBe(true);
});

test('secrets are left out, in maps too', async () => {
  const map = '<map><pair><key>secret</key><value>s3cret</value></pair><pair><key>name</key><value>Jane</value></pair></map>';
  service.answer = () =>
    answerOf('Profile_retrieve', `${map}<profile><code>s3cret</code><secret>s3cret</secret><id>1</id></profile><access_token>s3cret</access_token>`);
  expect((await call('Profile_retrieve')).result_json).toBe('{"map":{"name":"Jane"},"profile":{"id":"1"}}');
});

describe('a fault', () => {
  test.each([
    ['Account_sendSMS', soapFault('The parameter to is missing'), 'refused', 'Copernica refused the call.'],
    ['Account_sendSMS', { ...soapFault('The parameter to is missing'), status: 200 }, 'refused', 'Copernica refused the call.'],
    ['Account_sendSMS', soapFault('Busy', 'SOAP-ENV:Server'), 'uncertain', 'Copernica had an internal problem (HTTP 500).'],
    ['Account_sendSMS', { ...soapFault('Busy', 'Server'), status: 200 }, 'uncertain', 'Copernica had an internal problem (HTTP 500).'],
    ['View_retrieve', soapFault('Busy', 'server.database'), 'unavailable', 'Copernica had an internal problem (HTTP 500).'],
    ['View_retrieve', soapFault('No', 'MyServer'), 'refused', 'Copernica refused the call.'],
    ['Profile_retrieve', soapFault('No entity with supplied ID'), 'not_found', 'Copernica refused the call: there is nothing with this ID.'],
    ['Account_sendSMS', { ...soapFault('No'), status: 403 }, 'permission', 'Copernica did not allow this call.'],
    ['Account_sendSMS', { ...soapFault('Slow down'), status: 429 }, 'busy', 'Copernica asks for fewer calls.'],
    ['Account_sendSMS', { ...soapFault('Down'), status: 503 }, 'uncertain', 'Copernica had an internal problem (HTTP 503).'],
    ['Account_sendSMS', { status: 500, body: soapAnswer('<Fault><reason>x</reason></Fault>') }, 'refused', 'Copernica refused the call.'],
    ['Account_sendSMS', refusal('Not possible'), 'refused', 'Copernica refused the call.'],
  ])('of %s is a sentence: %j', async (method, answer, kind, message) => {
    service.answer = () => answer;
    await expect(call(method)).rejects.toMatchObject({ kind, message });
  });

  test('about the token renews it once', async () => {
    service.answer = () => (service.tokens < 2 ? soapFault('Invalid access token') : answerOf('Account_sendSMS', '<value>true</value>'));
    expect(await call('Account_sendSMS')).toMatchObject({ result: { value: 'true' } });
    expect(service.tokens).toBe(2);
    service.answer = () => soapFault('Invalid access token');
    await expect(call('Account_sendSMS')).rejects.toMatchObject({ kind: 'login' });
  });

  test('is repeated without the tokens and without what was sent', async () => {
    service.answer = (_call, { headers }) =>
      soapFault(`Cannot send Hi Jane! to +31 612 345 678, jane@example.com: an access token, ${headers.authorization} &lt;b&gt;`);
    const failed = call('Account_sendSMS', { text: 'Hi Jane!', fields: { pair: [{ value: 'jane@example.com' }] } });
    await expect(failed).rejects.toMatchObject({ serverText: expect.stringMatching(/^Cannot send … to \+…, …/) });
    await expect(failed).rejects.toMatchObject({ serverText: expect.not.stringMatching(/Jane|612|an access token|ey\w{5}|[<>]/i) });
  });
});

describe('what is no answer of SOAP', () => {
  test.each([
    ['<!doctype html><p>Maintenance</p>', 'a web page'],
    ['', 'nothing'],
    ['{"ID":"1"}', 'something that cannot be read'],
    [soapAnswer('<a/>').slice(0, -20), 'something that cannot be read'],
    [soapAnswer(''), 'something that cannot be read'],
    ['<Envelope/>', 'something that cannot be read'],
    [`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>${soapAnswer('<a>&x;</a>').slice(39)}`, 'something that cannot be read'],
  ])('leaves open whether the call was carried out: %j', async (body, form) => {
    service.answer = () => ({ body });
    await expect(call('Account_sendSMS')).rejects.toMatchObject({ kind: 'uncertain', message: `The host answered “call Account_sendSMS” with ${form}.` });
    await expect(call('View_retrieve')).rejects.toMatchObject({ kind: 'unexpected_answer' });
  });
});

describe('an answer of 20 MB', () => {
  test('of a read is told as too large, and of a write is left out, without being taken apart', async () => {
    service.answer = () => answerOf('Database_profiles', '<a/>'.repeat(5_000_000));
    await expect(call('Database_profiles')).rejects.toMatchObject({ kind: 'invalid_input', message: expect.stringMatching(/^Database_profiles returns more/) });
    expect(await call('Database_copy')).toEqual({ result: null, result_json: null });
  });
});
