import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { defineFunction } from '../../../mailingwork/functions/define.ts';
import { describeParameters } from '../../../webservice/catalogue/describe.ts';
import { known } from '../../mailingwork/functions/support.ts';

describe('the description of parameters', () => {
  test('is empty for a function without parameters', () => {
    expect(describeParameters(known('GetLists'))).toEqual([]);
  });

  test('contains IDs, texts and what is required', () => {
    expect(describeParameters(known('GetRecipientIdByEmail'))).toEqual([
      { name: 'email', required: true, type: 'string' },
      { name: 'listId', required: false, type: 'integer' },
    ]);
  });

  test('contains choices, lists and the options under advanced', () => {
    expect(describeParameters(known('ImportRecipients'))).toEqual([
      { name: 'listId', required: true, type: 'integer' },
      { name: 'recipients', required: true, type: 'list' },
      { name: 'mode', required: true, type: 'string', choices: ['add', 'replace', 'update', 'update_add'] },
      {
        name: 'advanced',
        required: false,
        type: 'object',
        parameters: [{ name: 'updateAllFields', required: false, type: 'flag' }],
      },
    ]);
  });

  test('distinguishes field values from other groups', () => {
    expect(describeParameters(known('CreateRecipient'))).toEqual([
      { name: 'listId', required: true, type: 'string' },
      { name: 'fields', required: true, type: 'record' },
    ]);
  });

  test('marks a parameter with a default as optional, and shows the usual one of several forms', () => {
    expect(describeParameters(known('CreateEmail')).filter(({ required }) => !required)).toMatchObject([
      { name: 'listId', type: 'string' },
      { name: 'targetgroupId', type: 'string' },
      { name: 'text', type: 'string' },
      { name: 'html', type: 'string' },
      { name: 'templateId', type: 'integer' },
      { name: 'advanced', type: 'object', parameters: [{ name: 'behavior' }, { name: 'folderId', type: 'integer' }] },
    ]);
  });

  test('contains the known parameters where others may be sent too', () => {
    expect(describeParameters(known('ReactiveEmail'))).toEqual([{ name: 'emailId', required: true, type: 'integer' }]);
  });

  test('contains numbers, booleans and fixed texts', () => {
    const made = defineFunction({
      name: 'Made',
      group: 'Made',
      purpose: 'be described',
      effect: 'read',
      repeatable: true,
      input: () => z.object({ price: z.number(), sale: z.boolean(), unit: z.literal('EUR') }),
      result: () => z.unknown(),
      errors: {},
      evidence: 'assumed',
      assumed: [],
      sources: [],
    });
    expect(describeParameters(made)).toEqual([
      { name: 'price', required: true, type: 'number' },
      { name: 'sale', required: true, type: 'boolean' },
      { name: 'unit', required: true, type: 'string', choices: ['EUR'] },
    ]);
  });

  test('works for every function', () => {
    expect(() => catalogue.map(describeParameters)).not.toThrow();
  });
});
