import { expect, test } from '@jest/globals';
import { fieldInputs, fieldOutputs } from '../../../../copernica/common/fields/field_inputs.ts';
import { field } from '../../api/fields/field_of.ts';

const fields = [
  field({ id: 1, name: 'Notes', type: 'big' }),
  field({ id: 2, name: 'Newsletter', type: 'select', value: 'Ja\r\nNee' }),
  field({ id: 3, name: 'Last Visit', type: 'datetime' }),
];

test('fields are optional inputs that take text, with the account’s own choices', () => {
  expect(fieldInputs(fields)).toEqual([
    { key: 'field_1', label: 'Notes', type: 'text', required: false },
    {
      key: 'field_2',
      label: 'Newsletter',
      type: 'string',
      required: false,
      choices: [
        { value: 'Ja', sample: 'Ja', label: 'Ja' },
        { value: 'Nee', sample: 'Nee', label: 'Nee' },
      ],
    },
    {
      key: 'field_3',
      label: 'Last Visit',
      type: 'string',
      required: false,
      helpText: 'Enter a date with a time, such as 1980-12-24 18:30 or 24-12-1980 18:30.',
    },
  ]);
});

test('fields are outputs under the same keys', () => {
  expect(fieldOutputs(fields)).toEqual([
    { key: 'field_1', label: 'Notes', type: 'string' },
    { key: 'field_2', label: 'Newsletter', type: 'string' },
    { key: 'field_3', label: 'Last Visit', type: 'datetime' },
  ]);
});
