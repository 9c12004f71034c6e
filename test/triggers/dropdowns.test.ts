import { describe, expect, test } from '@jest/globals';
import App from '../../index.ts';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

describe('dropdowns', () => {
  test.each([
    ['all_lists', { id: '1', label: 'Newsletter (1)' }],
    ['all_fields', { id: '1', label: 'E-Mail (1)' }],
    ['all_opt_in_setups', { id: '60', label: 'Newsletter sign-up (60)' }],
    ['all_opt_out_setups', { id: '7', label: 'Newsletter unsubscription (7)' }],
  ])('%s shows names with IDs', async (key, first) => {
    webservice();
    expect(await run(`triggers.${key}.operation.perform`)).toEqual(expect.arrayContaining([first]));
  });

  test('all_inactive_webhooks offers deactivated webhooks, without the full address; webhooks of other applications only when they are included', async () => {
    const mine = { app: 'zapier-mailingwork', event: 'optin_finalized', url: 'https://hooks.zapier.com/hooks/1/secret-abcd/?token=x' };
    webservice({ getwebhooks: [{ id: 1, ...mine, active: 0 }, { id: 2 }, { id: 3, ...mine, active: 1 }, { id: 4, active: 'true' }] });
    const own = { id: '1', label: 'New Opt-In → hooks.zapier.com/…abcd (1)' };
    expect(await run('triggers.all_inactive_webhooks.operation.perform')).toEqual([own]);
    expect(await run('triggers.all_inactive_webhooks.operation.perform', { inputData: { any_app: true } })).toEqual([
      own,
      { id: '2', label: 'unknown event → unknown address (2)' },
    ]);
  });

  test('all_clearable_fields offers every field except the address, whatever its ID', async () => {
    const fields = [
      { id: 5, name: 'Mail', behavior: 'email' },
      { id: 1, name: 'Greeting' },
    ];
    webservice({ getfields: fields.map((field) => ({ type: 'varchar', behavior: '', ...field })) });
    expect(await run('triggers.all_clearable_fields.operation.perform')).toEqual([{ id: '1', label: 'Greeting (1)' }]);
  });

  test('all_mailings shows subject, ID and day, newest first', async () => {
    webservice({
      getmailings: [
        { id: 5, subject: 'News', status: 'done', sendingTime: '2026-11-18 08:00:00' },
        { id: 6, subject: 'Offer', status: 'drafted', sendingTime: null },
      ],
    });
    expect(await run('triggers.all_mailings.operation.perform')).toEqual([
      { id: '6', label: 'Offer (6, Draft)' },
      { id: '5', label: 'News (5, 2026-11-18)' },
    ]);
  });

  const campaigns = ['drafted', 'activated', 'paused', 'done', 'cancelled', 'archived'].map((status, index) => ({
    id: index + 1,
    subject: status,
    type: 'campaign',
    status,
  }));
  const idsOf = (choices: unknown) => (Array.isArray(choices) ? choices.map(({ id }: { id: string }) => id) : []);

  test('all_inactive_mailings offers the campaign e-mails that can be activated, and those whose status is unknown', async () => {
    const getmailings = [...campaigns, { id: 9, subject: 'News', type: 'standard', status: 'drafted' }, { id: 10, subject: 'Odd' }];
    const calls = webservice({ getmailings });
    expect(idsOf(await run('triggers.all_inactive_mailings.operation.perform'))).toEqual(['10', '6', '3', '1']);
    expect(callsTo(calls, 'getmailings')).toEqual([{ 'advanced[type]': 'campaign', 'advanced[start]': '0', 'advanced[limit]': '1000' }]);
  });

  test('all_active_mailings offers the campaign e-mails that can be sent to one address', async () => {
    const calls = webservice({ getmailings: [...campaigns, { id: 9, subject: 'News', type: 'dialog', status: 'activated' }] });
    expect(await run('triggers.all_active_mailings.operation.perform')).toEqual([
      { id: '6', label: 'archived (6, Campaign E-Mail, archived)' },
      { id: '2', label: 'activated (2, Campaign E-Mail, Active)' },
    ]);
    expect(callsTo(calls, 'getmailings')).toEqual([
      { 'advanced[status]': 'activated', 'advanced[type]': 'campaign', 'advanced[start]': '0', 'advanced[limit]': '1000' },
    ]);
  });

  test('an action offers the records that it can use', () => {
    const inputsOf = (key: 'activate_webhook' | 'update_subscriber' | 'create_or_update_subscriber') => App.creates?.[key]?.operation.inputFields;
    expect(inputsOf('activate_webhook')?.[0]).toMatchObject({ dynamic: 'all_inactive_webhooks.id.label' });
    for (const key of ['update_subscriber', 'create_or_update_subscriber'] as const) {
      expect(inputsOf(key)).toContainEqual(expect.objectContaining({ key: 'fields_to_clear', dynamic: 'all_clearable_fields.id.label' }));
    }
    expect(App.creates?.activate_mailing?.operation.inputFields?.[0]).toMatchObject({ dynamic: 'all_inactive_mailings.id.label' });
    expect(App.creates?.send_campaign_email?.operation.inputFields?.[0]).toMatchObject({ dynamic: 'all_active_mailings.id.label' });
  });

  test('all_links shows the links of the chosen e-mails, and distinguishes those with the same address', async () => {
    const getlinksbyemailid = ({ emailId }: Record<string, string>) => [{ id: emailId === '5' ? 17 : 18, url: 'https://example.com/pricing' }];
    const calls = webservice({ getmailings: [{ id: 6, subject: 'Offer' }], getlinksbyemailid });
    expect(await run('triggers.all_links.operation.perform', { inputData: { mailings: ['5', '6'] } })).toEqual([
      { id: '17', label: 'https://example.com/pricing (E-Mail 5, 17)' },
      { id: '18', label: 'https://example.com/pricing (Offer, 18)' },
    ]);
    expect(callsTo(calls, 'getlinksbyemailid')).toEqual([{ emailId: '5' }, { emailId: '6' }]);
  });

  test('records without a name are shown with their kind, and duplicates are shown once', async () => {
    webservice({
      getlists: [
        { id: 1, name: ' ' },
        { id: 2, name: 'News' },
        { id: '2', name: 'News' },
      ],
    });
    expect(await run('triggers.all_lists.operation.perform')).toEqual([
      { id: '1', label: 'List (1)' },
      { id: '2', label: 'News (2)' },
    ]);
  });

  test('long lists are read in pages', async () => {
    webservice({ getlists: Array.from({ length: 150 }, (_, index) => ({ id: index + 1, name: `List ${index + 1}` })) });
    expect(await run('triggers.all_lists.operation.perform', { meta: { page: 0 } })).toHaveLength(100);
    expect(await run('triggers.all_lists.operation.perform', { meta: { page: 1 } })).toHaveLength(50);
    expect(await run('triggers.all_lists.operation.perform', { meta: { page: 2 } })).toEqual([]);
  });

  test('a failure is shown as a sentence, not as an empty list', async () => {
    webservice({ getlists: refused(1) });
    expect((await failure('triggers.all_lists.operation.perform')).message).toMatch(/Reconnect the account/);
  });
});
