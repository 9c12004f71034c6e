import { afterEach, describe, expect, test } from '@jest/globals';
import { defaultSettings } from '../../../sandbox/mailingwork/settings.ts';
import { sentence } from '../../support/app.ts';
import { stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage();
const act = (key: string, inputData: Record<string, unknown>) => at().run(`creates.${key}.operation.perform`, { inputData });
const importing = (subscribers: readonly unknown[], more: Record<string, unknown> = {}) => act('import_subscribers', { list: '8', subscribers, ...more });
const find = (email: string) => at().run('searches.find_subscriber.operation.perform', { inputData: { email } });
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ email: `row${index}@example.com`, field_3: 'Max', field_4: 'M', field_6: 'X' }));
const members = () => at().sandbox.account.subscribers.idsByList(8).size;

afterEach(() => {
  Object.assign(at().sandbox.settings, defaultSettings());
});

describe('an import into an account in the sandbox', () => {
  test('of 300 rows with four values arrives at a host that takes 1,000 form variables', async () => {
    expect(await importing(rows(300))).toMatchObject({ complete: true, sent_rows: 300, blocks: 2, added: 300, updated: 0 });
    expect(members()).toBe(300);
    expect(
      at()
        .sandbox.calls.list()
        .map((call) => [call.operation, call.error]),
    ).toContainEqual(['ImportRecipients', 0]);
  });

  test.each([300, 150])('arrives completely and without duplicates at a host that takes %i form variables', async (formVariables) => {
    at().sandbox.settings.formVariables = formVariables;
    expect(await importing(rows(500), { mode: 'add' })).toMatchObject({ complete: true, next_row: null, sent_rows: 500, added: 500, not_imported_count: 0 });
    expect(members()).toBe(500);
  });

  test('arrives at such a host even if nothing but blocks is sent, because lists and fields are cached', async () => {
    await importing(rows(1));
    at().sandbox.calls.clear();
    at().sandbox.settings.formVariables = 300;
    expect(await importing(rows(300))).toMatchObject({ complete: true, sent_rows: 300, added: 299, updated: 1 });
    expect(at().sandbox.calls.count('GetLists')).toBe(1);
    expect(members()).toBe(300);
  });

  test('leaves out the rows that cannot be imported, and imports all others', async () => {
    const subscribers = [
      ...rows(400),
      { email: 'odd@example.com', field_99: 'X' },
      { email: 'none' },
      { email: 'date@example.com', field_13: 'soon' },
      { email: 'choice@example.com', field_2: 'Kapitän' },
      { email: 'last@example.com' },
    ];
    expect(await importing(subscribers)).toMatchObject({
      complete: false,
      next_row: null,
      sent_rows: 401,
      not_imported: [
        { row: 401, reason: expect.stringMatching(/^Field 99 does not exist/) },
        { row: 402, reason: 'This row has no valid e-mail address.' },
        { row: 403, reason: expect.stringMatching(/date/) },
        { row: 404, reason: expect.stringMatching(/Anrede/) },
      ],
    });
    expect(members()).toBe(401);
  });

  test('that is queued reports no counts, and its rows appear later', async () => {
    at().sandbox.settings.importDelay = 60_000;
    expect(await importing(rows(3))).toMatchObject({ complete: true, sent_rows: 3, added: null, updated: null, skipped: null });
    expect(await find('row1@example.com')).toEqual([]);
    at().sandbox.clock.advance(60_000);
    expect(await find('row1@example.com')).toMatchObject([{ first_name: 'Max', subscribed_list_ids: [8] }]);
  });
});

describe('adding to lists while imports are queued', () => {
  const email = 'subscriber1@example.com';

  test.each([
    ['add_subscriber_to_lists', { subscriber: email, add_to_lists: ['8'] }],
    ['create_or_update_subscriber', { email, add_to_lists: ['8'] }],
  ])('%s succeeds and leaves open what is not known', async (key, inputData) => {
    at().sandbox.settings.importDelay = 60_000;
    const result = await act(key, inputData);
    expect(result).toMatchObject({ lists: expect.arrayContaining([expect.objectContaining({ id: 8, subscribed: null })]) });
    expect(result).toMatchObject({ subscribed_list_ids: expect.not.arrayContaining([8]) });
    at().sandbox.clock.advance(60_000);
    expect(await find(email)).toMatchObject([{ subscribed_list_ids: expect.arrayContaining([8]) }]);
  });

  test('fails where the answer shows that the subscriber was left out', async () => {
    at().sandbox.account.lists.get(8)?.optedOut.add(email);
    await expect(act('add_subscriber_to_lists', { subscriber: email, add_to_lists: ['8'] })).rejects.toThrow(/did not add the subscriber to list 8/);
  });
});

test('a call with more values than the host takes does not lead to a request to reconnect', async () => {
  const { fields } = at().sandbox.account;
  const [, name] = [...fields.values()];
  if (name === undefined) {
    throw new Error('the demo account has no fields');
  }
  const ids = Array.from({ length: 1_100 }, (_, index) => 1_000 + index);
  ids.forEach((id) => {
    fields.set(id, { ...name, id, name: `Field ${id}`, type: 'varchar', options: '' });
  });
  const values = Object.fromEntries(ids.map((id) => [`field_${id}`, 'x']));
  const refusal = await act('update_subscriber', { subscriber: '6049001', ...values }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: 'AppError' });
  expect(sentence(refusal instanceof Error ? refusal : new Error(String(Object(refusal).message)))).toBe(
    'MAILINGWORK seems to have read only a part of the 1103 values of this call, so nothing was done. Use fewer or shorter values in this step.',
  );
  at().sandbox.settings.formVariables = 2_000;
  expect(await act('update_subscriber', { subscriber: '6049001', ...values })).toMatchObject({ field_2099: 'x' });
});
