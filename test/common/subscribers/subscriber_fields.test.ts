import { describe, expect, test } from '@jest/globals';
import { isolated } from '../../support/app.ts';
import { run } from '../../support/mailingwork/app.ts';
import { webservice } from '../../support/mailingwork/webservice.ts';

isolated();

describe('the subscriber fields of an account', () => {
  test('are inputs with the account’s own labels, types and choices, without the address', async () => {
    webservice();
    const fields = await run('creates.create_subscriber.operation.inputFields');
    expect(fields).toEqual(
      expect.arrayContaining([
        {
          key: 'field_2',
          label: 'Anrede',
          type: 'string',
          required: false,
          choices: [
            { value: 'Herr', sample: 'Herr', label: 'Herr' },
            { value: 'Frau', sample: 'Frau', label: 'Frau' },
          ],
        },
        { key: 'field_3', label: 'Vorname', type: 'string', required: false, helpText: 'as on the card' },
        { key: 'field_17', label: 'Orders', type: 'string', required: false, helpText: 'Takes a whole number such as 1250.' },
        { key: 'field_18', label: 'Last order', type: 'string', required: false, helpText: expect.stringMatching('^Takes a date') },
      ]),
    );
    expect(JSON.stringify(fields)).not.toContain('"field_1"');
  });

  test('are outputs too, with the address', async () => {
    webservice();
    expect(await run('creates.create_subscriber.operation.outputFields')).toEqual(
      expect.arrayContaining([
        { key: 'field_1', label: 'E-Mail', type: 'string' },
        { key: 'field_17', label: 'Orders', type: 'string' },
      ]),
    );
  });
});
