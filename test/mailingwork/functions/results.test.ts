import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { known } from './support.ts';

describe('the results of writes', () => {
  const writes = catalogue.filter(({ effect }) => effect !== 'read');

  test.each(writes)('$name succeeds whatever the answer is, because it was carried out', (definition) => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    expect(() => fc.assert(fc.property(anything, (answer) => void definition.readResult(answer)))).not.toThrow();
  });

  test.each(['CreateRecipient', 'CreateList', 'CreateField', 'CreateEmail', 'OptinRecipient'])('%s returns the ID of the created record', (name) => {
    expect([7, '7', null, undefined, 'done', { id: 7 }].map((answer) => known(name).readResult(answer))).toEqual([7, 7, null, null, null, null]);
  });
});

describe('the results of reads', () => {
  const reads = catalogue.filter(({ effect }) => effect === 'read');

  test.each(reads)('$name is read, or refused as an unexpected answer', (definition) => {
    const readOrRefuse = (answer: unknown): void => {
      try {
        definition.readResult(answer);
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceFailure);
        expect(error).toMatchObject({
          kind: 'unexpected_answer',
          message: `MAILINGWORK answered ${definition.name} in a form this integration does not know.`,
        });
      }
    };
    expect(() => fc.assert(fc.property(fc.jsonValue(), readOrRefuse))).not.toThrow();
  });

  test.each([
    ['GetEmailById', []],
    ['GetRetainedEmailAddresses', [1]],
  ])('%s must answer an object', (name, answer) => {
    expect(() => known(name).readResult(answer)).toThrow(expect.objectContaining({ kind: 'unexpected_answer' }));
  });

  test.each([[[]], [null], [false], ['']])('GetRetainedEmailAddresses may answer %j where no address is blocked', (answer) => {
    expect(known('GetRetainedEmailAddresses').readResult(answer)).toEqual({ total: null, data: [] });
  });

  test.each([
    [
      'by the ids of fields',
      { 1: 'max@example.com', 17: 4, 18: null },
      [
        [1, 'max@example.com'],
        [17, '4'],
        [18, null],
      ],
      null,
    ],
    [
      'as id, fields and lists',
      {
        id: '7',
        fields: [
          { id: 1, value: 'max@example.com' },
          { field: '17', value: 4 },
        ],
        lists: [{ id: '3', name: 'News' }],
      },
      [
        [1, 'max@example.com'],
        [17, '4'],
      ],
      [3],
    ],
    ['without lists', { id: 7, fields: [] }, [], null],
    ['as rows', [{ id: 1, value: 'max@example.com' }], [[1, 'max@example.com']], null],
    ['empty', [], [], null],
  ])('GetRecipientById is read %s', (_form, answer, values, listIds) => {
    expect(known('GetRecipientById').readResult(answer)).toEqual({ values: values.map(([id, value]) => ({ id, value })), listIds });
  });

  test.each([['max@example.com'], [{ email: 'max@example.com' }], [{ 1: { value: 'x' } }]])('GetRecipientById must not answer %j', (answer) => {
    expect(() => known('GetRecipientById').readResult(answer)).toThrow(expect.objectContaining({ kind: 'unexpected_answer' }));
  });

  test.each([
    ['ExportRecipients', [{ id: '42', email: 'max@example.com' }, { no: 'id' }], [{ id: 42, email: 'max@example.com', fields: [] }]],
    ['GetMedia', [{ any: 'thing' }], [{ any: 'thing' }]],
  ])('%s is read as rows', (name, answer, read) => {
    expect(known(name).readResult(answer)).toEqual(read);
  });

  test.each(['GetRecipientByFieldIdAndValue', 'GetInterestsByRecipientId', 'GetOptins', 'GetHistory', 'TranslateSubstitutesToIDs'])(
    '%s passes on undocumented answers',
    (name) => {
      expect(known(name).readResult({ 1: 'max@example.com' })).toEqual({ 1: 'max@example.com' });
    },
  );
});
