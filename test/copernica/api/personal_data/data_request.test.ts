import { expect, test } from '@jest/globals';
import { requestData } from '../../../../copernica/api/personal_data/data_request.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

test.each([
  [{ status: 201, headers: { 'X-Created': '34' } }, { body: { status: 'pending' } }, { id: '34', status: 'pending' }],
  [{ status: 201, headers: { 'X-Created': '34' } }, { body: { status: null } }, { id: '34', status: null }],
  [{ status: 201, headers: { 'X-Created': '34' } }, { status: 500 }, { id: '34', status: null }],
  [{ status: 201 }, { body: { status: 'pending' } }, { id: null, status: null }],
])('the request that is answered by %j, and its status by %j, is %j', async (created, status, told) => {
  const service = new FakeService();
  service.answer = (call) => (call.includes('/status') ? status : created);
  expect(await requestData(accountAt(service), 18381, undefined)).toEqual(told);
});

test('a request that is refused is none', async () => {
  const service = new FakeService();
  service.answer = () => ({ status: 403 });
  await expect(requestData(accountAt(service), 18381, 'a@example.com')).rejects.toMatchObject({ kind: 'permission' });
});
