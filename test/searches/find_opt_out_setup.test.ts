import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_opt_out_setup.operation.perform';
const getoptoutsetups = [
  { id: '60', name: 'Newsletter', subscriberlists: [{ id: '5' }, { id: 1 }, { id: 99 }] },
  { id: 61, name: 'Customer newsletter' },
];

describe('Find Opt-Out Setup', () => {
  test('finds by name, with the lists by name where they are known', async () => {
    const calls = webservice({ getoptoutsetups });
    expect(await run(method, { inputData: { name: 'newsletter', partial: true } })).toEqual([
      {
        opt_out_setup_id: 60,
        opt_out_setup_name: 'Newsletter',
        lists: [
          { id: 1, name: 'Newsletter' },
          { id: 5, name: 'Events' },
          { id: 99, name: null },
        ],
      },
      { opt_out_setup_id: 61, opt_out_setup_name: 'Customer newsletter', lists: [] },
    ]);
    expect(namesOf(calls)).toEqual(['getoptoutsetups', 'getlists']);
  });

  test('leaves out the names of the lists where they cannot be read', async () => {
    webservice({ getoptoutsetups, getlists: http(500) });
    expect(await run(method, { inputData: { name: 'newsletter' } })).toMatchObject([{ lists: [{ id: 1, name: null }, { id: 5 }, { id: 99 }] }]);
  });

  test('finds exact matches only, unless partial matches are allowed', async () => {
    webservice({ getoptoutsetups });
    expect(await run(method, { inputData: { name: ' NEWSLETTER ' } })).toMatchObject([{ opt_out_setup_id: 60 }]);
    expect(await run(method, { inputData: { name: 'news', partial: 'no' } })).toEqual([]);
  });

  test('returns an empty list without a match, and reads no lists', async () => {
    const calls = webservice({ getoptoutsetups });
    expect(await run(method, { inputData: { name: 'Fair' } })).toEqual([]);
    expect(namesOf(calls)).toEqual(['getoptoutsetups']);
  });
});
