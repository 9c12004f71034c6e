import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, type PartialBundle, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

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

  test('in Find or Create, takes the list that a simultaneous run created', async () => {
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

  test('finds a list by its name where the answer contains no ID; the newest of several', async () => {
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
  ])('succeeds with what is known where reading the list back fails', async (result, output) => {
    webservice({ createlist: result, getlists: http(500) });
    expect(await run(method, { inputData: { name: 'Spring' } })).toEqual(output);
  });

  test.each([
    [{ name: '  ' }, '“Name” is empty. Check the values in this step.'],
    [{ name: 'Spring', folder: 'Fairs' }, 'Folder “Fairs” is not an ID such as 12. Check the values in this step.'],
  ])('explains what is wrong with %j before anything is sent', async (inputData, words) => {
    const calls = webservice();
    expect(sentence(await failure(method, { inputData }))).toBe(words);
    expect(calls).toEqual([]);
  });

  describe('where the outcome is unclear', () => {
    const act = (bundle: PartialBundle = {}) => run(method, { inputData: { name: 'Spring', description: 'Visitors' }, ...bundle });
    const fails = (bundle: PartialBundle = {}) => failure(method, { inputData: { name: 'Spring', description: 'Visitors' }, ...bundle });
    const older = { id: 1, name: 'Spring', description: 'Visitors' };

    test('finds the newest list with exactly its name and description', async () => {
      const calls = webservice({
        createlist: http(502),
        getlists: [older, { ...older, id: 12 }, { ...older, id: 11 }, { ...older, id: 13, name: 'spring' }],
      });
      expect(await act()).toEqual({ list_id: 12, list_name: 'Spring', description: 'Visitors' });
      expect(callsTo(calls, 'createlist')).toHaveLength(1);
    });

    test.each([
      ['there is none', []],
      ['there is one with another description', [{ ...older, description: '' }]],
      ['there is only one with a similar name', [{ ...older, name: 'SPRING' }]],
    ])('is tried again where %s', async (_what, getlists) => {
      webservice({ createlist: http(502), getlists });
      expect((await fails()).name).toBe('ThrottledError');
    });

    test('never returns a list that existed before', async () => {
      webservice({ createlist: http(502), getlists: [older] });
      await run('searches.find_list.operation.perform', { inputData: { name: 'Spring' } });
      expect((await fails()).name).toBe('ThrottledError');
    });

    test('in Find or Create, finds a list that did not exist when the search ran', async () => {
      let looked = 0;
      const getlists = () => {
        looked += 1;
        return looked === 1 ? [] : [older];
      };
      webservice({ createlist: http(502), getlists });
      expect(await act({ meta: { withSearch: 'find_list' } })).toMatchObject({ list_id: 1 });
    });

    test('fails like the creation where the lists cannot be read', async () => {
      webservice({ createlist: http(502), getlists: refused(1) });
      expect(sentence(await fails())).toMatch(/^MAILINGWORK had an internal problem \(HTTP 502\)\. It may have worked all the same/);
    });
  });

  test('names a folder that does not exist', async () => {
    const calls = webservice({ createlist: refused(3), getfolders: [{ id: 7, name: 'Fairs' }] });
    expect(sentence(await failure(method, { inputData: { name: 'Spring', folder: '8' } }))).toMatch(
      /^Folder 8 does not exist in this account\. Choose another/,
    );
    expect(namesOf(calls)).toEqual(['createlist', 'getfolders']);
    expect(sentence(await failure(method, { inputData: { name: 'Spring', folder: '7' } }))).toMatch(/^MAILINGWORK refused CreateList with code 3/);
  });

  test('a refusal is an ordinary error', async () => {
    webservice({ createlist: refused(3) });
    expect(sentence(await failure(method, { inputData: { name: 'Spring' } }))).toMatch(/^MAILINGWORK refused CreateList with code 3/);
  });
});
