import { expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.address_blocked.operation.perform';
const LIMIT = 6_000_001;
const idsIn = (rows: unknown) => (rows as { id: string }[]).map(({ id }) => id);

/** So many blocked addresses, too long for a poll to return them all whole. */
function blocked(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${'x'.repeat(400)}${index}@example.com`);
}

test('a poll returns at most as many rows as the platform takes, the newest first', async () => {
  const addresses = blocked(9_000);
  webservice({ getretainedemailaddresses: { data: addresses.map((address) => ({ address })) } });
  const rows = await run(method);
  expect(JSON.stringify(rows).length).toBeLessThan(LIMIT);
  expect(idsIn(rows).length).toBeGreaterThan(3_000);
  expect(idsIn(rows)).toEqual(addresses.slice(0, idsIn(rows).length));
});

test('the first poll returns whole rows where they fit', async () => {
  webservice({ getretainedemailaddresses: { data: [{ address: 'Jane@example.com' }] } });
  expect(await run(method, { meta: { isPopulatingDedupe: true } })).toMatchObject([{ id: 'jane@example.com', email: 'Jane@example.com' }]);
});

test('the first poll returns every ID, because an ID missing then would start the Zap later', async () => {
  const addresses = blocked(9_000);
  webservice({ getretainedemailaddresses: { data: addresses.map((address) => ({ address })) } });
  const rows = await run(method, { meta: { isPopulatingDedupe: true } });
  expect(idsIn(rows)).toEqual(addresses);
  expect((rows as object[])[0]).toEqual({ id: addresses[0] });
});

test.each([refused(9), http(403)])('output fields that every account has are offered even where the account’s own fields may not be read', async (answer) => {
  webservice({ getfields: answer });
  const fields = await run('triggers.email_opened.operation.outputFields');
  expect(fields).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'mailing_id' }), expect.objectContaining({ key: 'subscriber__email' })]));
});
