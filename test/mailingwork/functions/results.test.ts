import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MailingworkFailure } from '../../../mailingwork/failure.ts';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { known } from './support.ts';

describe('the results of writes', () => {
  const writes = catalogue.filter(({ effect }) => effect !== 'read');

  test.each(writes)('$name succeeds whatever is answered, because it has been done', (definition) => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    expect(() => fc.assert(fc.property(anything, (answer) => void definition.readResult(answer)))).not.toThrow();
  });

  test.each(['CreateRecipient', 'CreateList', 'CreateField', 'CreateEmail', 'OptinRecipient'])('%s answers the id of what it made', (name) => {
    expect([7, '7', null, undefined, 'done', { id: 7 }].map((answer) => known(name).readResult(answer))).toEqual([7, 7, null, null, null, null]);
  });
});

describe('the results of reads', () => {
  const reads = catalogue.filter(({ effect }) => effect === 'read');

  test.each(reads)('$name is read, or refused as an answer that is not the webservice’s', (definition) => {
    const readOrRefuse = (answer: unknown): void => {
      try {
        definition.readResult(answer);
      } catch (error) {
        expect(error).toBeInstanceOf(MailingworkFailure);
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

  test.each([[[]], [null], [false], ['']])('GetRetainedEmailAddresses may answer %j where nobody is blocked', (answer) => {
    expect(known('GetRetainedEmailAddresses').readResult(answer)).toEqual({ total: null, data: [] });
  });

  test.each(['GetRecipientById', 'GetRecipientByFieldIdAndValue', 'GetInterestsByRecipientId', 'GetOptins', 'GetHistory', 'TranslateSubstitutesToIDs'])(
    '%s passes on what nobody describes',
    (name) => {
      expect(known(name).readResult({ 1: 'max@example.com' })).toEqual({ 1: 'max@example.com' });
    },
  );
});
