import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { account } from '../support/mailingwork/account.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.update_field.operation.perform';
const salutation = {
  field_id: 2,
  field_name: 'Anrede',
  alias: null,
  description: null,
  type: 'enum',
  choices: ['Herr', 'Frau'],
  default: null,
  is_email: false,
};
const inputData = { field: '2', name: 'Salutation', alias: 'salutation', description: 'How to greet', choices: ['Mr', 'Ms'], default: 'Ms' };

describe('Update Subscriber Field', () => {
  test('sends what was mapped, and returns the field as it was read back', async () => {
    let fields: object[] = account.getfields;
    const calls = webservice({
      getfields: () => fields,
      updatefieldbyid: () => {
        fields = [{ ...account.getfields[1], name: 'Salutation' }];
        return true;
      },
    });
    expect(await run(method, { inputData })).toEqual({ ...salutation, field_name: 'Salutation' });
    expect(callsTo(calls, 'updatefieldbyid')).toEqual([
      {
        id: '2',
        'advanced[name]': 'Salutation',
        'advanced[alias]': 'salutation',
        'advanced[descr]': 'How to greet',
        'advanced[options]': 'Mr\nMs',
        'advanced[default]': 'Ms',
      },
    ]);
    expect(namesOf(calls)).toEqual(['getfields', 'updatefieldbyid', 'getfields']);
  });

  test.each([
    ['with its current choices', { default: 'frau ' }, 'Frau'],
    ['with its new choices', { default: 'MS', choices: ['Mr', 'Ms'] }, 'Ms'],
  ])('writes the default in the same form as values of the field, %s', async (_what, mapped, written) => {
    const calls = webservice();
    await run(method, { inputData: { field: '2', ...mapped } });
    expect(callsTo(calls, 'updatefieldbyid')).toMatchObject([{ 'advanced[default]': written }]);
  });

  test('does not change what is left empty', async () => {
    const calls = webservice();
    await run(method, { inputData: { field: 2, alias: 'salutation', name: '', choices: [] } });
    expect(callsTo(calls, 'updatefieldbyid')).toEqual([{ id: '2', 'advanced[alias]': 'salutation' }]);
  });

  test('sends nothing when nothing was mapped', async () => {
    const calls = webservice();
    expect(await run(method, { inputData: { field: '2' } })).toEqual(salutation);
    expect(namesOf(calls)).toEqual(['getfields']);
  });

  test.each([
    [inputData, { field_name: 'Salutation', alias: 'salutation', description: 'How to greet', choices: ['Mr', 'Ms'], default: 'Ms' }],
    [{ field: '2', alias: 'greeting' }, { alias: 'greeting' }],
    [{ field: '2', description: 'x' }, { description: 'x' }],
  ])('succeeds with what is known where only reading back %j fails', async (input, changed) => {
    let written = false;
    webservice({
      getfields: () => (written ? http(500) : account.getfields),
      updatefieldbyid: () => {
        written = true;
        return null;
      },
    });
    expect(await run(method, { inputData: input })).toEqual({ ...salutation, ...changed });
  });

  test('marks the field that holds the address', async () => {
    webservice();
    expect(await run(method, { inputData: { field: '1' } })).toMatchObject({ field_id: 1, is_email: true });
  });

  test('names a field that does not exist', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { field: '99', name: 'x' } }))).toMatch(/^Subscriber field 99 does not exist in this account/);
    expect(namesOf(calls)).not.toContain('updatefieldbyid');
  });

  test('fails where the field is gone afterwards, whatever the answer was', async () => {
    let read = 0;
    webservice({ getfields: () => (read++ === 0 ? account.getfields : []), updatefieldbyid: true });
    expect(sentence(await failure(method, { inputData: { field: '3', name: 'X' } }))).toMatch(/^Subscriber field 3 does not exist/);
  });

  test('is tried again later when the outcome is unclear, because a second update does no harm', async () => {
    webservice({ updatefieldbyid: http(502) });
    expect((await failure(method, { inputData })).name).toBe('ThrottledError');
  });
});

test('a refused update of a field that was deleted meanwhile names the field', async () => {
  let fields: object[] = account.getfields;
  webservice({
    getfields: () => fields,
    updatefieldbyid: () => {
      fields = account.getfields.filter(({ id }) => Number(id) !== 2);
      return refused(99);
    },
  });
  expect(sentence(await failure(method, { inputData }))).toMatch(/^Subscriber field 2 does not exist in this account\./);
});
