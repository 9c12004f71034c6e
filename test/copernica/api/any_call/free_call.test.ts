import { beforeEach, expect, test } from '@jest/globals';
import { makeFreeCall } from '../../../../copernica/api/any_call/free_call.ts';
import { placeOf } from '../../../../copernica/api/any_call/place.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

let service = new FakeService();

beforeEach(() => {
  service = new FakeService();
});

const read = { verb: 'GET', query: {}, body: undefined } as const;

test('a read is passed on as it was delivered', async () => {
  service.answer = () => ({ body: { ID: '5', name: 'x' } });
  expect(await makeFreeCall(accountAt(service), { ...read, place: placeOf('/identity') })).toEqual({
    result: { ID: '5', name: 'x' },
    result_json: '{"ID":"5","name":"x"}',
  });
});

test('a text is passed on too', async () => {
  service.answer = () => ({ body: 'a;b\n1;2' });
  expect((await makeFreeCall(accountAt(service), { ...read, place: placeOf('https://rest.copernica.com/v4/logfile/x/csv') })).result).toBe('a;b\n1;2');
  expect(service.calls).toContain('GET https://rest.copernica.com/v4/logfile/x/csv');
});

test.each(['<!doctype html><title>Maintenance</title>', '{"created":'])('a write that answers %j may not have been done', async (body) => {
  service.answer = () => ({ body });
  const call = { verb: 'POST', place: placeOf('/database/3/interests'), query: {}, body: '{"name":"News"}' } as const;
  await expect(makeFreeCall(accountAt(service), call)).rejects.toMatchObject({ kind: 'uncertain' });
});

test('a write returns the id of what it created', async () => {
  service.answer = () => ({ status: 201, headers: { 'x-created': '9' } });
  const call = { verb: 'POST', place: placeOf('/database/3/interests'), query: { a: ['1', '2'] }, body: '{"name":"News"}' } as const;
  expect((await makeFreeCall(accountAt(service), call)).result).toEqual({ created: 9 });
  expect(service.restCalls).toEqual(['POST /database/3/interests?a=1&a=2']);
  expect(service.requests[1]?.body).toBe('{"name":"News"}');
});

test.each([
  ['GET', {}, 'unavailable'],
  ['PUT', {}, 'unavailable'],
  ['PUT', { 'fields[]': 'a==1' }, 'uncertain'],
  ['POST', {}, 'uncertain'],
  ['DELETE', {}, 'uncertain'],
] as const)('a lost answer to %s with the query %j fails as %s', async (verb, query, kind) => {
  service.answer = () => ({ status: 502, body: '<html>' });
  await expect(makeFreeCall(accountAt(service), { verb, place: placeOf('/database/3'), query, body: undefined })).rejects.toMatchObject({ kind });
});
