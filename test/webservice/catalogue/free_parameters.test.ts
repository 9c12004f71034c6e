import { describe, expect, test } from '@jest/globals';
import { withFreeParameters } from '../../../webservice/catalogue/free_parameters.ts';
import { expectRefusal, known } from '../../mailingwork/functions/support.ts';

describe('a function called with parameters beyond the catalogue', () => {
  const createList = withFreeParameters(known('CreateList'));

  test('is sent further parameters unchanged', () => {
    const input = { name: 'Newsletter', advanced: { folderid: 4, colour: 'red' }, tags: ['a', { b: true }] };
    expect(createList.readInput(input)).toEqual(input);
  });

  test('is still sent what the catalogue adds', () => {
    const input = { subject: 'Order', senderName: 'Jane Doe', senderEmail: 'shop@example.com', priority: 1 };
    expect(withFreeParameters(known('CreateEmail')).readInput(input)).toMatchObject({ ...input, listId: '', html: '' });
  });

  test('is not called with an invalid known parameter', () => {
    expectRefusal(createList, { name: '' }, 'name');
  });

  test('is not called with values that a request cannot contain', () => {
    expect(() => createList.readInput({ name: 'Newsletter', tags: [null] })).toThrow(expect.objectContaining({ kind: 'invalid_input' }));
  });

  test('returns the answer unchanged', () => {
    const answer = { id: '7', more: [1] };
    expect(createList.readResult(answer)).toBe(answer);
  });

  test('keeps everything else that is known about it', () => {
    expect(createList).toMatchObject({ name: 'CreateList', effect: 'write', repeatable: false });
  });
});
