import { describe, expect, test } from '@jest/globals';
import { functionNames } from '../../../../../sandbox/mailingwork/api/functions/index.ts';
import { call, freshSandbox } from '../../../support.ts';

const sandbox = freshSandbox();

/** One successful call per function, in an order in which each finds what it needs, with the expected result. */
const CALLS: [string, Record<string, string | number>, unknown][] = [
  [
    'CreateWebHook',
    { app: 'tests', event: 'optin_finalized', url: 'http://127.0.0.1:9/hook' },
    { id: 1, app: 'tests', event: 'optin_finalized', url: 'http://127.0.0.1:9/hook', active: true },
  ],
  ['GetWebHooks', { app: 'tests' }, expect.arrayContaining([expect.objectContaining({ id: 1, active: true })])],
  ['ActivateWebHook', { webHookId: 1, replayEvents: 1 }, true],
  ['DeleteWebHookById', { webhookId: 1 }, true],
  ['CreateRecipient', { listId: '1,3', 'fields[1]': 'new@example.com' }, 6_049_041],
  ['UpdateRecipientById', { recipientId: 6_049_041, 'fields[3]': 'Max' }, true],
  ['UpdateRecipient', { recipientId: 6_049_041, 'fields[4]': 'Muster' }, true],
  [
    'GetRecipientById',
    { recipientId: 6_049_041 },
    {
      id: 6_049_041,
      fields: [
        { id: 1, value: 'new@example.com' },
        { id: 3, value: 'Max' },
        { id: 4, value: 'Muster' },
      ],
      lists: [
        { id: 1, name: 'Newsletter' },
        { id: 3, name: 'Kunden' },
      ],
    },
  ],
  [
    'ExportRecipients',
    { listId: 5, 'advanced[start]': 1, 'advanced[limit]': 1 },
    [{ id: '6049004', fields: expect.arrayContaining([{ id: 3, value: expect.any(String) }]) }],
  ],
  ['ExportRecipients', { listId: 5, 'advanced[compact]': 1, 'advanced[limit]': 1 }, [{ id: '6049001' }]],
  ['GetRecipientFieldsById', { recipientId: 6_049_041 }, expect.arrayContaining([{ id: 3, value: 'Max' }])],
  ['GetRecipientListsById', { recipientId: 6_049_041 }, expect.arrayContaining([expect.objectContaining({ id: 3 })])],
  ['GetRecipientIdByEmail', { email: 'new@example.com' }, 6_049_041],
  ['GetRecipientIdsByEmail', { email: 'NEW@example.com', 'advanced[listId]': 3 }, [6_049_041]],
  ['GetRecipientIdByFieldIdAndValue', { fieldId: 17, value: '40001' }, '6049002'],
  ['GetRecipientIdsByFieldIdAndValue', { fieldId: 17, value: '40001' }, ['6049002']],
  ['GetRecipientByFieldIdAndValue', { fieldId: 17, value: '40001' }, expect.objectContaining({ id: 6_049_002 })],
  ['GetRecipientIdByOptin', { optinId: 371 }, 6_049_035],
  ['GetRecipientIdsByListId', { listId: 5 }, expect.arrayContaining(['6049001'])],
  ['GetRecipientsByEmailId', { emailId: 2 }, expect.arrayContaining([expect.objectContaining({ recipient: '6049001', email: 2 })])],
  ['GetInterestsByRecipientId', { recipientId: 6_049_001 }, expect.any(Array)],
  ['ImportRecipients', { listId: 8, mode: 'add', 'recipients[0][1]': 'row@example.com' }, { total: 1, added: 1, updated: 0, skipped: 0 }],
  ['DeleteRecipientById', { recipientId: 6_049_041 }, true],
  ['OptinRecipient', { optinSetupId: 60, 'fields[1]': 'opt@example.com', 'advanced[ip]': '192.0.2.1' }, 378],
  ['OptoutRecipientById', { optoutSetupId: 3, recipientId: 6_049_001 }, 106],
  ['GetOptinSetups', {}, expect.arrayContaining([{ id: 60, name: 'Newsletter (Double-Opt-in)', subscriberlists: [{ id: 1, name: 'Newsletter' }] }])],
  ['GetOptoutSetups', {}, expect.arrayContaining([expect.objectContaining({ id: '1' })])],
  ['GetOptins', { ListId: 1 }, expect.arrayContaining([expect.objectContaining({ id: 371, recipient: '6049035', optinSetup: '60' })])],
  [
    'GetOptouts',
    { 'advanced[limit]': 1 },
    [
      {
        email: null,
        recipient: '6049004',
        optoutSetup: '1',
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
        fields: [{ id: 1, value: 'subscriber4@example.com', field: 1 }],
        listId: [1],
      },
    ],
  ],
  ['GetLists', {}, expect.arrayContaining([{ id: 1, name: 'Newsletter', description: 'Monatlicher Newsletter' }])],
  ['GetFolders', {}, expect.arrayContaining([{ id: 5, parent_id: 7, name: 'Willkommen', role_ids: [] }])],
  ['CreateList', { name: 'Neu', 'advanced[folderid]': 1 }, 9],
  ['UpdateListById', { listId: 9, name: 'Neuer', 'advanced[description]': 'x' }, true],
  ['GetRecipientCountByListId', { listId: 8 }, '1'],
  ['GetOptStatusByListId', { listId: 8 }, [{ recipient: '6049042', status: 'optin' }]],
  ['EmptyList', { listId: 8 }, true],
  ['DeleteListById', { listId: 9 }, true],
  [
    'GetFields',
    {},
    expect.arrayContaining([
      { id: 1, name: 'E-Mail', description: 'mandatory', alias: 'E-Mail', type: 'varchar', options: '', default: '', behavior: 'email' },
    ]),
  ],
  ['CreateField', { name: 'Farbe', type: 'enum', 'advanced[options]': 'rot,blau' }, 22],
  ['UpdateFieldById', { id: 22, 'advanced[name]': 'Lieblingsfarbe' }, true],
  ['CreateEmail', { subject: 'Hallo', listId: 1, html: '<p>x</p>', 'advanced[behavior]': 'campaign' }, 13],
  ['ActivateEmail', { emailId: 13 }, true],
  ['ReactiveEmail', { emailId: 8 }, true],
  ['SendEMailByIDAndRecipient', { emailId: 13, email: 'anyone@example.com', 'fields[3]': 'Max' }, 3],
  ['SendEmailByIdAndRecipientAsync', { emailId: 13, 'fields[1]': 'anyone@example.com' }, 4],
  [
    'GetMailings',
    { 'advanced[status]': 'drafted', 'advanced[type]': 'standard' },
    [{ id: 4, subject: 'Jahresrückblick', description: 'Demo: Jahresrückblick', type: 'standard', status: 'drafted', sendingTime: null }],
  ],
  ['GetEmailById', { emailId: 2 }, expect.objectContaining({ behavior: 'standard', targetgroupId: ['1'], listId: [1], status: 'done', lineBreak: null })],
  [
    'GetOpeningsByEmailId',
    { emailId: 2, 'advanced[passDate]': 1, 'advanced[userAgentType]': 1, 'advanced[userAgent]': 1, 'advanced[limit]': 1 },
    [
      {
        recipient: expect.any(Number),
        date: expect.any(String),
        userAgentType: 'human',
        userAgent: expect.any(String),
        fields: expect.arrayContaining([{ id: 17, value: expect.any(String) }]),
      },
    ],
  ],
  [
    'GetClicksByEmailId',
    { emailId: 2, 'advanced[passDate]': 1, 'advanced[passLink]': 1, 'advanced[fieldId]': '3,17', 'advanced[limit]': 1 },
    [
      {
        recipient: expect.any(Number),
        date: expect.any(String),
        link: { id: expect.any(Number), url: expect.stringContaining('https://www.example.com') },
        fields: [
          { id: 3, value: expect.any(String) },
          { id: 17, value: expect.any(String) },
        ],
      },
    ],
  ],
  ['GetMedia', {}, [{ id: '1', name: 'logo.png' }]],
  ['GetLinksByEmailId', { emailId: 2 }, expect.arrayContaining([{ id: 5, url: expect.any(String), interests: [{ id: 1, name: 'Garten' }] }])],
  ['GetBounces', {}, expect.arrayContaining([expect.objectContaining({ type: 'hard' })])],
  ['GetBouncesByEmailId', { emailId: 2 }, expect.arrayContaining([expect.objectContaining({ recipient: expect.any(String), email: 2 })])],
  ['GetRetainedEmailAddresses', {}, { total: expect.stringMatching(/^\d+$/), data: expect.arrayContaining([{ address: expect.stringContaining('@') }]) }],
  ['GetHistory', { listFilter: '1,3', 'advanced[limit]': 5 }, expect.arrayContaining([expect.objectContaining({ date: expect.any(String) })])],
  ['ExportHistory', {}, { jobId: 1 }],
  ['GetExportHistory', { jobId: 1 }, expect.objectContaining({ jobId: 1, status: 'done' })],
  ['GetCampaignIdBySubstitute', { substitute: 'welcome' }, 1],
  [
    'TranslateSubstitutesToIDs',
    { substitutes: 'welcome,none' },
    [
      { substitute: 'welcome', id: 1 },
      { substitute: 'none', id: null },
    ],
  ],
  ['ShareDownCampaignById', { campaignId: 1, accountIds: '7' }, [{ accountId: '7', id: 1 }]],
  ['ShareDownMailingTemplateById', { templateId: 1 }, []],
  ['ShareDownEmailById', { emailId: 1 }, []],
  ['TransferOxidOrder', { recipientId: 6_049_001, 'orderData[basketPrice]': '99.90' }, 1],
];

