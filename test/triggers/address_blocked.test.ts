import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

describe('Address Blocked', () => {
  test('returns each address once, in one call', async () => {
    const calls = webservice({ getretainedemailaddresses: { total: '2', data: [{ address: 'Jane@example.com' }, { address: 'joe@example.com' }] } });
    expect(await run('triggers.address_blocked.operation.perform')).toEqual([
      { id: 'jane@example.com', email: 'Jane@example.com', subscriber: expect.stringMatching(/^hydrate\|\|\|/) },
      { id: 'joe@example.com', email: 'joe@example.com', subscriber: expect.stringMatching(/^hydrate\|\|\|/) },
    ]);
    expect(namesOf(calls)).toEqual(['getretainedemailaddresses']);
  });
});
