import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { readable } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.new_subscriber_in_list.operation.perform';
const whole = expect.stringMatching(/^hydrate\|\|\|/);
const email = expect.stringMatching(/^hydrate\|\|\|/);

describe('New Subscriber in List', () => {
  test('returns members of the chosen lists, highest IDs first', async () => {
    const calls = webservice({ getrecipientidsbylistid: ({ listId }: Record<string, string>) => (listId === '1' ? [41, '42'] : [42]) });
    expect(await run(method, { inputData: { lists: ['1', '9'] } })).toEqual([
      { id: '9-42', list_id: 9, list_name: null, subscriber_id: 42, email, subscriber: whole },
      { id: '1-42', list_id: 1, list_name: 'Newsletter', subscriber_id: 42, email, subscriber: whole },
      { id: '1-41', list_id: 1, list_name: 'Newsletter', subscriber_id: 41, email, subscriber: whole },
    ]);
    expect(namesOf(calls).toSorted()).toEqual(['getlists', 'getrecipientidsbylistid', 'getrecipientidsbylistid']);
    expect(callsTo(calls, 'getrecipientidsbylistid')).toEqual([{ listId: '1' }, { listId: '9' }]);
  });

  test('returns the address as well, which is read in one call when a step needs it', async () => {
    const calls = webservice({ ...readable, getrecipientidsbylistid: [42] });
    const rows = await run(method, { inputData: { lists: ['1'] } });
    const [row]: { email: string }[] = Array.isArray(rows) ? rows : [];
    expect(namesOf(calls)).not.toContain('getrecipientfieldsbyid');
    const { bundle: inputData, method: hydrator } = JSON.parse(row?.email.split('|||')[1] ?? '');
    expect(hydrator).toBe('hydrators.subscriber');
    expect(await run(hydrator, { inputData })).toBe('jane@example.com');
    expect(namesOf(calls).filter((name) => name.startsWith('getrecipientf') || name.startsWith('getrecipientlists'))).toEqual(['getrecipientfieldsbyid']);
  });

  test('leaves out names that cannot be read', async () => {
    webservice({ getrecipientidsbylistid: [42], getlists: http(500) });
    expect(await run(method, { inputData: { lists: ['1'] } })).toMatchObject([{ id: '1-42', list_name: null }]);
  });

  test('reads twice as many rows when the Zap is turned on', async () => {
    webservice({ getrecipientidsbylistid: Array.from({ length: 12_000 }, (_, index) => index + 1) });
    expect(await run(method, { inputData: { lists: ['1'] } })).toHaveLength(5_000);
    const first = await run(method, { inputData: { lists: ['1'] }, meta: { isPopulatingDedupe: true } });
    expect(first).toHaveLength(10_000);
    expect(JSON.stringify(first).length).toBeLessThan(6_000_000);
  });

  test('fails when the Zap is turned on with a list that does not exist, even together with one that does', async () => {
    const calls = webservice({ getrecipientidsbylistid: [42] });
    const turningOn = { inputData: { lists: ['1', '999'] }, meta: { isPopulatingDedupe: true } };
    expect(sentence(await failure(method, turningOn))).toMatch(/^List 999 does not exist in this account\./);
    expect(namesOf(calls)).toEqual(['getlists']);
  });

  test('requires a list', async () => {
    webservice();
    expect(sentence(await failure(method))).toMatch(/^“Lists” is empty\./);
  });
});
