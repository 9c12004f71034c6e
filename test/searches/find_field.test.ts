import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_field.operation.perform';

describe('Find Subscriber Field', () => {
  test('finds by name or alias, exact matches first', async () => {
    const getfields = [
      { id: 1, name: 'E-Mail', alias: 'email', type: 'varchar', behavior: 'email' },
      { id: 20, name: 'Second email', alias: '', type: 'email' },
      { id: 21, name: 'Email', description: 'private', alias: 'private_email', type: 'set', options: 'home|work', default: 'home' },
    ];
    const calls = webservice({ getfields });
    const outputs = await run(method, { inputData: { name: 'EMAIL', partial: 'yes' } });
    expect(outputs).toMatchObject([
      { field_id: 1, is_email: true },
      { field_id: 21, is_email: false },
      { field_id: 20, is_email: false },
    ]);
    expect(Array.isArray(outputs) ? outputs[1] : null).toEqual({
      field_id: 21,
      field_name: 'Email',
      alias: 'private_email',
      description: 'private',
      type: 'set',
      choices: ['home', 'work'],
      default: 'home',
      is_email: false,
    });
    expect(namesOf(calls)).toEqual(['getfields']);
  });

  test('finds exact matches only, unless partial matches are allowed', async () => {
    webservice();
    expect(await run(method, { inputData: { name: 'name' } })).toEqual([]);
    expect(await run(method, { inputData: { name: 'vorname', partial: false } })).toMatchObject([{ field_id: 3, choices: [], alias: null }]);
  });
});