describe('the functions', () => {
  test('all answer, in any letter case, with a result like that of the samples', async () => {
    for (const [name, parameters, result] of CALLS) {
      const lower = await call(sandbox(), name.toLowerCase(), parameters);
      expect([name, lower]).toEqual([name, { error: 0, message: 'successfully executed', result }]);
    }
  });

  test('are all in the table above', () => {
    const called = new Set([...CALLS.map(([name]) => name), 'GetRecipientFieldsByIdAndCode']);
    expect([...called].sort()).toEqual([...functionNames].sort());
  });

  test('GetRecipientFieldsByIdAndCode requires the code of that subscriber', async () => {
    const code = sandbox().account.codes.make('profile', 6_049_001);
    expect((await call(sandbox(), 'GetRecipientFieldsByIdAndCode', { recipientId: 6_049_001, code })).error).toBe(0);
    expect((await call(sandbox(), 'GetRecipientFieldsByIdAndCode', { recipientId: 6_049_002, code })).error).toBe(4);
  });
});

describe('the error codes', () => {
  test.each([
    ['CreateWebHook', { event: 'optin_finalized', url: 'http://127.0.0.1' }, 2],
    ['CreateWebHook', { app: 'a', event: 'clicked', url: 'http://127.0.0.1' }, 3],
    ['CreateWebHook', { app: 'a', event: 'optin_finalized', url: 'ftp://127.0.0.1' }, 4],
    ['DeleteWebHookById', { id: 99 }, 2],
    ['CreateRecipient', { 'fields[1]': 'a@example.com' }, 2],
    ['CreateRecipient', { listId: 1 }, 3],
    ['CreateRecipient', { listId: '1,99', 'fields[1]': 'a@example.com' }, 4],
    ['CreateRecipient', { listId: 1, 'fields[99]': 'x' }, 5],
    ['CreateRecipient', { listId: 1, 'fields[1]': 'no address' }, 5],
    ['UpdateRecipientById', { recipientId: 6_049_001, 'fields[99]': 'x' }, 5],
    ['GetRecipientById', {}, 2],
    ['GetRecipientById', { recipientId: 1 }, 3],
    ['GetRecipientListsById', { recipientId: 1 }, 3],
    ['GetRecipientIdsByEmail', {}, 2],
    ['GetRecipientIdsByEmail', { email: 'unknown@example.com' }, 4],
    ['GetRecipientsByEmailId', { emailId: 99 }, 2],
    ['GetLinksByEmailId', {}, 2],
    ['GetLinksByEmailId', { emailId: 99 }, 3],
    ['GetLinksByEmailId', { emailId: 4 }, 4],
    ['GetClicksByEmailId', { emailId: 4 }, 4],
    ['GetOpeningsByEmailId', { emailId: 99 }, 3],
    ['GetBouncesByEmailId', { emailId: 99 }, 3],
    ['GetBouncesByEmailId', { emailId: 2, 'advanced[fieldId]': '99' }, 2],
    ['GetRetainedEmailAddresses', { 'advanced[lastHardBounceFrom]': 'soon' }, 2],
    ['GetRetainedEmailAddresses', { 'advanced[lastHardBounceTo]': 'soon' }, 3],
    ['GetRetainedEmailAddresses', { 'advanced[lastHardBounceFrom]': '2026-02-01', 'advanced[lastHardBounceTo]': '2026-01-01' }, 4],
    ['CreateField', { type: 'int' }, 3],
    ['CreateField', { name: 'x', type: 'colour' }, 4],
    ['CreateField', { name: 'x', type: 'enum', 'advanced[options]': 'a,'.repeat(300) }, 5],
    ['CreateField', { name: 'vorname', type: 'varchar' }, 6],
    ['CreateField', { name: 'x', type: 'varchar', 'advanced[behavior]': 'email' }, 7],
    ['CreateField', { name: 'x', type: 'enum', 'advanced[options]': 'a'.repeat(300) }, 8],
    ['OptinRecipient', { optinSetupId: 60, 'fields[1]': 'a@example.com', 'fields[7]': 'not in this setup' }, 4],
    ['ActivateEmail', { emailId: 1 }, 4],
    ['SendEMailByIDAndRecipient', { emailId: 12, email: 'a@example.com' }, 4],
    ['CreateEmail', { subject: 'x', 'advanced[folderId]': 99 }, 5],
    ['UpdateListById', { listId: 1, name: 'x', 'advanced[folderid]': 99 }, 5],
  ])('%s, case %#, answers with its code', async (name, parameters, code) => {
    expect(await call(sandbox(), name, parameters)).toMatchObject({ error: code, result: null });
  });
});
