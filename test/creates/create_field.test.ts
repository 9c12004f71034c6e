import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.create_field.operation.perform';
const group = { id: '22', name: 'Group', description: 'As in the shop', alias: 'group', type: 'enum', options: 'A,B', default: 'A', behavior: '' };
const shown = {
  field_id: 22,
  field_name: 'Group',
  alias: 'group',
  description: 'As in the shop',
  type: 'enum',
  choices: ['A', 'B'],
  default: 'A',
  is_email: false,
};

describe('Create Subscriber Field', () => {
  test('sends all inputs, and returns the field as it was read back', async () => {
    const calls = webservice({ createfield: '22', getfields: [group] });
    const inputData = { name: 'Group', type: 'enum', choices: ['A\r\n B ', '', 'A'], description: 'As in the shop', default: 'A' };
    expect(await run(method, { inputData })).toEqual(shown);
    expect(callsTo(calls, 'createfield')).toEqual([
      {
        name: 'Group',
        type: 'enum',
        'advanced[options]': 'A\nB',
        'advanced[description]': 'As in the shop',
        'advanced[default]': 'A',
      },
    ]);
    expect(namesOf(calls)).toEqual(['createfield', 'getfields']);
  });

  test.each([
    [{ type: 'boolean', default: 'Ja' }, '1'],
    [{ type: 'date', default: '24.12.1980' }, '1980-12-24'],
    [{ type: 'set', choices: ['A', 'B'], default: 'b; a ' }, 'A,B'],
    [{ type: 'enum', choices: ['A', 'B'], default: 'C' }, 'C'],
    [{ type: 'int', default: '007' }, '007'],
    [{ type: 'datetime', default: '0000-00-00' }, undefined],
  ])('writes the default %j in the same form as values of the field', async (settings, written) => {
    const calls = webservice({ createfield: '22', getfields: http(500) });
    expect(await run(method, { inputData: { name: 'Group', ...settings } })).toMatchObject({ default: written ?? null });
    expect(callsTo(calls, 'createfield')[0]?.['advanced[default]']).toBe(written);
  });

  test('refuses an ambiguous date as default before anything is sent', async () => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData: { name: 'Birthday', type: 'date', default: '12/24/1980' } }))).toMatch(/^“Birthday” must be a date/);
    expect(calls).toEqual([]);
  });

  test('in Find or Create, takes the field that a simultaneous run created', async () => {
    const calls = webservice({ createfield: '23', getfields: [group] });
    expect(await run(method, { inputData: { name: 'group', type: 'enum' }, meta: { withSearch: 'find_field' } })).toEqual(shown);
    expect(namesOf(calls)).toEqual(['getfields']);
  });

  test('sends nothing that was not mapped', async () => {
    const calls = webservice({ createfield: 22 });
    await run(method, { inputData: { name: 'Group', type: 'VarChar', choices: [], description: null } });
    expect(callsTo(calls, 'createfield')).toEqual([{ name: 'Group', type: 'varchar' }]);
  });

  test('finds the field by its name where the answer does not name its id', async () => {
    webservice({ createfield: true, getfields: [group, { ...group, id: 23, name: 'Other' }] });
    expect(await run(method, { inputData: { name: ' group', type: 'enum', choices: 'A' } })).toEqual(shown);
  });

  test('succeeds with what is known where reading the field back fails', async () => {
    webservice({ createfield: 22, getfields: http(500) });
    expect(await run(method, { inputData: { name: 'Group', type: 'set', choices: ['A', 'B, C'], description: 'x', default: 'A' } })).toEqual({
      ...shown,
      alias: null,
      description: 'x',
      type: 'set',
      choices: ['A', 'B, C'],
    });
    expect(await run(method, { inputData: { name: 'Note', type: 'text' } })).toEqual({
      field_id: 22,
      field_name: 'Note',
      alias: null,
      description: null,
      type: 'text',
      choices: [],
      default: null,
      is_email: false,
    });
  });

  test.each([
    [{ type: 'text' }, '“Name” is empty. Check the values in this step.'],
    [
      { name: 'Note', type: 'enum', choices: [{ label: 'A' }, 'B'] },
      '“Choices” must be one value, or several separated by commas, not a group of values. Check the values in this step.',
    ],
    [{ name: 'Note', type: 'enum' }, '“Choices” is empty, but a field of this type needs some, such as Private and Business. Check the values in this step.'],
    [
      { name: 'Note', type: 'set', choices: [' \n'] },
      '“Choices” is empty, but a field of this type needs some, such as Private and Business. Check the values in this step.',
    ],
    [{ name: 'Note' }, '“Type” is empty. Check the values in this step.'],
    [{ name: 'Note', type: 'colour' }, '“Type” does not offer “colour”. Choose from the list. Check the values in this step.'],
  ])('explains what is wrong with %j before anything is sent', async (inputData, words) => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData }))).toBe(words);
    expect(calls).toEqual([]);
  });

  test('explains why MAILINGWORK refused', async () => {
    webservice({ createfield: refused(6) });
    expect(sentence(await failure(method, { inputData: { name: 'Group', type: 'text' } }))).toBe(
      'MAILINGWORK refused CreateField: a field with this name exists. The answer says: “refused”. Check the values in this step.',
    );
  });

  test('after an unclear outcome, is found by its exact name and type', async () => {
    const calls = webservice({ createfield: http(502), getfields: [{ ...group, id: 21, name: 'group' }, group] });
    expect(await run(method, { inputData: { name: 'Group', type: 'enum', choices: ['A', 'B'] } })).toEqual(shown);
    expect(callsTo(calls, 'createfield')).toHaveLength(1);
  });

  test.each([
    ['there is none', []],
    ['the one with its name is of another type', [group]],
    ['there is only one with a similar name', [{ ...group, type: 'text', name: 'GROUP' }]],
  ])('after an unclear outcome, is tried again where %s', async (_what, getfields) => {
    webservice({ createfield: http(502), getfields });
    expect((await failure(method, { inputData: { name: 'Group', type: 'text' } })).name).toBe('ThrottledError');
  });

  test('after an unclear outcome, is never a field that existed before', async () => {
    webservice({ createfield: http(502), getfields: [group] });
    await run('searches.find_field.operation.perform', { inputData: { name: 'Group' } });
    expect((await failure(method, { inputData: { name: 'Group', type: 'enum', choices: ['A', 'B'] } })).name).toBe('ThrottledError');
  });
});
