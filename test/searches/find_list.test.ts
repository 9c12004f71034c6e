import { describe, expect, test } from '@jest/globals';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_list.operation.perform';
const getlists = [
  { id: 1, name: 'Customer News', description: '' },
  { id: '2', name: ' NEWS ', description: 'Monthly' },
  { id: 3, name: 'Events' },
  { id: 4, name: 'newsletter', description: null },
];

describe('Find List', () => {
  test('finds exact matches first, then partial ones, whatever the letter case', async () => {
    const calls = webservice({ getlists });
    expect(await run(method, { inputData: { name: 'News ', partial: true } })).toEqual([
      { list_id: 2, list_name: ' NEWS ', description: 'Monthly' },
      { list_id: 1, list_name: 'Customer News', description: null },
      { list_id: 4, list_name: 'newsletter', description: null },
    ]);
    expect(namesOf(calls)).toEqual(['getlists']);
  });

  test('finds exact matches only, unless partial matches are allowed', async () => {
    webservice({ getlists });
    expect(await run(method, { inputData: { name: 'news' } })).toMatchObject([{ list_id: 2 }]);
    expect(await run(method, { inputData: { name: 'new', partial: 'no' } })).toEqual([]);
  });

  test('returns an empty list without a match', async () => {
    webservice({ getlists });
    expect(await run(method, { inputData: { name: 'Fair' } })).toEqual([]);
  });

  test('requires the name', async () => {
    webservice();
    expect(sentence(await failure(method, { inputData: { name: '' } }))).toMatch(/^“Name” is empty/);
  });
});
