import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { account } from '../support/mailingwork/account.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { countRows, operation, perform, rows } from '../support/mailingwork/import.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

describe('Import Subscribers', () => {
  test('sends the rows in one block, updates and adds, and returns the counts', async () => {
    const calls = webservice({ importrecipients: { total: 2, added: '1', updated: 1, skipped: 0 } });
    const subscribers = [
      { email: 'jane@example.com', field_3: 'Jane', field_4: '' },
      { email: 'john@example.com', field_17: 3 },
    ];
    expect(await perform({ subscribers })).toEqual({
      list_id: 1,
      list_name: 'Newsletter',
      complete: true,
      next_row: null,
      sent_rows: 2,
      blocks: 1,
      added: 1,
      updated: 1,
      skipped: 0,
      not_imported_count: 0,
      not_imported: [],
    });
    expect(callsTo(calls, 'importrecipients')).toEqual([
      {
        listId: '1',
        'recipients[0][1]': 'jane@example.com',
        'recipients[0][3]': 'Jane',
        'recipients[1][1]': 'john@example.com',
        'recipients[1][17]': '3',
        mode: 'update_add',
      },
    ]);
  });

  test('sends nothing where a column belongs to a deleted field, even if only a later row has a value in it', async () => {
    const calls = webservice({ importrecipients: countRows });
    const subscribers = [...rows(600).map((row) => ({ ...row, field_99: '' })), { email: 'last@example.com', field_99: 'X' }];
    const error = await failure(`${operation}.perform`, { inputData: { list: '1', subscribers, mode: 'add' } });
    expect(sentence(error)).toMatch(/^Field 99 does not exist in this account/);
    expect(callsTo(calls, 'importrecipients')).toEqual([]);
  });

  test('leaves out a single row with a value for a field that does not exist, and imports the others', async () => {
    const calls = webservice({ importrecipients: countRows });
    const subscribers = [...rows(600), { email: 'odd@example.com', field_99: 'X' }, ...rows(3)];
    expect(await perform({ subscribers })).toMatchObject({
      sent_rows: 603,
      not_imported: [{ row: 601, reason: expect.stringMatching(/^Field 99 does not exist in this account/) }],
    });
    expect(JSON.stringify(callsTo(calls, 'importrecipients'))).not.toContain('odd@example.com');
  });

  test('ignores the column of a deleted field where it is empty, was imported before or cannot be sent', async () => {
    webservice({ importrecipients: countRows });
    const subscribers = [
      { email: 'done@example.com', field_99: 'X' },
      { email: 'jane@example.com', field_99: '' },
      { email: '', field_99: 'X' },
    ];
    expect(await perform({ subscribers, first_row: 2 })).toMatchObject({ sent_rows: 1, not_imported: [{ row: 3, reason: 'This row has no e-mail address.' }] });
  });

  test('counts a value that is no line item as a row that cannot be sent', async () => {
    webservice({ importrecipients: countRows });
    const subscribers = [{ email: 'jane@example.com' }, 'john@example.com', null, { email: 'jim@example.com' }, { email: '' }];
    const { not_imported } = (await perform({ subscribers })) as { not_imported: { row: number }[] };
    expect(not_imported.map(({ row }) => row)).toEqual([2, 3, 5]);
  });

  test('reports rows without an address and imports the others', async () => {
    webservice({ importrecipients: countRows });
    const subscribers = [{ email: '' }, { email: 'jane@example.com' }, { field_3: 'X' }, { email: 'max@example.com;' }];
    expect(await perform({ subscribers })).toMatchObject({
      complete: false,
      next_row: null,
      sent_rows: 1,
      not_imported_count: 3,
      not_imported: [
        { row: 1, reason: 'This row has no e-mail address.' },
        { row: 3, reason: 'This row has no e-mail address.' },
        { row: 4, reason: 'This row has no valid e-mail address.' },
      ],
    });
  });

  test.each([
    ['add', 'try_again', 'ThrottledError', /may happen twice/],
    ['add', 'stop', 'HaltedError', /check before you run this step again/],
    ['update', 'stop', 'ThrottledError', /Zapier tries again later\.$/],
    ['update_add', 'stop', 'ThrottledError', /Zapier tries again later\.$/],
  ])('in mode %s with “if unclear” set to %s, an unclear first block ends in a %s', async (mode, if_unclear, name, words) => {
    webservice({ importrecipients: http(502) });
    const error = await failure(`${operation}.perform`, { inputData: { list: '1', mode, if_unclear, subscribers: rows(1) } });
    expect(error.name).toBe(name);
    expect(sentence(error)).toMatch(words);
  });

  test.each([
    [{ mode: 'replace' }, /must be one of: Update existing subscribers, add new ones; Update existing/],
    [{ first_row: 'x' }, /“First Row” must be a whole number/],
    [{ subscribers: [{ email: 'a@example.com', field_99: 'x' }] }, /^Field 99 does not exist/],
    [{ list: '4' }, /^List 4 does not exist/],
    [{ list: '1,3' }, /^“List” must be one ID such as 12, not 2/],
    [{ subscribers: 'a@example.com' }, /^“Subscribers” must be line items, each with an e-mail address, not texts/],
    [{ subscribers: ['a@example.com', 'b@example.com'] }, /^“Subscribers” must be line items/],
    [{ subscribers: null }, /^“Subscribers” is empty/],
    [{ subscribers: '' }, /^“Subscribers” is empty/],
    [{ subscribers: undefined }, /^“Subscribers” is empty/],
    [{ first_row: '2' }, /^“First Row” is 2, but the last row is 1/],
  ])('refuses %j before anything is sent', async (inputData, words) => {
    const calls = webservice();
    expect(sentence(await failure(`${operation}.perform`, { inputData: { list: '1', subscribers: rows(1), ...inputData } }))).toMatch(words);
    expect(namesOf(calls)).not.toContain('importrecipients');
  });

  test('overwrites existing values only when requested, and leaves unknown counts empty', async () => {
    const calls = webservice({ importrecipients: 'done' });
    expect(await perform({ subscribers: { email: 'jane@example.com' }, update_all_fields: true })).toMatchObject({ added: null, updated: null, sent_rows: 1 });
    expect(callsTo(calls, 'importrecipients')[0]).toMatchObject({ 'advanced[updateAllFields]': '1' });
  });

  test('sends nothing for an empty list', async () => {
    const calls = webservice();
    expect(await perform({ subscribers: [] })).toMatchObject({ complete: true, sent_rows: 0, blocks: 0 });
    expect(namesOf(calls)).not.toContain('importrecipients');
  });

  test('explains in the form what happens to existing values in each mode, and what is not known', async () => {
    webservice();
    const fields = await run(`${operation}.inputFields`);
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: 'mode',
          choices: expect.objectContaining({ add: 'Add every row, even if the address exists' }),
          helpText: expect.stringMatching(
            /\*\*Overwrite Existing Values\*\* decides.*may overwrite existing subscribers or create a second one.*MAILINGWORK’s own count/,
          ),
        }),
        expect.objectContaining({
          key: 'update_all_fields',
          label: 'Overwrite Existing Values',
          helpText: expect.stringMatching(/^\*Yes\*: .* replace .* \*No\*: .* filled in/),
        }),
      ]),
    );
  });

  test('offers line items with the fields of the account', async () => {
    webservice();
    expect(await run(`${operation}.inputFields`)).toEqual(
      expect.arrayContaining([
        {
          key: 'subscribers',
          label: 'Subscribers',
          children: expect.arrayContaining([
            { key: 'email', label: 'Email', required: true },
            { key: 'field_17', label: 'Orders', type: 'string', required: false, helpText: 'Takes a whole number such as 1250.' },
          ]),
        },
      ]),
    );
  });

  test('says how several choices are written in one column, and reads them so', async () => {
    const interests = {
      id: 40,
      name: 'Interests',
      type: 'set',
      options: 'Sports;Music',
      description: 'As chosen at sign-up',
      alias: '',
      default: '',
      behavior: '',
    };
    const calls = webservice({ getfields: [...account.getfields, interests], importrecipients: { total: 1, added: 1, updated: 0, skipped: 0 } });
    const help = 'Separate several with commas, such as Sports, Music.\n\nAs chosen at sign-up';
    expect(JSON.stringify(await run(`${operation}.inputFields`))).toContain(JSON.stringify(help));
    expect(await perform({ subscribers: [{ email: 'jane@example.com', field_40: 'Sports, Music' }] })).toMatchObject({ complete: true });
    expect(callsTo(calls, 'importrecipients')).toMatchObject([{ 'recipients[0][40]': 'Sports,Music' }]);
  });
});
