import { describe, expect, test } from '@jest/globals';
import App from '../../index.ts';
import { isolated } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.opt_out_recorded.operation.perform';
const row = {
  email: 8,
  recipient: '1234',
  optoutSetup: '7',
  date: '2021-01-18 06:35:03',
  fields: [
    { id: 1, field: 1, value: 'john@example.com' },
    { id: 3, field: 3, value: 'John' },
  ],
  listId: [1],
};

describe('Opt-Out Recorded', () => {
  test('has the same inputs and outputs as New Opt-Out', async () => {
    const [recorded, instant] = [App.triggers?.opt_out_recorded?.operation, App.triggers?.new_opt_out?.operation];
    expect(recorded?.inputFields).toEqual(instant?.inputFields);
    expect(recorded?.outputFields).toEqual(instant?.outputFields);
    webservice({ getoptouts: [row] });
    const [output] = Object(await run(method));
    const [example] = Object(await run('triggers.new_opt_out.operation.performList'));
    expect(Object.keys(output)).toEqual(Object.keys(example));
  });

  test('returns who opted out of what, with names', async () => {
    const calls = webservice({ getoptouts: [row] });
    expect(await run(method)).toMatchObject([
      {
        id: '7-1234-2021-01-18 06:35:03',
        opt_out_id: null,
        opt_out_setup_id: 7,
        opt_out_setup_name: 'Newsletter unsubscription',
        subscriber_id: 1234,
        email: 'john@example.com',
        first_name: 'John',
        field_3: 'John',
        lists: [{ id: 1, name: 'Newsletter', opted_out: true }],
        opted_out_list_ids: [1],
        opted_out_list_names: ['Newsletter'],
        occurred_at: '2021-01-18T06:35:03+01:00',
        additional_data: '{"email":8}',
      },
    ]);
    expect(namesOf(calls).filter((name) => name === 'getoptouts')).toHaveLength(1);
  });

  test('reads no names where there are no opt-outs', async () => {
    const calls = webservice({ getoptouts: [] });
    expect(await run(method)).toEqual([]);
    expect(namesOf(calls)).toEqual(['getfields', 'getoptouts']);
  });

  test.each([
    ['the setup', { opt_out_setups: ['7'] }, 1],
    ['another setup', { opt_out_setups: ['8'] }, 0],
    ['a list that was left', { lists: ['1'] }, 1],
    ['another list', { lists: ['3'] }, 0],
  ])('filters by %s', async (_case, inputData, found) => {
    webservice({ getoptouts: [row] });
    expect(await run(method, { inputData })).toHaveLength(found);
  });

  test.each([
    [{ lists: ['99'] }, 'List 99 does not exist in this account.'],
    [{ opt_out_setups: ['99'] }, 'Opt-out setup 99 does not exist in this account.'],
  ])('cannot be turned on with a filter by what does not exist: %j', async (inputData, message) => {
    webservice({ getoptouts: [row] });
    expect((await failure(method, { inputData, meta: { isPopulatingDedupe: true } })).message).toContain(message);
    expect(await run(method, { inputData })).toEqual([]);
  });

  test('can be turned on with a filter by what exists', async () => {
    webservice({ getoptouts: [row] });
    expect(await run(method, { inputData: { lists: ['1'], opt_out_setups: ['7'] }, meta: { isPopulatingDedupe: true } })).toHaveLength(1);
  });

  test('and New Opt-Out each say when to choose the other', () => {
    expect(App.triggers?.opt_out_recorded?.display?.description).toContain('Choose New Opt-Out if');
    expect(App.triggers?.new_opt_out?.display?.description).toContain('Choose Opt-Out Recorded if');
  });
});
