import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { callsTo, namesOf, refusal, status, webservice } from '../support/webservice.ts';

isolated();

const method = 'creates.create_list.operation.perform';
const spring = { id: 9, name: 'Spring {{fair}}', description: 'Visitors' };

describe('Create List', () => {
  test('sends name, description and folder, and returns the list as it was read back', async () => {
    const calls = webservice({ createlist: '9', getlists: [{ ...spring, description: 'Visitors of the fair' }] });
    expect(await run(method, { inputData: { name: ' Spring {{fair}} ', description: 'Visitors', folder: '7' } })).toEqual({
      list_id: 9,
      list_name: 'Spring {{fair}}',
      description: 'Visitors of the fair',
    });
    expect(callsTo(calls, 'createlist')).toEqual([{ name: 'Spring {{fair}}', 'advanced[description]': 'Visitors', 'advanced[folderid]': '7' }]);
    expect(namesOf(calls)).toEqual(['createlist', 'getlists']);
  });

  test('as a half of Find or Create takes the list that a run at the same time made', async () => {
    const calls = webservice({ createlist: 10, getlists: [spring] });
    const inputData = { name: 'Spring {{fair}}' };
    expect(await run(method, { inputData, meta: { withSearch: 'find_list' } })).toMatchObject({ list_id: 9 });
    expect(namesOf(calls)).toEqual(['getlists']);
    expect(await run(method, { inputData: { name: 'Spring' }, meta: { withSearch: 'find_list' } })).toMatchObject({ list_id: 10 });
  });

  test('sends nothing that was not mapped', async () => {
    const calls = webservice({ createlist: 9, getlists: [spring] });
    await run(method, { inputData: { name: 'Spring', description: '', folder: null } });
    expect(callsTo(calls, 'createlist')).toEqual([{ name: 'Spring' }]);
  });

  test('finds a list by its name where the answer does not name its id; of several the newest', async () => {
    webservice({
      createlist: true,
      getlists: [
        { id: 8, name: 'Spring' },
        { id: 9, name: 'Spring' },
        { id: 10, name: 'Autumn' },
      ],
    });
    expect(await run(method, { inputData: { name: 'Spring' } })).toEqual({ list_id: 9, list_name: 'Spring', description: null });
  });

  test.each([
    [9, { list_id: 9, list_name: 'Spring', description: null }],
    [null, { list_id: null, list_name: 'Spring', description: null }],
  ])('is a success with what is known when the reading back fails', async (result, output) => {
    webservice({ createlist: result, getlists: status(500) });
    expect(await run(method, { inputData: { name: 'Spring' } })).toEqual(output);
  });

  test.each([
    [{ name: '  ' }, '“Name” is empty. Check the values in this step.'],
    [{ name: 'Spring', folder: 'Fairs' }, 'Folder “Fairs” is not an ID. Choose it from the list or map an ID. Check the values in this step.'],
  ])('says what is wrong with %j before anything is sent', async (inputData, words) => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData }))).toBe(words);
    expect(calls).toEqual([]);
  });

  test('is not repeated when the outcome is unclear, because that would make a second list', async () => {
    webservice({ createlist: status(502) });
    const error = await failure(method, { inputData: { name: 'Spring' } });
    expect(error.name).toBe('HaltedError');
    expect(error.message).toMatch(/It may have been done all the same/);
  });

  test('names a folder that does not exist', async () => {
    const calls = webservice({ createlist: refusal(3), getfolders: [{ id: 7, name: 'Fairs' }] });
    expect(sentence(await failure(method, { inputData: { name: 'Spring', folder: '8' } }))).toMatch(
      /^Folder 8 does not exist in this account\. Choose it again/,
    );
    expect(namesOf(calls)).toEqual(['createlist', 'getfolders']);
    expect(sentence(await failure(method, { inputData: { name: 'Spring', folder: '7' } }))).toMatch(/^MAILINGWORK refused CreateList with code 3/);
  });

  test('a refusal is an ordinary error', async () => {
    webservice({ createlist: refusal(3) });
    expect(sentence(await failure(method, { inputData: { name: 'Spring' } }))).toMatch(/^MAILINGWORK refused CreateList with code 3/);
  });
});
