import { describe, expect, test } from '@jest/globals';
import { isolated, logged } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { run } from '../support/mailingwork/app.ts';
import { documentedOptIn as documented, documentedPerson } from '../support/mailingwork/samples.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const perform = (bundle: Parameters<typeof run>[1]) => run('triggers.new_opt_in.operation.perform', bundle);

describe('New Opt-In', () => {
  test('returns the documented event with names, a date in ISO 8601 and true or false', async () => {
    webservice();
    expect(await perform({ cleanedRequest: documented })).toEqual([
      {
        id: '371',
        opt_in_id: 371,
        opt_in_setup_id: 60,
        opt_in_setup_name: 'Newsletter sign-up',
        ...documentedPerson,
        field_18: null,
        lists: [
          { id: 1, name: 'Newsletter', subscribed: true },
          { id: 3, name: 'Customers', subscribed: false },
          { id: 5, name: 'Events', subscribed: false },
        ],
        subscribed_list_ids: [1],
        subscribed_list_names: ['Newsletter'],
        occurred_at: '2025-11-11T09:27:29+01:00',
        occurred_at_raw: '2025-11-11 09:27:29',
        additional_data: '{}',
      },
    ]);
  });

  test('makes no API call for the second event', async () => {
    const calls = webservice();
    await perform({ cleanedRequest: documented });
    const before = calls.length;
    await perform({ cleanedRequest: { ...documented, id: 372 } });
    expect(before).toBe(3);
    expect(calls.length).toBe(before);
  });

  test('returns IDs without names when the login no longer works', async () => {
    webservice({ getfields: refused(1), getlists: refused(1), getoptinsetups: refused(1) });
    expect(await perform({ cleanedRequest: documented })).toMatchObject([
      {
        opt_in_setup_id: 60,
        opt_in_setup_name: null,
        email: 'max.muster@example.com',
        first_name: null,
        field_3: 'Max',
        lists: [
          { id: 1, name: null, subscribed: true },
          { id: 3, name: null },
          { id: 5, name: null },
        ],
        subscribed_list_names: ['1'],
      },
    ]);
  });

  test('returns IDs without names when the connection cannot be opened', async () => {
    const authData = { username: 'api-user', password: 'a-password-for-tests', own_host: 'http://10.0.0.1/path' };
    expect(await perform({ cleanedRequest: documented, authData })).toMatchObject([{ id: '371', field_3: 'Max' }]);
  });

  test.each([
    ['chosen list with 1', { lists: ['1'] }, 1],
    ['chosen list with 0', { lists: ['3'] }, 0],
    ['one of several lists', { lists: ['3', '1'] }, 1],
    ['chosen setup', { opt_in_setups: ['60'] }, 1],
    ['another setup', { opt_in_setups: ['61'] }, 0],
    ['nothing chosen', { lists: [], opt_in_setups: null }, 1],
    ['a filter that cannot be read', { lists: ['Newsletter'] }, 1],
  ])('filters: %s', async (_case, inputData, runs) => {
    webservice();
    expect(await perform({ cleanedRequest: documented, inputData })).toHaveLength(runs);
  });

  test('passes events that a filter cannot judge', async () => {
    webservice();
    const { lists: _lists, optinsetup_id: _setup, ...bare } = documented;
    expect(await perform({ cleanedRequest: bare, inputData: { lists: ['5'], opt_in_setups: ['61'] } })).toHaveLength(1);
  });

  test.each([[null], [''], ['text'], [[]], [[null]], [{}], [{ data: 'x' }], [{ querystring: 'token=x' }]])(
    'ignores %j, which is not an event',
    async (body) => {
      webservice();
      expect(await perform({ cleanedRequest: body })).toEqual([]);
    },
  );

  test('starts one run for each of several events in one delivery', async () => {
    webservice();
    const other = { ...documented, id: 373, lists: [{ id: 3, value: 1 }] };
    const body = [documented, { ...documented, id: 372 }, other, documented];
    expect(await perform({ cleanedRequest: body, inputData: { lists: ['1'] } })).toMatchObject([{ id: '371' }, { id: '372' }]);
  });

  test('shows the newest members of the first chosen list as examples, in the shape of an event', async () => {
    const calls = webservice({
      getrecipientidsbylistid: ['11', 12, 13, 14],
      getrecipientfieldsbyid: [{ id: 1, value: 'jane@example.com' }],
      getrecipientlistsbyid: [{ id: 3 }],
    });
    const examples = await run('triggers.new_opt_in.operation.performList', { inputData: { lists: ['3'] } });
    expect(examples).toMatchObject([
      { subscriber_id: 14, email: 'jane@example.com', lists: [{ id: 3, name: 'Customers', subscribed: true }], occurred_at: null },
      { subscriber_id: 13 },
      { subscriber_id: 12 },
    ]);
    expect(callsTo(calls, 'getrecipientidsbylistid')).toEqual([{ listId: '3' }]);
  });

  test('has no examples in an account without lists', async () => {
    webservice({ getlists: [] });
    expect(await run('triggers.new_opt_in.operation.performList')).toEqual([]);
  });

  test('logs nothing about an event', async () => {
    webservice();
    await perform({ cleanedRequest: documented });
    expect(JSON.stringify(logged())).not.toContain('max.muster');
  });
});
