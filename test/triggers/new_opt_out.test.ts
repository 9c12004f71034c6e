import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { documentedPerson, documentedSubscriber } from '../support/mailingwork/samples.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const perform = (bundle: Parameters<typeof run>[1]) => run('triggers.new_opt_out.operation.perform', bundle);

/** Assumed: like the documented payload of an opt-in. */
const assumed = { ...documentedSubscriber, id: 112, optoutsetup_id: '7', finalized_at: '2025-07-01 10:00:00', reason: 'too many e-mails' };

describe('New Opt-Out', () => {
  test('returns which lists were just left, and keeps undocumented data', async () => {
    webservice();
    expect(await perform({ cleanedRequest: assumed })).toMatchObject([
      {
        id: '112',
        opt_out_id: 112,
        opt_out_setup_id: 7,
        opt_out_setup_name: 'Newsletter unsubscription',
        ...documentedPerson,
        lists: [
          { id: 1, name: 'Newsletter', opted_out: true },
          { id: 3, name: 'Customers', opted_out: false },
          { id: 5, name: 'Events', opted_out: false },
        ],
        opted_out_list_ids: [1],
        opted_out_list_names: ['Newsletter'],
        occurred_at: '2025-07-01T10:00:00+02:00',
        additional_data: '{"reason":"too many e-mails"}',
      },
    ]);
  });

  test.each([
    ['the setup', { opt_out_setups: ['7'] }, 1],
    ['another setup', { opt_out_setups: ['8'] }, 0],
    ['a list that was left', { lists: ['1'] }, 1],
    ['a list that was kept', { lists: ['3'] }, 0],
  ])('filters by %s', async (_case, inputData, runs) => {
    webservice();
    expect(await perform({ cleanedRequest: assumed, inputData })).toHaveLength(runs);
  });

  test('shows the newest opt-outs of the account as examples', async () => {
    const calls = webservice({
      getoptouts: [
        {
          email: null,
          recipient: '1234',
          optoutSetup: '7',
          date: '2021-01-18 06:35:03',
          fields: [{ id: 1, value: 'john@example.com', field: 1 }],
          listId: [1],
        },
        { email: 1, recipient: '1235', optoutSetup: '7', date: '2021-01-18 07:02:19', fields: [], listId: [1, '3'] },
        { recipient: 1236 },
      ],
    });
    expect(await run('triggers.new_opt_out.operation.performList')).toMatchObject([
      { id: '7-1235-2021-01-18 07:02:19', opted_out_list_names: ['Newsletter', 'Customers'], occurred_at: '2021-01-18T07:02:19+01:00' },
      { id: '7-1234-2021-01-18 06:35:03', email: 'john@example.com', opt_out_setup_name: 'Newsletter unsubscription' },
      { subscriber_id: 1236, occurred_at: null, opted_out_list_ids: [] },
    ]);
    expect(callsTo(calls, 'getoptouts')).toHaveLength(1);
  });
});
