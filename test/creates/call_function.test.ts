import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const operation = 'creates.call_function.operation';
const perform = (inputData: Record<string, unknown>) => run(`${operation}.perform`, { inputData });
const fails = async (inputData: Record<string, unknown>) => sentence(await failure(`${operation}.perform`, { inputData }));
const fieldsOf = async (name: string) => {
  const fields = await run(`${operation}.inputFields`, { inputData: { function: name } });
  return Array.isArray(fields) ? new Map(fields.map((field: { key: string }) => [field.key, field])) : new Map();
};

describe('Call Any Function', () => {
  test('offers every function whose whole name is known', async () => {
    const choices = await run(`${operation}.inputFields.0.choices.perform`);
    expect(choices).toMatchObject({ results: expect.arrayContaining([{ id: 'GetLists', label: 'GetLists: list the subscriber lists' }]), paging_token: null });
    const { results } = choices as { results: { id: string }[] };
    expect(results).toHaveLength(62);
    expect(results.map(({ id }) => id)).not.toContain('GetExportHistory');
  });

  test('asks for the parameters of the chosen function', async () => {
    expect([...(await fieldsOf('ImportRecipients')).values()]).toMatchObject([
      { key: 'function' },
      { key: 'parameter_listId', label: 'listId', required: true },
      { key: 'parameter_recipients', type: 'text', helpText: 'A list in JSON, such as `[1, 2]`.' },
      { key: 'parameter_mode', choices: ['add', 'replace', 'update', 'update_add'] },
      { key: 'parameter_advanced', dict: true, required: false, helpText: 'Known options: updateAllFields.' },
      { key: 'more_parameters', label: 'More Parameters', dict: true },
      { key: 'loss_notice', type: 'copy' },
      { key: 'confirm', required: true },
      { key: 'if_unclear' },
    ]);
    expect((await fieldsOf('SendEmailByIdAndRecipient')).get('parameter_advanced').helpText).toBe('Known options: attachments. Write lists as JSON.');
    expect((await fieldsOf('ShareDownEmailById')).get('more_parameters')).toMatchObject({ label: 'Parameters' });
    expect((await fieldsOf('DeleteListById')).has('confirm')).toBe(true);
    expect((await fieldsOf('GetLists')).has('confirm')).toBe(false);
    expect([...(await fieldsOf('')).keys()]).toEqual(['function', 'if_unclear']);
  });

  test('sends what was filled in and returns the raw result', async () => {
    const calls = webservice({ getoptouts: [{ odd: { shape: 1 } }] });
    expect(await perform({ function: 'getoptouts', parameter_advanced: { limit: '5', startDate: '2026-01-01', own: '["a"]', empty: '' } })).toEqual({
      function: 'GetOptouts',
      result: [{ odd: { shape: 1 } }],
      result_json: '[{"odd":{"shape":1}}]',
    });
    expect(callsTo(calls, 'getoptouts')).toEqual([{ 'advanced[limit]': '5', 'advanced[startDate]': '2026-01-01', 'advanced[own][0]': 'a' }]);
  });

  test('sends maps, lists, numbers and yes or no in the form of the webservice', async () => {
    const calls = webservice({ createrecipient: 42, importrecipients: null, createemail: 9 });
    await perform({
      function: 'CreateRecipient',
      parameter_listId: 1,
      parameter_fields: { 1: ' a@example.com', 3: '{{bundle.x}}' },
      more_parameters: { x: 'y' },
    });
    await perform({ function: 'ImportRecipients', parameter_listId: '1', parameter_recipients: '[{"1":"a@example.com"}]', parameter_mode: 'update' });
    expect(callsTo(calls, 'createrecipient')).toEqual([{ listId: '1', 'fields[1]': 'a@example.com', 'fields[3]': '{{bundle.x}}', x: 'y' }]);
    expect(callsTo(calls, 'importrecipients')).toEqual([{ listId: '1', 'recipients[0][1]': 'a@example.com', mode: 'update' }]);
  });

  test('sends field choices as one text, exactly as typed', async () => {
    const calls = webservice({ createfield: 23 });
    await perform({ function: 'CreateField', parameter_name: 'Farbe', parameter_type: 'enum', parameter_advanced: { options: 'Rot\nBlau' } });
    expect(callsTo(calls, 'createfield')).toMatchObject([{ 'advanced[options]': 'Rot\nBlau' }]);
  });

  test('sends rows with numbers, and leaves out what is null', async () => {
    const calls = webservice();
    await perform({
      function: 'ImportRecipients',
      parameter_listId: '1',
      parameter_mode: 'update',
      parameter_recipients: '[{"1":"a@example.com","3":null,"17":12},null]',
    });
    expect(callsTo(calls, 'importrecipients')).toEqual([{ listId: '1', 'recipients[0][1]': 'a@example.com', 'recipients[0][17]': '12', mode: 'update' }]);
  });

  test('sends free parameters to functions known only by name', async () => {
    const calls = webservice({ translatesubstitutestoids: { a: 1 } });
    expect(
      await perform({ function: 'TranslateSubstitutesToIDs', more_parameters: { list: '{"a":"b"}', plain: 'text', mail: '[Anrede] {{x}}' } }),
    ).toMatchObject({ result: { a: 1 } });
    expect(callsTo(calls, 'translatesubstitutestoids')).toEqual([{ 'list[a]': 'b', plain: 'text', mail: '[Anrede] {{x}}' }]);
  });

  test('sends an additional parameter without a value as an empty text', async () => {
    const calls = webservice({ updaterecipientbyid: true });
    const inputData = { function: 'UpdateRecipientById', parameter_recipientId: '42', parameter_fields: { 3: 'x', 4: '' }, more_parameters: { note: '' } };
    await perform({ ...inputData, confirm: 'no' });
    expect(callsTo(calls, 'updaterecipientbyid')).toEqual([{ recipientId: '42', 'fields[3]': 'x', note: '' }]);
  });

  test.each([
    [{ function: 'Nonsense' }, /^This function is not known here/],
    [{ function: 'GetExportHistory' }, /^This function is not known/],
    [{ function: '' }, /^“Function” is empty/],
    [{ function: 'DeleteListById', parameter_listId: 'x' }, /^“listId” must be a whole number/],
    [{ function: 'DeleteRecipientById', parameter_recipientId: '6.000', confirm: true }, /^“recipientId” must be a whole number/],
    [{ function: 'DeleteListById' }, /^“listId” is empty/],
    [{ function: 'ImportRecipients', parameter_listId: 1, parameter_recipients: 'rows' }, /^“recipients” must be a list or group in JSON/],
    [{ function: 'GetRecipientIdsByEmail' }, /^“email” is empty/],
  ])('explains what is wrong with %j', async (inputData, words) => {
    const calls = webservice();
    expect(await fails(inputData)).toMatch(words);
    expect(calls).toEqual([]);
  });

  test.each([
    [{ function: 'DeleteListById', parameter_listId: 1 }],
    [{ function: 'EmptyList', parameter_listId: 1, confirm: 'no' }],
    [{ function: 'UpdateRecipientById', parameter_recipientId: 1, parameter_fields: { 3: 'x' }, parameter_advanced: { lists: '{1}' }, confirm: 'no' }],
    [{ function: 'ImportRecipients', parameter_listId: 1, parameter_recipients: '[]', parameter_mode: 'replace' }],
    [{ function: 'ActivateWebHook', parameter_id: 12 }],
    [{ function: 'activatewebhook', parameter_id: 12, parameter_replayEvents: 'no', confirm: 'no' }],
    [{ function: 'ActivateWebHook', parameter_id: 12, parameter_replayEvents: '' }],
  ])('deletes nothing without confirmation: %j', async (inputData) => {
    const calls = webservice();
    expect(await fails(inputData)).toMatch(/^Nothing was done. To go ahead, set “Yes, Remove for Good” to yes\./);
    expect(calls).toEqual([]);
  });

  const update = { function: 'UpdateRecipientById', parameter_recipientId: 1, parameter_fields: { 3: 'x' } };
  const imports = { function: 'ImportRecipients', parameter_listId: 1, parameter_recipients: '[]' };

  test.each([
    [{ ...update, parameter_advanced: { Lists: '1' } }],
    [{ ...update, parameter_advanced: { LISTS: '["1"]' } }],
    [{ ...update, parameter_advanced: { other: 'x', lists: ['1', '2'] } }],
    [{ ...update, function: 'updaterecipient', parameter_advanced: { lists: '1' } }],
    [{ ...imports, parameter_mode: ' REPLACE ' }],
    [{ ...imports, parameter_mode: ['replace'] }],
    [{ ...imports, parameter_mode: 'replace', confirm: ['no', ''] }],
    [{ function: 'deletelistbyid', parameter_listId: 1, confirm: '' }],
  ])('deletes nothing without confirmation, however the parameter is spelled: %j', async (inputData) => {
    const calls = webservice();
    expect(await fails(inputData)).toMatch(/^Nothing was done. To go ahead, set “Yes, Remove for Good” to yes\./);
    expect(calls).toEqual([]);
  });

  test.each([
    [{ ...update, parameter_advanced: { 'lists][0': '1' } }, /^“lists\]\[0” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { 'lists[]': '1' } }, /^“lists\[\]” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { ' lists': '1' } }, /^“ lists” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { 'lists\n': '1' } }, /is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { 'lists%5B0%5D': '1' } }, /^“lists%5B0%5D” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { 'x&advanced[lists]': '1' } }, /^“x&advanced\[lists\]” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { other: '{"a][lists":"1"}' } }, /^“a\]\[lists” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { other: '[{"a":{"b]":"1"}}]' } }, /^“b\]” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: { other: { 'b]': '1' } } }, /^“b\]” is not a name such as limit in a group/],
    [{ ...update, parameter_advanced: '{"lists":"1"}' }, /^“advanced” must be names with values, such as limit and 10, not one text/],
    [{ ...update, parameter_fields: { '3][x': 'y' } }, /^UpdateRecipientById cannot take this value for “fields\.…”: it takes IDs of fields/],
    [{ ...update, more_parameters: { 'advanced[lists]': '1' } }, /^Use the field “advanced”/],
    [{ ...update, more_parameters: { 'ADVANCED[lists][]': '1' } }, /^Use the field “advanced”/],
    [{ ...update, more_parameters: { advanced: '{"lists":"1"}' } }, /^Use the field “advanced”/],
    [{ ...update, more_parameters: { 'advanced%5Blists%5D': '1' } }, /is not a parameter name/],
    [{ ...update, more_parameters: { 'x]&advanced[lists]': '1' } }, /is not a parameter name/],
    [{ ...update, more_parameters: { x: '{"y][z":"1"}' } }, /^“y\]\[z” is not a name such as limit in a group/],
    [{ ...update, function: 'UpdateRecipient', more_parameters: { 'advanced[lists]': '1' } }, /^Use the field “advanced”/],
    [{ ...imports, parameter_mode: ['update', 'replace'] }, /^“mode” must be one of: add; replace; update; update_add\./],
    [{ ...imports, parameter_mode: 'update&mode=replace' }, /^“mode” must be one of/],
    [{ ...imports, parameter_mode: { 0: 'replace' } }, /^“mode” must be one value/],
    [{ ...imports, parameter_mode: 'update', more_parameters: { MODE: 'replace' } }, /^Use the field “mode”/],
    [{ ...imports, parameter_mode: 'update', more_parameters: { 'mode[]': 'replace' } }, /^Use the field “mode”/],
    [{ ...imports, parameter_mode: 'update', parameter_recipients: '[{"1":"a@example.com","x][mode":"replace"}]' }, /is not a name such as limit in a group/],
    [{ ...imports, parameter_mode: 'update', parameter_recipients: '{"0][1":"a@example.com"}' }, /is not a name such as limit in a group/],
  ])('accepts no spelling that would bypass the check of a parameter: %j', async (inputData, words) => {
    const calls = webservice();
    expect(await fails(inputData)).toMatch(words);
    expect(calls).toEqual([]);
  });

  test('sends groups whose keys are names', async () => {
    const calls = webservice({ translatesubstitutestoids: null });
    await perform({ function: 'TranslateSubstitutesToIDs', more_parameters: { list: '[{"a_1":{"2":"x"}},["y"]]' } });
    expect(callsTo(calls, 'translatesubstitutestoids')).toEqual([{ 'list[0][a_1][2]': 'x', 'list[1][0]': 'y' }]);
  });

  test('sends names with brackets as nested groups', async () => {
    const calls = webservice({ getlists: [] });
    await perform({ function: 'GetLists', more_parameters: { 'x[limit]': '1', 'x[start]': '2', 'y[]': '3' } });
    expect(callsTo(calls, 'getlists')).toEqual([{ 'x[limit]': '1', 'x[start]': '2', 'y[]': '3' }]);
  });

  test.each(['mode', ' mode', 'Mode', 'mode[0]'])('does not let “%s” under More Parameters bypass the confirmation', async (name) => {
    const calls = webservice();
    const inputData = { function: 'ImportRecipients', parameter_listId: 1, parameter_recipients: '[]', parameter_mode: 'update' };
    expect(await fails({ ...inputData, more_parameters: { [name]: 'replace' } })).toMatch(/Use the field “mode”|is not a parameter name/);
    expect(calls).toEqual([]);
  });

  test('has one input for a value whose parameter name is uncertain, and sends it under every possible name', async () => {
    const calls = webservice({ deletewebhookbyid: true });
    expect([...(await fieldsOf('DeleteWebHookById')).keys()]).toEqual(['function', 'parameter_id', 'more_parameters', 'loss_notice', 'confirm', 'if_unclear']);
    await perform({ function: 'DeleteWebHookById', parameter_id: '12', confirm: 'yes' });
    expect(callsTo(calls, 'deletewebhookbyid')).toEqual([{ id: '12', webhookId: '12', webHookId: '12' }]);
    expect(await fails({ function: 'DeleteWebHookById', parameter_id: '12', confirm: 'yes', more_parameters: { webhookId: '13' } })).toMatch(
      /^Use the field “id”/,
    );
  });

  test('activates a webhook without confirmation where its buffered events are delivered, otherwise only with it', async () => {
    const calls = webservice({ activatewebhook: true });
    await perform({ function: 'ActivateWebHook', parameter_id: 12, parameter_replayEvents: true, confirm: 'no' });
    await perform({ function: 'ActivateWebHook', parameter_id: 12, parameter_replayEvents: 'no', confirm: true });
    expect(callsTo(calls, 'activatewebhook').map(({ replayEvents }) => replayEvents)).toEqual(['1', undefined]);
  });

  test('deletes with confirmation', async () => {
    const calls = webservice({ emptylist: true });
    expect(await perform({ function: 'EmptyList', parameter_listId: 1, confirm: true })).toEqual({ function: 'EmptyList', result: true, result_json: 'true' });
    expect(callsTo(calls, 'emptylist')).toEqual([{ listId: '1' }]);
  });

  test.each(['username', 'password', 'Username', 'PASSWORD', 'username[]', 'password[a][b]'])('does not let “%s” replace the login', async (name) => {
    const calls = webservice();
    for (const value of ['other', '', '{"a":"b"}']) {
      expect(await fails({ function: 'GetLists', more_parameters: { [name]: value } })).toBe(
        'No parameter can be called “username” or “password”: the login comes from the connection. Check the values in this step.',
      );
    }
    expect(calls).toEqual([]);
  });

  test('sends the login last', async () => {
    const calls = webservice();
    await perform({ function: 'GetLists', more_parameters: { usernames: 'a', user: { password: 'b' }, 7: 'c' } });
    expect(Object.keys(calls[0]?.parameters ?? {}).slice(-2)).toEqual(['username', 'password']);
  });

  test('reports an answer that is too large, except after a write, which succeeded', async () => {
    const large = 'x'.repeat(1_600_000);
    webservice({ getfolders: [large], createlist: large });
    expect(await fails({ function: 'GetFolders' })).toMatch(/^GetFolders returns more than a step can hold\. Ask for less/);
    expect(await perform({ function: 'CreateList', parameter_name: 'New' })).toEqual({ function: 'CreateList', result: null, result_json: null });
  });

  test('fails in the same way as other actions', async () => {
    webservice({ getlists: refused(1), createlist: http(500), getfolders: null });
    expect((await failure(`${operation}.perform`, { inputData: { function: 'GetLists' } })).name).toBe('ExpiredAuthError');
    expect((await failure(`${operation}.perform`, { inputData: { function: 'CreateList', parameter_name: 'x' } })).name).toBe('HaltedError');
    expect(await perform({ function: 'GetFolders' })).toMatchObject({ result: null, result_json: 'null' });
  });
});
