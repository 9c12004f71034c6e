import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

describe('the dropdown of selections', () => {
  test('shows where each lies, with its ID', async () => {
    const account = new MovingAccount();
    account.others['/database/12/views'] = () => ({ data: [{ ID: '11', name: 'Newsletter', 'has-children': true }] });
    account.others['/view/11/views'] = () => ({ data: [{ ID: '12', name: 'Berlin', 'has-children': false }] });
    expect(await run('triggers.all_selections.operation.perform', { database: '12' })).toEqual([
      { id: '11', label: 'Newsletter (11)' },
      { id: '12', label: 'Newsletter › Berlin (12)' },
    ]);
  });

  test('needs a database', async () => {
    await expect(run('triggers.all_selections.operation.perform')).rejects.toThrow('“Database” is empty.');
  });
});
